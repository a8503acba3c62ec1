// One walkthrough as the pages see it: what was saved in each exercise, and what follows from it.
import type { Facts } from "../forms/condition";
import type { Answers, Fields } from "../forms/field";
import { own } from "../own";
import { isBlank } from "../text";

/** The latest of one exercise, with its questions as they were asked. */
export type Saved = {
  answers: Answers;
  asked: Fields;
  offered?: Readonly<Record<string, string>>;
  revision: number;
  savedAt: Date;
};

/** By exercise key: `start`, `close`, or `stage/exercise`. */
export type Entries = ReadonlyMap<string, Saved>;

export type Journey = {
  id: string;
  createdAt: Date;
  entries: Entries;
  facts: Facts;
};

export function answersIn(entries: Entries, exercise: string): Answers {
  return entries.get(exercise)?.answers ?? {};
}

/** The slug chosen in a choice field; undefined while it is open. */
export function pickedIn(answers: Answers, field: string): string | undefined {
  const answer = own(answers, field);
  return typeof answer === "object" && !Array.isArray(answer) && typeof answer.picked === "string"
    ? answer.picked
    : undefined;
}

/** The slugs chosen in a field that takes several; none while it is open. */
export function severalIn(answers: Answers, field: string): readonly string[] {
  const answer = own(answers, field);
  return typeof answer === "object" && !Array.isArray(answer) && Array.isArray(answer.picked)
    ? answer.picked
    : [];
}

/** The text of a text, long text or date answer as it was written; empty while it says nothing. */
export function wordsIn(answers: Answers, field: string): string {
  const answer = own(answers, field);
  return typeof answer === "string" && !isBlank(answer) ? answer : "";
}

/** The same without the blanks around it, to compare it or to set it into a sentence. */
export function textIn(answers: Answers, field: string): string {
  return wordsIn(answers, field).trim();
}

/** The rows of a group answer; none while it is open. */
export function rowsIn(answers: Answers, field: string): Answers[] {
  const answer = own(answers, field);
  return Array.isArray(answer) ? answer : [];
}
