// The data format, version 1, described in `docs/data-format.md`. `public/onward-data.schema.json` is generated from
// it. Objects are closed, lists are ordered, and there are no database ids.
import { z } from "zod";
import type { FieldKind, Fields } from "../forms/field";
import { priorities, statuses } from "../plan/item";
import { findStep } from "../stages";
import { counts } from "./limits";
import {
  fieldName,
  instant,
  reference,
  refuse,
  refuseRepeated,
  slug,
  stepKeySchema,
  textSchema,
} from "./parts";
import { type Part, type Question, question } from "./question";

const keysOf = <K extends string>(record: Record<K, string>) => Object.keys(record) as K[];

/** The answer that something was made from. Its row may have been deleted since. */
const origin = { exercise: stepKeySchema, field: fieldName, row: reference.row.exactOptional() };

const language = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$/)
  .meta({ description: "Of the questions, by BCP 47." });
const questions = z.array(question).max(counts.questions);

const entry = z
  .strictObject({ exercise: stepKeySchema, savedAt: instant, language, questions })
  .meta({ id: "entry", description: "What was answered in one exercise." });

const version = z
  .strictObject({ exercise: stepKeySchema, keptAt: instant, pending: z.boolean(), language, questions })
  .meta({
    id: "version",
    description: "What another window's save lost to: pending until the person chooses, history afterwards.",
  });

const actionItem = z
  .strictObject({
    createdAt: instant,
    text: textSchema,
    due: textSchema
      .exactOptional()
      .meta({ description: "A date, YYYY-MM-DD, or what was typed in its place." }),
    priority: z.enum(keysOf(priorities)),
    status: z.enum(keysOf(statuses)),
    stage: slug.exactOptional(),
    origin: z.strictObject(origin).exactOptional(),
  })
  .meta({ id: "actionItem", description: "Something to do. Their order is the person's own." });

const walkthrough = z
  .strictObject({
    id: reference.walkthrough,
    createdAt: instant,
    length: z.enum(["short", "full"]),
    entries: z.array(entry).max(counts.entries),
    versions: z.array(version).max(counts.versions),
    actionItems: z.array(actionItem).max(counts.actionItems),
  })
  .superRefine(({ entries, versions }, context) => {
    refuseRepeated(context, entries, "exercise", ["entries"]);
    for (const [name, list] of Object.entries({ entries, versions }))
      for (const [at, { exercise, questions }] of list.entries()) {
        const known = findStep(exercise)?.fields;
        const path = [name, at, "questions"];
        refuseRepeated(context, questions, "field", path);
        for (const [index, one] of questions.entries())
          if (!isAskedAlike(one, known)) refuse(context, [...path, index, "kind"], "another-kind");
      }
  })
  .meta({ id: "walkthrough", description: "One way through the seven stages, after one rejection." });

const evidence = z
  .strictObject({
    createdAt: instant,
    did: textSchema,
    situation: textSchema.exactOptional(),
    confirm: textSchema.exactOptional(),
    skills: z.array(textSchema).max(counts.skills),
    origin: z.strictObject({ walkthrough: reference.walkthrough, ...origin }).exactOptional(),
  })
  .meta({ id: "evidence", description: "A fact about the person's work; it outlives its walkthrough." });

const owner = z
  .strictObject({
    walkthroughs: z.array(walkthrough).max(counts.walkthroughs),
    evidence: z.array(evidence).max(counts.evidence),
  })
  .superRefine(checkReferences)
  .meta({ id: "owner", description: "Everything of one person, or one walkthrough of theirs." });

export const dataFile = z.strictObject({
  format: z.literal("onward"),
  version: z.literal(1),
  owners: z.array(owner).max(counts.owners),
});

/** Names are unique within one owner, and every reference resolves. */
function checkReferences(
  { walkthroughs, evidence }: { walkthroughs: DataWalkthrough[]; evidence: DataEvidence[] },
  context: Parameters<typeof refuse>[0],
): void {
  refuseRepeated(context, walkthroughs, "id", ["walkthroughs"]);
  const known = new Set(walkthroughs.map(({ id }) => id));
  for (const [at, { origin }] of evidence.entries())
    if (origin && !known.has(origin.walkthrough))
      refuse(context, ["evidence", at, "origin", "walkthrough"], "leads-nowhere");
}

/**
 * The same in pieces, for a reader that pauses between them: the file without its walkthroughs and evidence, each of
 * those, and the references between them.
 */
export const pieces = {
  frame: z.strictObject({
    ...dataFile.shape,
    owners: z
      .array(
        z.strictObject({
          walkthroughs: z.array(z.unknown()).max(counts.walkthroughs),
          evidence: z.array(z.unknown()).max(counts.evidence),
        }),
      )
      .max(counts.owners),
  }),
  walkthrough,
  evidence,
  references: z.custom<DataOwner>().superRefine(checkReferences),
} as const;

export type DataFile = z.infer<typeof dataFile>;
export type DataOwner = z.infer<typeof owner>;
export type DataWalkthrough = z.infer<typeof walkthrough>;
export type DataEvidence = z.infer<typeof evidence>;

const shapes: Record<FieldKind, string> = {
  text: "text",
  "long-text": "text",
  date: "text",
  choice: "choice",
  several: "several",
  scale: "points",
  rating: "points",
  group: "group",
};

/** A later version may ask for a line where an earlier one asked for a paragraph, but an answer must keep its shape. */
function isAskedAlike(asked: Question | Part, known: Fields | undefined): boolean {
  const field = known && Object.hasOwn(known, asked.field) ? known[asked.field] : undefined;
  if (!field) return true;
  if (shapes[field.kind] !== shapes[asked.kind]) return false;
  if (field.kind !== "group" || asked.kind !== "group") return true;
  return asked.fields.every((part) => isAskedAlike(part, field.fields));
}
