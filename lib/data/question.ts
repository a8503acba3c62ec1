// A question as it was asked, with its answer: the heart of the format. Its shape follows from the field kinds, so a
// new kind or property does not compile until the format knows it too.
import { z } from "zod";
import type { FieldKind, FieldOf } from "../forms/field";
import type { Transient } from "../walkthroughs/snapshot";
import { counts } from "./limits";
import { fieldName, reference, refuse, refuseRepeated, slug, textSchema, words } from "./parts";

const option = z.strictObject({ value: slug, label: words, hint: words.exactOptional() });
const options = z.array(option).max(counts.options);
const count = z.int().min(0).max(counts.rows);
const flag = z.literal(true).exactOptional();

type Kept<K extends FieldKind> = Exclude<keyof FieldOf<K>, Transient | "kind" | "label" | "fields">;

/** The properties of a question of each kind besides its label, in the order they are written. */
export const properties = {
  text: {
    autocomplete: z.enum(["organization", "organization-title", "email", "off"]).exactOptional(),
    copies: flag,
  },
  "long-text": {
    limit: z.enum(["paragraph", "long"]),
    collapsed: flag,
    fate: fieldName.exactOptional(),
    words: z.strictObject({ from: z.int().min(0), to: z.int().min(0) }).exactOptional(),
  },
  choice: { options, own: words.exactOptional(), compact: flag },
  several: { options, own: words.exactOptional(), atMost: count.exactOptional() },
  scale: { words: z.tuple([words, words, words]) },
  rating: { measure: z.enum(["distress", "belief"]), moment: z.enum(["before", "after"]) },
  date: {},
  group: { item: words, atMost: count, splits: fieldName.exactOptional() },
} as const satisfies { [K in FieldKind]: { [P in Kept<K>]-?: z.ZodType } };

function asked<K extends FieldKind>(kind: K) {
  return { field: fieldName, kind: z.literal(kind), label: words, ...properties[kind] };
}

/** A question within a group. */
const part = z.discriminatedUnion("kind", [
  z.strictObject(asked("text")),
  z.strictObject(asked("long-text")),
  z.strictObject(asked("choice")),
  z.strictObject(asked("date")),
]);

const choice = z.strictObject({ picked: slug.exactOptional(), own: textSchema.exactOptional() });
const several = z.strictObject({
  picked: z.array(slug).max(counts.options),
  own: textSchema.exactOptional(),
});
const points = z.int().min(0).max(10);

const row = z.strictObject({
  row: reference.row.exactOptional(),
  answers: z
    .array(z.strictObject({ field: fieldName, answer: z.union([textSchema, choice]) }))
    .max(counts.questions),
});

function given<T extends z.ZodType>(answer: T) {
  return { offered: textSchema.exactOptional(), answer: answer.exactOptional() };
}

/** A question of a step: what was asked, the suggested text, and the answer if there is one. */
export const question = z
  .discriminatedUnion("kind", [
    z.strictObject({ ...asked("text"), ...given(textSchema) }),
    z.strictObject({ ...asked("long-text"), ...given(textSchema) }),
    z.strictObject({ ...asked("choice"), ...given(choice) }),
    z.strictObject({ ...asked("several"), ...given(several) }),
    z.strictObject({ ...asked("scale"), ...given(points) }),
    z.strictObject({ ...asked("rating"), ...given(points) }),
    z.strictObject({ ...asked("date"), ...given(textSchema) }),
    z.strictObject({
      ...asked("group"),
      fields: z.array(part).max(counts.questions),
      ...given(z.array(row).max(counts.rows)),
    }),
  ])
  .superRefine((asked, context) => {
    if (asked.kind === "choice") checkChoice(context, offerOf(asked), asked.answer, ["answer"]);
    if (asked.kind === "several") checkChoice(context, offerOf(asked), asked.answer, ["answer"]);
    if (asked.kind === "group") checkRows(context, asked);
  })
  .meta({ id: "question", description: "A question as it was asked, with its answer if there is one." });

export type Question = z.infer<typeof question>;
export type Part = z.infer<typeof part>;
export type QuestionRow = z.infer<typeof row>;

type Context = Parameters<typeof refuse>[0];
/** What a choice offers: its options, and whether the person can add their own. */
type Offer = { values: ReadonlySet<string>; hasOwnLine: boolean };
type Chosen = { picked?: string | string[]; own?: string };

function offerOf({ options, own }: { options: readonly { value: string }[]; own?: string }): Offer {
  return { values: new Set(options.map(({ value }) => value)), hasOwnLine: own !== undefined };
}

function checkChoice(
  context: Context,
  { values, hasOwnLine }: Offer,
  { picked = [], own }: Chosen = {},
  path: PropertyKey[],
): void {
  const all = [picked].flat();
  if (!all.every((one) => values.has(one))) refuse(context, [...path, "picked"], "not-offered");
  else if (new Set(all).size < all.length) refuse(context, [...path, "picked"], "repeated");
  if (own !== undefined && !hasOwnLine) refuse(context, [...path, "own"], "not-offered");
}

function checkRows(context: Context, group: Extract<Question, { kind: "group" }>): void {
  const rows = group.answer ?? [];
  refuseRepeated(context, group.fields, "field", ["fields"]);
  refuseRepeated(context, rows, "row", ["answer"]);
  if (rows.length > group.atMost) refuse(context, ["answer"], "too-large");
  const parts = new Map(
    group.fields.map((part) => [part.field, part.kind === "choice" ? offerOf(part) : "text"] as const),
  );
  for (const [at, { answers }] of rows.entries()) {
    refuseRepeated(context, answers, "field", ["answer", at, "answers"]);
    for (const [index, { field, answer }] of answers.entries()) {
      const path = ["answer", at, "answers", index];
      const part = parts.get(field);
      if (!part) refuse(context, [...path, "field"], "leads-nowhere");
      else if ((part !== "text") !== (typeof answer === "object"))
        refuse(context, [...path, "answer"], "another-kind");
      else if (part !== "text" && typeof answer === "object")
        checkChoice(context, part, answer, [...path, "answer"]);
    }
  }
}
