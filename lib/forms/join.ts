// Two versions of the same answers made one, so that every word of both is there to be edited.

import { own } from "../own";
import type { Answer, AnswerByKind, Answers, Field, FieldKind, FieldOf, Fields } from "./field";

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
  // Of two numbers or days only one can stand.
  scale: (one) => one,
  rating: (one) => one,
  date: (one) => one,
  group: joinRows,
};

/**
 * Every answer of either, and both texts where both say something else. Where only one can stand (a number, a day, a
 * single choice, a row too many) it is the first one's. The result may be longer than the field's limit.
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

/** A text that holds the words of the other one already says both; else each stands as it was written. */
function joinText(one: string, other: string, between: string): string {
  if (holdsWords(one, other.trim())) return one;
  if (holdsWords(other, one.trim())) return other;
  return `${one}${between}${other}`;
}

/** Whole words only: "Nothing" does not hold "No". A blank text has none, so every text holds it. */
function holdsWords(text: string, words: string): boolean {
  if (words === "") return true;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    // Two code units reach over any one character.
    const isCut =
      insideWord.test(`${text.slice(Math.max(0, at - 2), at)}\n${words.slice(0, 2)}`) ||
      insideWord.test(`${words.slice(-2)}\n${text.slice(end, end + 2)}`);
    if (!isCut) return true;
  }
  return false;
}

/** A place, written as a line end, with a part of a word on either side. */
const insideWord = /[\p{L}\p{N}\p{M}]\n[\p{L}\p{N}\p{M}]/u;

function joinOwn(one: { own?: string }, other: { own?: string }): { own?: string } {
  const own = joinText(one.own ?? "", other.own ?? "", " / ");
  return own ? { own } : {};
}

/** A row that both have is joined part by part; then come the other one's own rows, as far as there is room. */
function joinRows(one: Answers[], other: Answers[], { fields, atMost }: FieldOf<"group">): Answers[] {
  const [firstIn, among] = [firstOfEach(other), firstOfEach(one)];
  const joined = one.map((row) => {
    const same = other[Math.min(...placesOf(row, firstIn))];
    return same ? { ...row, ...joinAnswers(withoutId(row), withoutId(same), fields) } : row;
  });
  const added = other.filter((second) => placesOf(second, among).length === 0);
  return [...joined, ...added].slice(0, Math.max(atMost, one.length));
}

/** What a row is known by: its id if it has one, and what it says. */
function marksOf(row: Answers): string[] {
  const id = row["id"];
  return [...(id === undefined ? [] : [`id ${id}`]), `says ${contentOf(row)}`];
}

/** By each mark, the place of the first row that has it. Comparing all rows with all would take minutes for a thousand. */
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
