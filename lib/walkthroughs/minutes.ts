// How long a step takes, computed from its content: the only source of minutes.
//
// Reading: 200 words a minute, slower than most adults read English (238, Brysbaert 2019), because tired people do.
// Writing: 25 seconds a line and 90 a paragraph, taps 3; these are estimates, and docs/decisions says how they were
// tested.
import type { Facts } from "../forms/condition";
import { holds } from "../forms/condition";
import type { Field, FieldKind, FieldOf, Fields } from "../forms/field";
import { askedFields } from "../forms/schema";
import type { Step } from "../stages/stage";

/** In seconds. */
const pace = { word: 60 / 200, line: 25, paragraph: 90, tap: 3 } as const;

/** In a plan, most lines need a tick and a day. */
const planTaps = 8;

type Seconds = { [K in FieldKind]: (field: FieldOf<K>) => number };

const answering: Seconds = {
  text: () => pace.line,
  "long-text": ({ prefill }) => (prefill ? pace.line : pace.paragraph),
  choice: () => pace.tap,
  several: () => 2 * pace.tap,
  scale: () => pace.tap,
  rating: () => pace.tap,
  date: () => pace.tap,
  group: ({ fields }) => secondsFor(fields),
};

/** Minutes, rounded up, for everything that these steps ask. */
export function minutesOf(steps: readonly Step[], facts: Facts): number {
  const seconds = steps.reduce((sum, step) => sum + secondsOf(step, facts), 0);
  return Math.ceil(seconds / 60);
}

function secondsOf(step: Step, facts: Facts): number {
  const notes = (step.notes ?? []).filter(
    ({ when, picked, higher }) => !picked && !higher && holds(when, facts),
  );
  const around = [step.title, step.intro ?? "", ...notes.map(({ text }) => text)];
  const folded = step.folds?.fields ?? [];
  const asked = Object.entries(askedFields(step.fields, facts)).filter(([name]) => !folded.includes(name));
  const plan = step.shows === "plan" ? planTaps * pace.tap : 0;
  return reading(around) + secondsFor(Object.fromEntries(asked)) + plan + pace.tap;
}

function secondsFor(fields: Fields): number {
  return Object.values(fields).reduce(
    (sum, field) => sum + reading(wordsOn(field)) + secondsToAnswer(field),
    0,
  );
}

function secondsToAnswer<K extends FieldKind>(field: FieldOf<K>): number {
  // The kind selects the entry; TypeScript cannot follow a union through a mapped type.
  return (answering[field.kind as K] as (field: FieldOf<K>) => number)(field);
}

function wordsOn(field: Field): string[] {
  const options = "options" in field ? field.options.flatMap(({ label, hint = "" }) => [label, hint]) : [];
  return [field.label, field.why ?? "", ...options];
}

function reading(texts: readonly string[]): number {
  const words = texts.join(" ").split(/\s+/).filter(Boolean).length;
  return words * pace.word;
}
