// What the person decided on a calm day for the day of the next no. It is the first thing they see then.
import { formatDate, todayIn } from "../dates";
import { answersIn, type Entries, textIn } from "./journey";

export type SetbackPlan = {
  firstPerson: string;
  /** "3 March 2026": the day it was written. */
  writtenOn: string;
};

/** The newest setback plan among walkthroughs that come newest first; undefined if none was made. */
export function setbackPlanIn(
  walkthroughs: readonly { entries: Entries }[],
  timeZone: string,
): SetbackPlan | undefined {
  for (const { entries } of walkthroughs) {
    const saved = entries.get("prepare/setback");
    const firstPerson = textIn(answersIn(entries, "prepare/setback"), "firstPerson");
    if (saved && firstPerson) return { firstPerson, writtenOn: formatDate(todayIn(timeZone, saved.savedAt)) };
  }
  return undefined;
}
