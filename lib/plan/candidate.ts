// What answers can become in the plan. An answer that names something to do is a candidate; once somebody keeps it,
// it is an action item that knows where it came from.
import { isCivilDate } from "../dates";
import { isAnswered } from "../forms/answered";
import type { Origin } from "../forms/answers";
import { pickedIn } from "../forms/answers";
import type { Facts } from "../forms/condition";
import type { ActionRule, Answer, Answers, Field } from "../forms/field";
import { answerLines } from "../forms/present";
import { askedFields } from "../forms/schema";
import { own } from "../own";
import type { Step } from "../stages/stage";
import { withPerson } from "./person";

export type Candidate = {
  origin: Origin;
  text: string;
  due?: string;
  /** The words an earlier version made from the same answer. */
  former?: string;
  /** More an idea than a plan: it is offered unticked. */
  isIdea: boolean;
};

/** The candidates of one step, in the order of its questions. */
export function candidatesIn(key: string, step: Step, answers: Answers, facts: Facts): Candidate[] {
  return Object.entries(askedFields(step.fields, facts)).flatMap(([name, field]) => {
    const { action } = field;
    const isOver = action?.unless !== undefined && isAnswered(own(answers, action.unless));
    return isOver ? [] : candidatesOfField({ exercise: key, field: name }, field, answers);
  });
}

function candidatesOfField(origin: Origin, field: Field, answers: Answers): Candidate[] {
  const { action } = field;
  const answer = own(answers, origin.field);
  if (!action || answer === undefined) return [];
  if (field.kind === "group") {
    const { part = "", only, atMost } = action;
    const rows = Array.isArray(answer) ? answer : [];
    const offered = rows.flatMap((row) => {
      const id = row["id"];
      if (typeof id !== "string" || (only && pickedIn(row, only.part) !== only.value)) return [];
      const answered = wordsOf(field.fields[part], row[part]);
      return candidate({ ...origin, row: id }, action, { answered, picked: pickedIn(row, action.by ?? "") });
    });
    return offered.slice(0, atMost);
  }
  if (field.kind === "date") {
    const due = typeof answer === "string" && isCivilDate(answer) ? answer : undefined;
    return due && action.text ? [{ origin, text: action.text, due, isIdea: action.isOffered === true }] : [];
  }
  const picked = pickedIn(answers, action.by ?? origin.field);
  // The person's own words are appended to the option's words for the plan.
  const isWorded = action.by === undefined && typeof own(action.texts ?? {}, picked ?? "") === "string";
  const answered = isWorded ? ownWordsIn(answer) : wordsOf(field, answer);
  return candidate(origin, action, { answered, picked, isWorded, former: wordsOf(field, answer) });
}

/** The picked option needs no action. */
export function isNoStep({ action }: Field, { field }: Origin, answers: Answers): boolean {
  const picked = pickedIn(answers, action?.by ?? field) ?? "";
  return own(action?.texts ?? {}, picked) === null;
}

function ownWordsIn(answer: Answer): string {
  return typeof answer === "object" && !Array.isArray(answer) ? (answer.own ?? "").trim() : "";
}

function wordsOf(field: Field | undefined, answer: Answer | undefined): string {
  // What was picked, and what the person added to it.
  return field
    ? answerLines(field, answer)
        .join(field.kind === "choice" ? ": " : " ")
        .trim()
    : "";
}

type Said = {
  /** The words of the answer, or those beside what was picked. */
  answered: string;
  picked: string | undefined;
  /** The picked option has words for the plan. */
  isWorded?: boolean;
  /** What an earlier version would have put into its words. */
  former?: string;
};

function candidate(
  origin: Origin,
  action: ActionRule,
  { answered, picked, isWorded = false, former = answered }: Said,
): Candidate[] {
  const template = own(action.texts ?? {}, picked ?? "") ?? action.text ?? "{}";
  if (own(action.texts ?? {}, picked ?? "") === null || (answered === "" && !isWorded)) return [];
  const text = isWorded
    ? [template, ...(answered ? [answered] : [])].join(": ")
    : action.isPerson
      ? withPerson(template, answered)
      : template.replace("{}", () => answered);
  return [
    {
      origin,
      text,
      ...(action.former !== undefined && { former: action.former.replace("{}", () => former) }),
      isIdea: action.isOffered === true,
    },
  ];
}

/** Whether two things came from the same answer. */
export function isSameOrigin(one: Origin | undefined, other: Origin | undefined): boolean {
  return (
    one !== undefined &&
    one.exercise === other?.exercise &&
    one.field === other.field &&
    one.row === other.row
  );
}
