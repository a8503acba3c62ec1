// Reads answers from a posted form. Field names are used directly: `thought`; `hour` and `hour.own`; `people.0.name`.
// Values that cannot be an answer are dropped; text that is too long is kept.
import { cleanText } from "../text";
import { isAnswered } from "./answered";
import type { Answer, Answers, FieldKind, FieldOf, Fields } from "./field";

/** What `URLSearchParams` and `FormData` have in common. */
export type FormValues = {
  get(name: string): unknown;
  getAll(name: string): unknown[];
};

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

type Reader<K extends FieldKind> = (form: FormValues, name: string, field: FieldOf<K>) => Answer | undefined;

const readByKind: { [K in FieldKind]: Reader<K> } = {
  text: readText,
  "long-text": readText,
  choice: (form, name, field) => {
    const picked = known(field, [form.get(name)])[0];
    return { ...(picked && { picked }), ...ownLine(form, name, field) };
  },
  several: (form, name, field) => ({
    picked: known(field, form.getAll(name)),
    ...ownLine(form, name, field),
  }),
  scale: readPoint,
  rating: readPoint,
  date: readDay,
  group: (form, name, field) => {
    const rows = Array.from({ length: field.atMost }, (_, row) => readRow(form, field, `${name}.${row}.`));
    return rows.filter((row) => Object.keys(row).length > 0);
  },
};

function readText(form: FormValues, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" ? cleanText(value) : undefined;
}

/** A tapped day counts only if the date beside it was not changed. */
function readDay(form: FormValues, name: string): string | undefined {
  const typed = readText(form, name)?.trim();
  const tapped = readText(form, `${name}.day`)?.trim() ?? "";
  const was = readText(form, `was.${name}`)?.trim() ?? "";
  return tapped !== "" && (typed ?? "") === was ? tapped : typed;
}

function readPoint(form: FormValues, name: string): number | undefined {
  const value = readText(form, name) ?? "";
  return /^(\d|10)$/.test(value) ? Number(value) : undefined;
}

/** A row keeps the id that its form sent; an empty row is dropped with its id. */
function readRow(form: FormValues, field: FieldOf<"group">, prefix: string): Answers {
  const row = readFields(form, field.fields, prefix);
  const id = readText(form, `${prefix}id`) ?? "";
  return Object.keys(row).length > 0 && uuid.test(id) ? { ...row, id } : row;
}

function known(field: FieldOf<"choice" | "several">, values: unknown[]): string[] {
  return field.options.map((option) => option.value).filter((value) => values.includes(value));
}

function ownLine(form: FormValues, name: string, field: FieldOf<"choice" | "several">): { own?: string } {
  const own = field.own === undefined ? undefined : readText(form, `${name}.own`);
  return own ? { own } : {};
}

function readField<K extends FieldKind>(
  form: FormValues,
  name: string,
  field: FieldOf<K>,
): Answer | undefined {
  return (readByKind[field.kind as K] as Reader<K>)(form, name, field);
}

function readFields(form: FormValues, fields: Fields, prefix: string): Answers {
  const answers: Answers = {};
  for (const [name, field] of Object.entries(fields)) {
    const answer = readField(form, prefix + name, field);
    if (answer !== undefined && isAnswered(answer)) answers[name] = answer;
  }
  return answers;
}

/** Reads the answers to these fields; unanswered ones have no key. Never throws. */
export function readAnswers(form: FormValues, fields: Fields): Answers {
  return readFields(form, fields, "");
}
