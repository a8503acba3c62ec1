// What the answers of one step could become in the plan. Nothing does by itself: each is offered, once.
import { isCivilDate } from "../dates";
import type { Origin } from "../forms/answers";
import { pickedIn } from "../forms/answers";
import type { Facts } from "../forms/condition";
import type { Answer, Answers, Field } from "../forms/field";
import { answerLines } from "../forms/present";
import { askedFields } from "../forms/schema";
import type { Step } from "../stages/stage";
import type { ActionItem } from "./item";

export type Candidate = { origin: Origin; text: string; due?: string };

/** Every action item that these answers offer, in the order of the questions. */
export function candidatesIn(key: string, exercise: Step, answers: Answers, facts: Facts): Candidate[] {
  return Object.entries(askedFields(exercise.fields, facts)).flatMap(([name, field]) =>
    proposalsOf({ exercise: key, field: name }, field, answers[name]),
  );
}

function proposalsOf(origin: Origin, field: Field, answer: Answer | undefined): Candidate[] {
  const { action } = field;
  if (!action || answer === undefined) return [];
  if (field.kind === "group") {
    const { part = "", only } = action;
    const rows = Array.isArray(answer) ? answer : [];
    return rows.flatMap((row) => {
      const id = row["id"];
      if (typeof id !== "string" || (only && pickedIn(row, only.part) !== only.value)) return [];
      return proposal({ ...origin, row: id }, action.text, wordsOf(field.fields[part], row[part]));
    });
  }
  if (field.kind === "date") {
    const due = typeof answer === "string" && isCivilDate(answer) ? answer : undefined;
    return due && action.text ? [{ origin, text: action.text, due }] : [];
  }
  return proposal(origin, action.text, wordsOf(field, answer));
}

function wordsOf(field: Field | undefined, answer: Answer | undefined): string {
  return field ? answerLines(field, answer).join(" ").trim() : "";
}

function proposal(origin: Origin, template: string | undefined, words: string): Candidate[] {
  return words === "" ? [] : [{ origin, text: (template ?? "{}").replace("{}", () => words) }];
}

/** `learning`, or `people:ROW`: how a button names what it offers. */
export function candidateName({ field, row }: Origin): string {
  return row === undefined ? field : `${field}:${row}`;
}

/** Which offers of one exercise are in the plan already: from the offer's name to the item's id. */
export function promotedFrom(items: readonly ActionItem[], key: string): Record<string, string> {
  return Object.fromEntries(
    items.flatMap(({ id, origin }) => (origin?.exercise === key ? [[candidateName(origin), id]] : [])),
  );
}
