import "server-only";
import type { Asker } from "../../queues/semaphore";
import { type Account, renewPassword } from "./account";
import { comparePassword } from "./password";

/** Whether this is the account's password. Without an account the answer is no, after the same work. */
export async function isPasswordOf(
  account: Account | undefined,
  typed: string,
  asker: Asker,
): Promise<boolean> {
  return (await hashOfPassword(account, typed, asker)) !== undefined;
}

/** The same, and how the account stores it from now on; undefined if it is not. */
export async function hashOfPassword(
  account: Account | undefined,
  typed: string,
  asker: Asker,
): Promise<string | undefined> {
  const { isSame, renewed } = await comparePassword(typed, account?.password, asker);
  if (account && renewed !== undefined) await renewPassword(account, renewed);
  return isSame ? (renewed ?? account?.password) : undefined;
}
