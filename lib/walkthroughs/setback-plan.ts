// What the person left on a calm day for the day of the next rejection. It is the first thing they see then.
import { formatDate, todayIn } from "../dates";
import { wordsIn } from "../forms/answers";
import { answerLines } from "../forms/present";
import { own } from "../own";
import { listed } from "../text";
import { answersIn, type Entries, type Saved } from "./walkthrough";

type Walkthroughs = readonly { entries: Entries }[];

export type SetbackPlan = {
  /** What was asked, and what they wrote, in order. */
  answers: { question: string; lines: string[] }[];
  /** "3 March 2026": the day or days on which it was written. */
  writtenOn: string;
};

/** Where it is written: the fields of these steps, in this order. */
const places = [
  ["prepare/setback", "firstHour"],
  ["prepare/actions", "tellFirst"],
  ["prepare/setback", "firstWeek"],
] as const;

/** The steps that a plan is made from. */
export const setbackSteps = ["prepare/setback", "prepare/actions"] as const;

/**
 * The newest answer to each of its questions, among walkthroughs sorted newest first; undefined if there is none. A
 * name alone, written later, does not replace a fuller plan.
 */
export function setbackPlanIn(walkthroughs: Walkthroughs, timeZone: string): SetbackPlan | undefined {
  const given = walkthroughs.flatMap(({ entries }) => setbackAnswers(entries));
  const answers = places.flatMap(([, name]) => given.find((one) => one.name === name) ?? []);
  if (answers.length === 0) return undefined;
  return {
    answers: answers.map(({ question, lines }) => ({ question, lines })),
    writtenOn: listed([...new Set(answers.map(({ saved }) => dayOf(saved, timeZone)))]),
  };
}

/** What one walkthrough contributes to it; empty if nothing. */
export function setbackAnswers(entries: Entries) {
  return places.flatMap(([key, name]) => {
    const saved = entries.get(key);
    const field = saved && own(saved.asked, name);
    const lines = field ? answerLines(field, own(saved.answers, name)) : [];
    return saved && field && lines.length > 0 ? [{ name, question: field.label, lines, saved }] : [];
  });
}

/** The newest note to one's future self, with its day. */
export function noteIn(walkthroughs: Walkthroughs, timeZone: string) {
  return newest(walkthroughs, "close", (saved) => {
    const note = wordsIn(saved.answers, "note");
    return note === "" ? undefined : { note, writtenOn: dayOf(saved, timeZone) };
  });
}

export type Useful = { parts: string[]; markedOn: string };

/** The parts that were marked as useful when a walkthrough was last closed; no claim is made about their effect. */
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
