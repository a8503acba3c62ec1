// Converts between a stored entry (answers and questions side by side, by name) and the format's questions, each with
// its own answer. Every answer has its question: see `withAnswers`.
import type { Answer, Answers, Field, Fields } from "../forms/field";
import { own } from "../own";
import type { EntryContent } from "../walkthroughs/snapshot";
import { type Part, properties, type Question, type QuestionRow } from "./question";

/** Maps a row's id to its name in the file, or back. */
export type Renamed = (name: string) => string;

/** The questions of one entry, in the order they were asked. */
export function questionsOut({ asked, answers, offered }: EntryContent, rowName: Renamed): Question[] {
  return Object.entries(asked).map(([name, field]) => {
    const [first, answer] = [own(offered, name), own(answers, name)];
    return {
      ...askedOut(name, field),
      ...(first !== undefined && { offered: first }),
      ...(answer !== undefined && { answer: answerOut(answer, rowName) }),
    } as Question;
  });
}

/** The kind selects the properties; the format fixes their order. */
function askedOut(name: string, field: Field): Part {
  const stored = field as Readonly<Record<string, unknown>>;
  const known = Object.keys(properties[field.kind]).filter((property) => stored[property] !== undefined);
  return {
    field: name,
    kind: field.kind,
    label: field.label,
    ...Object.fromEntries(known.map((property) => [property, propertyOut(stored[property])])),
    ...(field.kind === "group" && {
      fields: Object.entries(field.fields).map(([name, one]) => askedOut(name, one)),
    }),
  } as Part;
}

/** Options and the word range are the only values that are not plain. */
function propertyOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(propertyOut);
  if (typeof value !== "object" || value === null) return value;
  const { value: picked, label, hint, from, to } = value as Record<string, unknown>;
  return picked === undefined ? { from, to } : { value: picked, label, ...(hint !== undefined && { hint }) };
}

function answerOut(answer: Answer, rowName: Renamed): Question["answer"] {
  if (typeof answer !== "object") return answer;
  if (Array.isArray(answer)) return answer.map((row) => rowOut(row, rowName));
  const { picked, own } = answer;
  return { ...(picked !== undefined && { picked }), ...(own !== undefined && { own }) } as Question["answer"];
}

function rowOut({ id, ...answers }: Answers, rowName: Renamed): QuestionRow {
  return {
    ...(typeof id === "string" && { row: rowName(id) }),
    answers: Object.entries(answers).map(([field, answer]) => ({
      field,
      answer: answerOut(answer, rowName),
    })),
  } as QuestionRow;
}

/** What to store for one entry of the format. */
export function contentIn(
  { language, questions }: { language: string; questions: readonly Question[] },
  rowId: Renamed,
): EntryContent {
  const offered = questions.flatMap(({ field, offered }) =>
    offered === undefined ? [] : [[field, offered]],
  );
  const given = questions.flatMap(({ field, answer }) =>
    answer === undefined ? [] : [[field, answerIn(answer, rowId)]],
  );
  return {
    language,
    answers: Object.fromEntries(given),
    asked: fieldsIn(questions),
    ...(offered.length > 0 && { offered: Object.fromEntries(offered) }),
  };
}

function fieldsIn(questions: readonly (Question | Part)[]): Fields {
  return Object.fromEntries(
    questions.map(({ field, ...asked }) => {
      const {
        answer: _answer,
        offered: _offered,
        ...own
      } = { answer: undefined, offered: undefined, ...asked };
      return [field, own.kind === "group" ? { ...own, fields: fieldsIn(own.fields) } : own];
    }),
  ) as Fields;
}

function answerIn(answer: NonNullable<Question["answer"]>, rowId: Renamed): Answer {
  if (!Array.isArray(answer)) return answer;
  return answer.map(({ row, answers }) => ({
    ...(row !== undefined && { id: rowId(row) }),
    ...Object.fromEntries(answers.map(({ field, answer }) => [field, answer])),
  }));
}
