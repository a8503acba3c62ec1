// Reads a person's answer to one question, in the shape of its kind.
import { own } from "../own";
import { isBlank } from "../text";
import type { Answers } from "./field";

/** The chosen slug; undefined if unanswered. */
export function pickedIn(answers: Answers, field: string): string | undefined {
  const answer = own(answers, field);
  return typeof answer === "object" && !Array.isArray(answer) && typeof answer.picked === "string"
    ? answer.picked
    : undefined;
}

/** The chosen slugs; empty if unanswered. */
export function severalIn(answers: Answers, field: string): readonly string[] {
  const answer = own(answers, field);
  return typeof answer === "object" && !Array.isArray(answer) && Array.isArray(answer.picked)
    ? answer.picked
    : [];
}

/** The text of a text, long text or date answer, exactly as written; empty if it is blank. */
export function wordsIn(answers: Answers, field: string): string {
  const answer = own(answers, field);
  return typeof answer === "string" && !isBlank(answer) ? answer : "";
}

/** The same, trimmed, for comparing or for use in a sentence. */
export function textIn(answers: Answers, field: string): string {
  return wordsIn(answers, field).trim();
}

/** The lines of a text that are not blank. */
export function linesIn(answers: Answers, field: string): string[] {
  return textIn(answers, field)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The rows of a group answer; empty if unanswered. */
export function rowsIn(answers: Answers, field: string): Answers[] {
  const answer = own(answers, field);
  return Array.isArray(answer) ? answer : [];
}

/** The answer that an action item was made from. */
export type Origin = {
  /** `stage/step` */
  exercise: string;
  field: string;
  /** In a group: the row's id. */
  row?: string;
};
