import "server-only";
import { codeMinutes } from "../../../accounts/durations";
import { codeTries } from "../accounts/mail-codes";

/** The message for any code that does not work, whatever the reason. */
export const codeDoesNotFit = `This code doesn’t fit. One is good for ${codeMinutes} minutes and ${codeTries} tries, and a newer one takes its place.`;

/** Without the fields that are fine; undefined if all are. */
export function accountProblems(
  byField: Readonly<Record<string, string | undefined>>,
): Record<string, string> | undefined {
  const off = Object.entries(byField).filter((one): one is [string, string] => one[1] !== undefined);
  return off.length > 0 ? Object.fromEntries(off) : undefined;
}
