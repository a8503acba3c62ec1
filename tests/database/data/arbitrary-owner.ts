// Everything that one person could have kept, made up by fast-check: every kind of question, every optional part
// there or not, and the texts that people and their keyboards come up with.
import fc from "fast-check";
import type { StoredOwner, StoredWalkthrough } from "@/lib/data/stored";
import type { EvidenceContent } from "@/lib/evidence/evidence";
import type { Answer, Answers, Field, Fields } from "@/lib/forms/field";
import { type ItemContent, priorities, statuses } from "@/lib/plan/item";
import { cleanText } from "@/lib/text";
import type { EntryContent } from "@/lib/walkthroughs/snapshot";

const hostile = fc.constantFrom(
  "",
  "  ",
  '"quoted" \\ and {"a": [1]}',
  "__proto__",
  "line\n\nline\ttab",
  "محررة في دار نشر",
  "出版社 👩‍👩‍👧‍👦 é é",
  "<script>alert(1)</script> #set $x$",
  "\u2028\u2029\ufeff\u200b",
  "x".repeat(5_001),
);
const text = fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 60 }).map(cleanText));
const label = fc.string({ minLength: 1, maxLength: 20 });
const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
/** Not one of the registry's, which would be asked in its own way. */
const fieldName = fc.stringMatching(/^x[A-Za-z0-9]{0,9}$/);
const instant = fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true });
const flag = fc.constant(true as const);
const options = fc.uniqueArray(
  fc.record({ value: slug, label, hint: label }, { requiredKeys: ["value", "label"] }),
  { selector: ({ value }) => value, minLength: 1, maxLength: 4 },
);

function record<T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[]) {
  return fc.record(shape, { requiredKeys, noNullPrototype: true });
}

type Asked = { field: Field; answer: Answer | undefined };

/** A question of some kind, with an answer that fits it or none. */
const asked: fc.Arbitrary<Asked> = fc.oneof(
  withAnswer(
    record({ kind: fc.constant("text"), label, autocomplete: fc.constant("off"), copies: flag }, [
      "kind",
      "label",
    ]),
    () => text,
  ),
  withAnswer(
    record(
      {
        kind: fc.constant("long-text"),
        label,
        limit: fc.constantFrom("paragraph", "long"),
        collapsed: flag,
        fate: fieldName,
        words: fc.record({ from: fc.nat(9), to: fc.nat(99) }),
      },
      ["kind", "label", "limit"],
    ),
    () => text,
  ),
  withAnswer(
    record({ kind: fc.constant("choice"), label, options, own: label, compact: flag }, [
      "kind",
      "label",
      "options",
    ]),
    ({ options, own }) => choiceAmong(options, own),
  ),
  withAnswer(
    record({ kind: fc.constant("several"), label, options, own: label, atMost: fc.nat(9) }, [
      "kind",
      "label",
      "options",
    ]),
    ({ options, own }) =>
      record({ picked: fc.subarray(options.map(({ value }) => value)), ...ownLine(own) }, ["picked"]),
  ),
  withAnswer(fc.record({ kind: fc.constant("scale"), label, words: fc.tuple(label, label, label) }), () =>
    fc.nat(10),
  ),
  withAnswer(
    fc.record({
      kind: fc.constant("rating"),
      label,
      measure: fc.constantFrom("distress", "belief"),
      moment: fc.constantFrom("before", "after"),
    }),
    () => fc.nat(10),
  ),
  withAnswer(fc.record({ kind: fc.constant("date"), label }), () =>
    fc.oneof(fc.constant("2026-03-09"), text),
  ),
  group(),
);

function withAnswer<F extends object>(field: fc.Arbitrary<F>, answerTo: (field: F) => fc.Arbitrary<Answer>) {
  return field.chain((one) =>
    fc.record({
      // Made of the parts of a field, which a generator's type does not tell from a field of another kind.
      field: fc.constant(one as unknown as Field),
      answer: fc.option(answerTo(one), { nil: undefined }),
    }),
  );
}

function choiceAmong(options: readonly { value: string }[], own?: string): fc.Arbitrary<Answer> {
  return record({ picked: fc.constantFrom(...options.map(({ value }) => value)), ...ownLine(own) }, []);
}

/** Only a question with a line of one's own has one in its answer. */
function ownLine(label: string | undefined): { own?: fc.Arbitrary<string> } {
  return label === undefined ? {} : { own: text };
}

function group(): fc.Arbitrary<Asked> {
  return fc
    .record({
      label,
      item: label,
      names: fc.uniqueArray(fieldName, { minLength: 2, maxLength: 2 }),
      options,
      more: record({ splits: fieldName }, []),
      isDate: fc.boolean(),
    })
    .chain(({ label, item, names: [one = "x", other = "y"], options, more, isDate }) => {
      const fields = {
        [one]: isDate ? { kind: "date", label } : { kind: "long-text", label, limit: "long" },
        [other]: { kind: "choice", label, options },
      };
      const row = fc
        .record({
          id: fc.option(fc.uuid(), { nil: undefined }),
          first: fc.option(text, { nil: undefined }),
          choice: fc.option(choiceAmong(options), { nil: undefined }),
        })
        .map(
          ({ id, first, choice }): Answers => ({
            ...(id !== undefined && { id }),
            ...(choice !== undefined && { [other]: choice }),
            ...(first !== undefined && { [one]: first }),
          }),
        );
      const rows = fc.uniqueArray(row, { selector: (row) => row["id"] ?? row, maxLength: 4 });
      // As above: its parts are right, and their type is too wide.
      const field = { kind: "group", label, item, atMost: 4, ...more, fields } as unknown as Field;
      return fc.record({ field: fc.constant(field), answer: fc.option(rows, { nil: undefined }) });
    });
}

export const arbitraryContent: fc.Arbitrary<EntryContent> = fc
  .record({
    language: fc.constantFrom("en", "de-CH"),
    questions: fc.uniqueArray(
      fc.record({ name: fieldName, asked, offered: fc.option(text, { nil: undefined }) }),
      { selector: ({ name }) => name, maxLength: 6 },
    ),
  })
  .map(({ language, questions }) => {
    const pick = <T>(of: (one: (typeof questions)[number]) => T | undefined): Record<string, T> =>
      Object.fromEntries(
        questions.flatMap((one) => (of(one) === undefined ? [] : [[one.name, of(one) as T]])),
      );
    const offered = pick((one) => one.offered);
    return {
      language,
      answers: pick((one) => one.asked.answer),
      asked: pick((one) => one.asked.field) as Fields,
      ...(Object.keys(offered).length > 0 && { offered }),
    };
  });

const origin = record(
  { exercise: fc.constantFrom("reflect/learned", "worth/evidence"), field: fieldName, row: fc.uuid() },
  ["exercise", "field"],
);

// The mark of an emptied answer belongs to no file.
const itemContent = record<Omit<Required<ItemContent>, "isEmptied">>(
  {
    text,
    due: fc.oneof(fc.constant("2026-12-04"), text),
    priority: fc.constantFrom(...(Object.keys(priorities) as (keyof typeof priorities)[])),
    status: fc.constantFrom(...(Object.keys(statuses) as (keyof typeof statuses)[])),
    stage: slug,
    origin,
  },
  ["text", "priority", "status"],
) as fc.Arbitrary<ItemContent>;

const exercise = fc.constantFrom(
  "start",
  "close",
  "check-in",
  "accept/feelings",
  "reflect/learned",
  "no-more/asked",
);

const walkthrough: fc.Arbitrary<StoredWalkthrough> = fc.record({
  id: fc.uuid(),
  createdAt: instant,
  isFull: fc.boolean(),
  entries: fc.uniqueArray(fc.record({ exercise, savedAt: instant, content: arbitraryContent }), {
    selector: (one) => one.exercise,
    maxLength: 4,
  }),
  versions: fc.array(
    fc.record({ exercise, keptAt: instant, pending: fc.boolean(), content: arbitraryContent }),
    {
      maxLength: 2,
    },
  ),
  items: fc.array(fc.record({ createdAt: instant, content: itemContent }), { maxLength: 4 }),
});

const gone = "00000000-0000-4000-8000-000000000000";

type Piece = { createdAt: Date; content: EvidenceContent; from: number | undefined };

const piece: fc.Arbitrary<Piece> = fc.record({
  createdAt: instant,
  content: record({ did: text, situation: text, confirm: text, skills: fc.array(text, { maxLength: 3 }) }, [
    "did",
    "skills",
  ]) as fc.Arbitrary<EvidenceContent>,
  from: fc.option(fc.nat(5), { nil: undefined }),
});

/** Some evidence comes from one of the walkthroughs, some from one that is gone, some from none. */
export const arbitraryOwner: fc.Arbitrary<StoredOwner> = fc
  .record({
    walkthroughs: fc.uniqueArray(walkthrough, { selector: ({ id }) => id, maxLength: 3 }),
    evidence: fc.array(piece, { maxLength: 4 }),
  })
  .map(({ walkthroughs, evidence }) => ({
    walkthroughs,
    evidence: evidence.map(({ createdAt, content, from }) => {
      const walkthroughId = from === undefined ? undefined : (walkthroughs[from]?.id ?? gone);
      const found = { exercise: "worth/evidence", field: "evidence" };
      return {
        createdAt,
        content: walkthroughId === undefined ? content : { ...content, origin: { ...found, walkthroughId } },
      };
    }),
  }));
