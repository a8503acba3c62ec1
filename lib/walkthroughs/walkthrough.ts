// One walkthrough as the pages see it: what was saved in each step, and what follows from it.
import type { Facts } from "../forms/condition";
import type { Answers, Fields } from "../forms/field";

/** The latest content of one step, with its questions as they were asked. */
export type Saved = {
  answers: Answers;
  asked: Fields;
  offered?: Readonly<Record<string, string>>;
  revision: number;
  savedAt: Date;
};

/** By step key: `start`, `close`, or `stage/step`. */
export type Entries = ReadonlyMap<string, Saved>;

export type Walkthrough = {
  id: string;
  createdAt: Date;
  entries: Entries;
  facts: Facts;
};

export function answersIn(entries: Entries, exercise: string): Answers {
  return entries.get(exercise)?.answers ?? {};
}
