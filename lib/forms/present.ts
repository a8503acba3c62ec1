// An answer in words, for the review, the exports and the search alike.
import { formatDate } from "../dates";
import { own } from "../own";
import { isAnswered } from "./answered";
import type { Answer, AnswerByKind, Answers, FieldKind, FieldOf, Fields } from "./field";

type Presenter<K extends FieldKind> = (answer: AnswerByKind[K], field: FieldOf<K>) => string[];

const presentByKind: { [K in FieldKind]: Presenter<K> } = {
  text: (answer) => [answer],
  "long-text": (answer) => answer.split("\n"),
  choice: (answer, field) => [...labels(field, [answer.picked]), ...ownLine(answer.own)],
  several: (answer, field) => [...labels(field, answer.picked), ...ownLine(answer.own)],
  scale: (answer) => [`${answer} out of 10`],
  rating: (answer) => [`${answer} out of 10`],
  date: (answer) => [formatDate(answer)],
  group: (rows, field) => rows.flatMap((row) => presentRow(row, field.fields)),
};

function labels(field: FieldOf<"choice" | "several">, picked: readonly (string | undefined)[]): string[] {
  return field.options.filter((option) => picked.includes(option.value)).map((option) => option.label);
}

function ownLine(text: string | undefined): string[] {
  return text ? [text] : [];
}

/**
 * A one-line answer goes beside its question; several lines go under it, as they were written. If a row asks only one
 * thing, the group has asked it already and it is not repeated.
 */
function presentRow(row: Answers, fields: Fields): string[] {
  const isOne = Object.keys(fields).length === 1;
  return rowParts(row, fields).flatMap(({ label, lines }) => {
    if (isOne) return lines;
    const asked = /[?:…]$/.test(label) ? label : `${label}:`;
    return lines.length === 1 ? [`${asked} ${lines[0]}`] : [asked, ...lines];
  });
}

/** The answered parts of one row of a group, by name, in the order of its fields. */
export function rowParts(row: Answers, fields: Fields): { name: string; label: string; lines: string[] }[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const lines = answerLines(field, own(row, name));
    return lines.length > 0 ? [{ name, label: field.label, lines }] : [];
  });
}

const isObject = (answer: Answer) => typeof answer === "object" && !Array.isArray(answer);

/** Whether an answer has the shape that its kind of question requires. */
const fits: { [K in FieldKind]: (answer: Answer) => boolean } = {
  text: (answer) => typeof answer === "string",
  "long-text": (answer) => typeof answer === "string",
  choice: isObject,
  several: (answer) => isObject(answer) && Array.isArray((answer as AnswerByKind["several"]).picked),
  scale: (answer) => typeof answer === "number",
  rating: (answer) => typeof answer === "number",
  date: (answer) => typeof answer === "string",
  group: (answer) => Array.isArray(answer),
};

/**
 * The answer as lines of text, with an empty string for a blank line. Empty if it says nothing, or if a row contains
 * an answer of the wrong shape.
 */
export function answerLines<K extends FieldKind>(field: FieldOf<K>, answer: Answer | undefined): string[] {
  if (answer === undefined || !isAnswered(answer) || !own(fits, field.kind)?.(answer)) return [];
  return (presentByKind[field.kind as K] as Presenter<K>)(answer as AnswerByKind[K], field);
}
