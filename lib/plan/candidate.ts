// What answers could become in the plan: an answer that names something to do is a candidate, and once somebody keeps
// it, an action item that knows where it came from.
import { isCivilDate } from "../dates";
import { isAnswered } from "../forms/answered";
import type { Origin } from "../forms/answers";
import { pickedIn } from "../forms/answers";
import type { Facts } from "../forms/condition";
import type { Answer, Answers, Field } from "../forms/field";
import { answerLines } from "../forms/present";
import { askedFields } from "../forms/schema";
import { own } from "../own";
import type { Step } from "../stages/stage";

export type Candidate = {
  origin: Origin;
  text: string;
  due?: string;
  /** More of an idea than a plan: it comes without a tick. */
  isIdea: boolean;
};

/** What one step offers, in the order of its questions. */
export function candidatesIn(key: string, step: Step, answers: Answers, facts: Facts): Candidate[] {
  return Object.entries(askedFields(step.fields, facts)).flatMap(([name, field]) => {
    const { action } = field;
    const isOver = action?.unless !== undefined && isAnswered(own(answers, action.unless));
    return isOver ? [] : candidatesOfField({ exercise: key, field: name }, field, own(answers, name));
  });
}

function candidatesOfField(origin: Origin, field: Field, answer: Answer | undefined): Candidate[] {
  const { action } = field;
  if (!action || answer === undefined) return [];
  const isIdea = action.isOffered === true;
  if (field.kind === "group") {
    const { part = "", only, atMost } = action;
    const rows = Array.isArray(answer) ? answer : [];
    const offered = rows.flatMap((row) => {
      const id = row["id"];
      if (typeof id !== "string" || (only && pickedIn(row, only.part) !== only.value)) return [];
      return candidate({ ...origin, row: id }, action.text, wordsOf(field.fields[part], row[part]), isIdea);
    });
    return offered.slice(0, atMost);
  }
  if (field.kind === "date") {
    const due = typeof answer === "string" && isCivilDate(answer) ? answer : undefined;
    return due && action.text ? [{ origin, text: action.text, due, isIdea }] : [];
  }
  return candidate(origin, action.text, wordsOf(field, answer), isIdea);
}

function wordsOf(field: Field | undefined, answer: Answer | undefined): string {
  // What was picked, and what somebody adds to it.
  return field
    ? answerLines(field, answer)
        .join(field.kind === "choice" ? ": " : " ")
        .trim()
    : "";
}

function candidate(
  origin: Origin,
  template: string | undefined,
  words: string,
  isIdea: boolean,
): Candidate[] {
  return words === "" ? [] : [{ origin, text: (template ?? "{}").replace("{}", () => words), isIdea }];
}

/** Whether two things were made from the same answer. */
export function isSameOrigin(one: Origin | undefined, other: Origin | undefined): boolean {
  return (
    one !== undefined &&
    one.exercise === other?.exercise &&
    one.field === other.field &&
    one.row === other.row
  );
}
