// Old walkthroughs show each question as it was asked, so an entry stores its questions.
import { z } from "zod";
import type { Answers, Field, Fields } from "../forms/field";

/** The stored content of one step, as JSON. */
export type EntryContent = {
  language: string;
  answers: Answers;
  asked: Fields;
  /** The suggested texts, by field: one that was left unchanged follows the facts. */
  offered?: Readonly<Record<string, string>>;
};

const answer: z.ZodType = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.strictObject({
      picked: z.union([z.string(), z.array(z.string())]).exactOptional(),
      own: z.string().exactOptional(),
    }),
    z.array(z.record(z.string(), answer)),
  ]),
);

const entryContent = z.strictObject({
  language: z.string(),
  answers: z.record(z.string(), answer),
  asked: z.record(z.string(), z.looseObject({ kind: z.string(), label: z.string() })),
  offered: z.record(z.string(), z.string()).exactOptional(),
});

/** Parses the stored content of an entry; throws, without quoting it, if it is invalid. */
export function readEntryContent(stored: unknown): EntryContent {
  const parsed = entryContent.safeParse(stored);
  if (!parsed.success) throw new Error("An entry does not hold what an entry should.");
  return parsed.data as EntryContent;
}

/** What a question needs to be asked, but not to be read later. */
const transient = [
  "why",
  "whyOnPaper",
  "example",
  "when",
  "tells",
  "action",
  "prefill",
  "sentWith",
  "reach",
  "days",
  "inSilence",
  "firstBy",
  "isAside",
  "isRow",
] as const;

export type Transient = (typeof transient)[number];

const isTransient = (property: string) => (transient as readonly string[]).includes(property);

/** The part of a question that is worth storing: not its why-line, its example or its condition. */
export function snapshotOf(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const kept = Object.entries(field).filter(([property]) => !isTransient(property));
      const parts = field.kind === "group" && { fields: snapshotOf(field.fields) };
      return [name, { ...Object.fromEntries(kept), ...parts } as Field];
    }),
  );
}

/**
 * What to store after the person answered the `asked` fields: those answers are replaced, and an answer to a question
 * that is now hidden is kept with its question.
 */
export function withAnswers(
  previous: Pick<EntryContent, "answers" | "asked" | "offered"> | undefined,
  asked: Fields,
  answers: Answers,
  offered: Readonly<Record<string, string>> = {},
): EntryContent {
  const hidden = Object.entries(previous?.answers ?? {}).filter(([name]) => !Object.hasOwn(asked, name));
  const allOffered = { ...previous?.offered, ...offered };
  return {
    language: "en",
    answers: { ...Object.fromEntries(hidden), ...answers },
    asked: { ...previous?.asked, ...snapshotOf(asked) },
    ...(Object.keys(allOffered).length > 0 && { offered: allOffered }),
  };
}

/** Whether a person would call it the same: rows without ids get new ones each time they are sent. */
export function saysTheSame(one: Answers, other: Answers): boolean {
  return comparableText(one) === comparableText(other);
}

/** The whole content as one text, equal if a person would call it the same. */
export function comparableText(answers: Answers): string {
  const withoutId = (name: string, value: unknown) => (name === "id" ? undefined : value);
  return Object.entries(answers)
    .map(([name, answer]) => JSON.stringify([name, answer], withoutId))
    .sort()
    .join();
}
