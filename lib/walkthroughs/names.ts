// The name of a walkthrough, from its start.
import { formatDate, isCivilDate } from "../dates";
import { pickedIn, textIn } from "../forms/answers";
import type { Answers } from "../forms/field";

/** The blocks of all right-to-left scripts (Unicode, DerivedBidiClass: their defaults). */
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * "Editor at Harbour Press", "Editor", "Harbour Press", or plain words if neither is known. If only one part is
 * right-to-left, each is isolated (U+2068, U+2069); otherwise they would swap places on the screen. So they would
 * where a browser looks into the isolates for the direction of the whole: the mark before them (U+200E) says it.
 */
export function nameOf(start: Answers): string {
  const said = [textIn(start, "role"), textIn(start, "company")].filter((part) => part !== "");
  const directions = new Set(said.map((part) => fromTheRight.test(part)));
  const isMixed = directions.size > 1;
  const parts = isMixed ? said.map((part) => `\u2068${part}\u2069`) : said;
  return `${isMixed ? "\u200e" : ""}${parts.join(" at ")}` || "A job without a name";
}

/**
 * "Heard on 3 March 2026", after silence "No answer since 3 March 2026", otherwise "Started on …". Both days are
 * civil dates; a day in the future is not used.
 */
export function dateLineOf(
  start: Answers,
  { startedOn, today }: { startedOn: string; today: string },
): string {
  const heardOn = textIn(start, "heardOn");
  if (!heardOn || (isCivilDate(heardOn) && heardOn > today)) return `Started on ${formatDate(startedOn)}`;
  return `${pickedIn(start, "how") === "silence" ? "No answer since" : "Heard on"} ${formatDate(heardOn)}`;
}
