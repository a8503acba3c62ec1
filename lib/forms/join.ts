// Merges two versions of the same answers, so that every word of both is there to be edited.

import { own } from "../own";
import type { Answer, AnswerByKind, Answers, Field, FieldKind, FieldOf, Fields } from "./field";
import { textLimit } from "./schema";

type Joiner<K extends FieldKind> = (
  one: AnswerByKind[K],
  other: AnswerByKind[K],
  field: FieldOf<K>,
) => AnswerByKind[K];

const joinByKind: { [K in FieldKind]: Joiner<K> } = {
  text: (one, other) => joinText(one, other, " / "),
  "long-text": (one, other) => joinText(one, other, "\n\n"),
  choice: (one, other) => ({ ...other, ...one, ...joinOwn(one, other) }),
  several: (one, other) => ({
    picked: [...new Set([...one.picked, ...other.picked])],
    ...joinOwn(one, other),
  }),
  // Only one of two numbers or days can be kept.
  scale: (one) => one,
  rating: (one) => one,
  date: (one) => one,
  group: joinRows,
};

type Answered = { answers: Answers; asked: Fields };

/**
 * Merges both, with the questions that the answers need: an option, an own line, a part of a row or more rows that
 * only one of them had. If they ask the same question in two kinds, the first one's kind is kept.
 */
export function joinAnswered(one: Answered, other: Answered): Answered {
  const alike = fieldsAlike(one.asked, other.asked);
  const asked = joinFields(one.asked, alike);
  return { answers: joinAnswers(one.answers, answersTo(alike, one.asked, other.answers), asked), asked };
}

/** Those of `others` that `fields` does not ask as another kind. */
function fieldsAlike(fields: Fields, others: Fields): Fields {
  return Object.fromEntries(
    Object.entries(others).filter(([name, field]) => {
      const first = own(fields, name);
      return !first || shapeOf(first) === shapeOf(field);
    }),
  );
}

/** Fields whose answers look alike have one shape. */
function shapeOf({ kind }: Field): string {
  return kind === "long-text" || kind === "date" ? "text" : kind;
}

/** The answers without those to questions that are not `alike`, and without such parts of rows. */
function answersTo(alike: Fields, fields: Fields, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, answer]) => {
      const [first, second] = [own(fields, name), own(alike, name)];
      if (first && !second) return [];
      if (first?.kind !== "group" || second?.kind !== "group" || !Array.isArray(answer))
        return [[name, answer]];
      const parts = fieldsAlike(first.fields, second.fields);
      return [[name, (answer as Answers[]).map((row) => answersTo(parts, first.fields, row))]];
    }),
  );
}

function joinFields(fields: Fields, others: Fields): Fields {
  const added = Object.entries(others).filter(([name]) => !Object.hasOwn(fields, name));
  const joined = Object.entries(fields).map(([name, field]) => {
    const other = own(others, name);
    return [name, other ? joinField(field, other) : field] as const;
  });
  return Object.fromEntries([...joined, ...added]);
}

function joinField(one: Field, other: Field): Field {
  if (one.kind === "group" && other.kind === "group") {
    const fields = joinFields(one.fields, fieldsAlike(one.fields, other.fields)) as typeof one.fields;
    return { ...one, atMost: Math.max(one.atMost, other.atMost), fields };
  }
  if (!("options" in one && "options" in other)) return one;
  const known = new Set(one.options.map(({ value }) => value));
  const options = [...one.options, ...other.options.filter(({ value }) => !known.has(value))];
  const line = one.own ?? other.own;
  return { ...one, options, ...(line !== undefined && { own: line }) };
}

/**
 * Every answer of either version, and both texts where both differ. Where only one can be kept (a number, a day, a
 * single choice, one row too many, texts that are too long together) it is the first version's. The result may exceed
 * the field's limit.
 */
export function joinAnswers(one: Answers, other: Answers, fields: Fields): Answers {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const joined: Answers = {};
  for (const name of names) {
    const [first, second] = [own(one, name), own(other, name)];
    const field = own(fields, name);
    const answer = first && second && field ? joinAnswer(first, second, field) : (first ?? second);
    if (answer !== undefined) joined[name] = answer;
  }
  return joined;
}

function joinAnswer<K extends FieldKind>(one: Answer, other: Answer, field: FieldOf<K>): Answer {
  return (joinByKind[field.kind as K] as (one: Answer, other: Answer, field: Field) => Answer)(
    one,
    other,
    field,
  );
}

/** A text that contains all of the other already says both; otherwise both are kept as written. */
function joinText(one: string, other: string, between: string): string {
  if (holdsWords(one, other.trim())) return one;
  if (holdsWords(other, one.trim())) return other;
  const both = `${one}${between}${other}`;
  return both.length > textLimit ? one : both;
}

/** Whole words only: "Nothing" does not contain "No". Every text contains a blank one. */
function holdsWords(text: string, words: string): boolean {
  if (words === "") return true;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    // Two code units cover any character.
    const isCut =
      insideWord.test(`${text.slice(Math.max(0, at - 2), at)}\n${words.slice(0, 2)}`) ||
      insideWord.test(`${words.slice(-2)}\n${text.slice(end, end + 2)}`);
    if (!isCut) return true;
  }
  return false;
}

/** An end of line with part of a word on either side. */
const insideWord = /[\p{L}\p{N}\p{M}]\n[\p{L}\p{N}\p{M}]/u;

function joinOwn(one: { own?: string }, other: { own?: string }): { own?: string } {
  const own = joinText(one.own ?? "", other.own ?? "", " / ");
  return own ? { own } : {};
}

/** Rows in both versions are merged part by part; then come the second version's own rows, while there is room. */
function joinRows(one: Answers[], other: Answers[], { fields, atMost }: FieldOf<"group">): Answers[] {
  const [firstIn, among] = [firstOfEach(other), firstOfEach(one)];
  const joined = one.map((row) => {
    const same = other[Math.min(...placesOf(row, firstIn))];
    return same ? { ...row, ...joinAnswers(withoutId(row), withoutId(same), fields) } : row;
  });
  const added = other.filter((second) => placesOf(second, among).length === 0);
  return [...joined, ...added].slice(0, Math.max(atMost, one.length));
}

/** What identifies a row: its id if it has one, and its content. */
function marksOf(row: Answers): string[] {
  const id = row["id"];
  return [...(id === undefined ? [] : [`id ${id}`]), `says ${contentOf(row)}`];
}

/** The first row with each mark, by mark. Comparing every pair would take minutes for a thousand rows. */
function firstOfEach(rows: readonly Answers[]): ReadonlyMap<string, number> {
  const places = rows.flatMap((row, at) => marksOf(row).map((mark) => [mark, at] as const));
  return new Map(places.reverse());
}

function placesOf(row: Answers, first: ReadonlyMap<string, number>): number[] {
  return marksOf(row).flatMap((mark) => first.get(mark) ?? []);
}

function withoutId({ id: _, ...parts }: Answers): Answers {
  return parts;
}

function contentOf(row: Answers): string {
  return JSON.stringify(Object.entries(withoutId(row)).sort());
}
