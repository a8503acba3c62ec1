// Two schemas from the same field. The draft schema accepts anything a person may have left behind, so it never costs
// them a word; the complete schema reports, in a sentence beside the field, what is still wrong.
import { z } from "zod";
import { isAnswered } from "./answered";
import { pickedIn, severalIn } from "./answers";
import { type Condition, type Facts, holds } from "./condition";
import { dayProblem, type Reach } from "./day";
import {
  type Answer,
  type Answers,
  type FieldKind,
  type FieldOf,
  type Fields,
  limits,
  type Option,
} from "./field";
import { overBy } from "./measure";

/** The most characters in a draft of one text; a request beyond that is refused as a whole. */
export const textLimit = 200_000;

/** Completeness depends on the day: a civil date where the person is. */
type Strictness = "draft" | { today: string };

const schemaByKind: { [K in FieldKind]: (field: FieldOf<K>, as: Strictness) => z.ZodType<Answer> } = {
  text: (_field, as) => text(as, limits.line),
  "long-text": (field, as) => text(as, limits[field.limit]),
  choice: (field, as) =>
    z.strictObject({ picked: option(field).exactOptional(), own: text(as, limits.line).exactOptional() }),
  // The number in `atMost` is a suggestion; more is allowed.
  several: (field, as) =>
    z.strictObject({
      picked: z.array(option(field)).max(field.options.length),
      own: text(as, limits.line).exactOptional(),
    }),
  scale: () => z.int().min(0).max(10),
  rating: () => z.int().min(0).max(10),
  date: ({ reach }, as) => (as === "draft" ? z.string().max(limits.line) : day(reach, as.today)),
  group: (field, as) =>
    z.array(z.strictObject({ ...shapeOf(field.fields, as), id: z.uuid().exactOptional() })).max(field.atMost),
};

function option(field: FieldOf<"choice" | "several">): z.ZodType<string> {
  return z.enum(field.options.map((one) => one.value));
}

function text(as: Strictness, limit: number): z.ZodType<string> {
  if (as === "draft") return z.string().max(textLimit);
  return z.string().superRefine((value, context) => {
    const over = overBy(value, limit);
    if (over === 0) return;
    const by = `${over.toLocaleString("en-GB")} ${over === 1 ? "character" : "characters"}`;
    context.addIssue(`This is ${by} longer than fits here. It stays as it is until you shorten it.`);
  });
}

function day(reach: Reach | undefined, today: string): z.ZodType<string> {
  return z.string().superRefine((value, context) => {
    const problem = dayProblem(value, { reach, today });
    if (!problem) return;
    const { message, isDoubt } = problem;
    context.addIssue({ code: "custom", message, params: { isDoubt } });
  });
}

function fieldSchema<K extends FieldKind>(field: FieldOf<K>, as: Strictness): z.ZodType<Answer> {
  // The kind selects the entry; TypeScript cannot follow a union through a mapped type.
  const schema = schemaByKind[field.kind as K] as (field: FieldOf<K>, as: Strictness) => z.ZodType<Answer>;
  return schema(field, as);
}

function shapeOf(fields: Fields, as: Strictness) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, fieldSchema(field, as).exactOptional()]),
  );
}

function schemaOf(fields: Fields, as: Strictness): z.ZodType<Answers> {
  return z.strictObject(shapeOf(fields, as)) as z.ZodType<Answers>;
}

/** What may be stored: every answer optional, any text up to `textLimit`, no unknown field. */
export function storableSchema(fields: Fields): z.ZodType<Answers> {
  return schemaOf(fields, "draft");
}

/** What counts as finished: still nothing required, but every answer within its limits. */
function completeSchema(fields: Fields, today: string): z.ZodType<Answers> {
  return schemaOf(fields, { today });
}

/**
 * The fields that are asked, and the options that they offer, given what is known. A choice that was made already is
 * among them, whether or not it would be offered by now.
 */
export function askedFields<T extends Conditional>(
  fields: Readonly<Record<string, T>>,
  facts: Facts,
  answers: Answers = {},
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => holds(field.when, facts))
      .map(([name, field]) => [
        name,
        withOffered(field, facts, [pickedIn(answers, name), ...severalIn(answers, name)]),
      ]),
  );
}

type Conditional = { readonly when?: Condition; readonly options?: readonly Option[] };

function withOffered<T extends Conditional>(
  field: T,
  facts: Facts,
  picked: readonly (string | undefined)[],
): T {
  if (!field.options?.some(({ when }) => when)) return field;
  const options = field.options.filter(({ when, value }) => holds(when, facts) || picked.includes(value));
  return { ...field, options: options.map(({ when: _, ...option }) => option) };
}

/** A field by name (`people.0.name` inside a group), and what is wrong with it, in words for the person. */
export type Problem = {
  field: string;
  message: string;
  /** It may be intended, so it is said once and blocks nothing. */
  isDoubt?: true;
};

type Asking = { fields: Fields; needs?: { readonly oneOf: readonly string[]; readonly message: string } };

/**
 * What is wrong in the answers to the questions that are asked, in their order; empty if nothing is. Answers to other
 * questions are ignored. `today` is a civil date in the person's time zone.
 */
export function problemsIn(asking: Asking, answers: Answers, facts: Facts, today: string): Problem[] {
  const asked = askedFields(asking.fields, facts, answers);
  const given = Object.entries(answers).filter(
    ([name, answer]) => Object.hasOwn(asked, name) && isAnswered(answer),
  );
  const parsed = completeSchema(asked, today).safeParse(Object.fromEntries(given));
  const problems = (parsed.error?.issues ?? []).map(
    (issue): Problem => ({
      field: fieldName(issue.path),
      message: issue.message,
      ...(issue.code === "custom" && issue.params?.["isDoubt"] === true && { isDoubt: true }),
    }),
  );
  const needs = asking.needs;
  if (needs && !needs.oneOf.some((name) => isAnswered(answers[name])))
    problems.unshift({ field: needs.oneOf[0] ?? "", message: needs.message });
  return problems;
}

/** `picked` is the choice itself, so its problem is reported under the field's own name. */
function fieldName(path: readonly PropertyKey[]): string {
  const end = path.indexOf("picked");
  return (end < 0 ? path : path.slice(0, end)).map(String).join(".");
}
