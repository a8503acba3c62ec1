// What the person left on a calm day for the day of the next no. It is the first thing they see then.
import { formatDate, todayIn } from "../dates";
import { answerLines } from "../forms/present";
import { own } from "../own";
import { answersIn, type Entries, type Saved } from "./walkthrough";

type Walkthroughs = readonly { entries: Entries }[];

export type SetbackPlan = {
  /** What was asked, and what they wrote, in its order. */
  answers: { question: string; lines: string[] }[];
  /** "3 March 2026": the day it was written. */
  writtenOn: string;
};

/** The newest setback plan among walkthroughs that come newest first; undefined if none was made. */
export function setbackPlanIn(walkthroughs: Walkthroughs, timeZone: string): SetbackPlan | undefined {
  return newest(walkthroughs, "prepare/setback", (saved) => {
    const answers = Object.entries(saved.asked)
      .map(([name, field]) => ({
        question: field.label,
        lines: answerLines(field, own(saved.answers, name)),
      }))
      .filter(({ lines }) => lines.length > 0);
    return answers.length > 0 ? { answers, writtenOn: dayOf(saved, timeZone) } : undefined;
  });
}

export type Useful = { parts: string[]; markedOn: string };

/** The parts that were marked as of use when a walkthrough was closed last; never a claim of what they did. */
export function usefulIn(walkthroughs: Walkthroughs, timeZone: string): Useful | undefined {
  return newest(walkthroughs, "close", (saved, entries) => {
    const field = saved.asked["useful"];
    const parts = field ? answerLines(field, answersIn(entries, "close")["useful"]) : [];
    return parts.length > 0 ? { parts, markedOn: dayOf(saved, timeZone) } : undefined;
  });
}

function newest<T>(
  walkthroughs: Walkthroughs,
  key: string,
  read: (saved: Saved, entries: Entries) => T | undefined,
): T | undefined {
  for (const { entries } of walkthroughs) {
    const saved = entries.get(key);
    const found = saved && read(saved, entries);
    if (found !== undefined) return found;
  }
  return undefined;
}

function dayOf(saved: Saved, timeZone: string): string {
  return formatDate(todayIn(timeZone, saved.savedAt));
}
