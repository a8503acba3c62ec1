// What a person answered to one question, in the shape that its kind has.
import { own } from "../own";
import { isBlank } from "../text";
import type { Answers } from "./field";

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

/** The lines of a text that say something. */
export function linesIn(answers: Answers, field: string): string[] {
  return textIn(answers, field)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The rows of a group answer; none while it is open. */
export function rowsIn(answers: Answers, field: string): Answers[] {
  const answer = own(answers, field);
  return Array.isArray(answer) ? answer : [];
}

/** The answer that an item was made from. */
export type Origin = {
  /** `stage/exercise` */
  exercise: string;
  field: string;
  /** In a group: the id of the row. */
  row?: string;
};
