import { describe, expect, it } from "vitest";
import type { Facts } from "../forms/condition";
import type { Field, Fields } from "../forms/field";
import { close, stages } from "../stages";
import type { Step } from "../stages/stage";
import { start } from "../stages/start";
import { factsOf } from "./facts";
import { minutesOf } from "./minutes";
import { coresOf } from "./steps";

const facts = factsOf({ entries: new Map(), first: true, today: "2026-11-22" });

/** Sixty repetitions of one step take as many minutes as the step takes seconds. */
function secondsOf(step: Partial<Step>, known: Partial<Facts> = {}): number {
  const whole: Step = { slug: "step", title: "", fields: {}, ...step };
  return minutesOf(Array<Step>(60).fill(whole), { ...facts, ...known });
}

const words = (count: number) => Array<string>(count).fill("word").join(" ");
const options = [
  { value: "a", label: "" },
  { value: "b", label: "" },
];
/** Besides the answers: the tap that goes on. */
const tap = 3;
const asking = (field: Field) => secondsOf({ fields: { field } }) - tap;

describe("how long a step takes", () => {
  it.each<[string, number, Field]>([
    ["a line", 25, { kind: "text", label: "" }],
    ["a paragraph", 90, { kind: "long-text", limit: "paragraph", label: "" }],
    [
      "a text that is there to be changed",
      25,
      { kind: "long-text", limit: "paragraph", label: "", prefill: "feedback-request" },
    ],
    ["a choice", 3, { kind: "choice", label: "", options }],
    ["several, two taps", 6, { kind: "several", label: "", options }],
    ["a rating", 3, { kind: "rating", measure: "belief", moment: "before", label: "" }],
    ["a scale", 3, { kind: "scale", label: "", words: ["Not", "Half", "Fully"] }],
    ["a day", 3, { kind: "date", label: "" }],
    [
      "a group, one row of it",
      28,
      {
        kind: "group",
        label: "",
        item: "Person",
        atMost: 5,
        fields: { who: { kind: "text", label: "" }, help: { kind: "choice", label: "", options } },
      },
    ],
  ])("for %s, %i seconds", (_what, seconds, field) => {
    expect(asking(field)).toBe(seconds);
  });

  it("reads 200 words a minute of everything on the page: title, intro, question, why-line, options and their hints", () => {
    const ten = words(10);
    expect(secondsOf({})).toBe(tap);
    expect(secondsOf({ title: words(200) })).toBe(tap + 60);
    expect(secondsOf({ title: ten, intro: ten })).toBe(tap + 6);
    expect(asking({ kind: "text", label: ten, why: ten })).toBe(25 + 6);
    expect(asking({ kind: "choice", label: "", options: [{ value: "a", label: ten, hint: ten }] })).toBe(
      3 + 6,
    );
  });

  it("reads no example, which is shown on demand", () => {
    expect(asking({ kind: "text", label: "", example: words(100) })).toBe(25);
  });

  it("reads the remarks that everybody on this path sees, and none on a choice", () => {
    const text = words(10);
    const picked = { step: "stage/step", field: "field", value: "a" };
    expect(secondsOf({ notes: [{ text, when: { silence: true } }] })).toBe(tap);
    expect(secondsOf({ notes: [{ text, when: { silence: true } }] }, { silence: true })).toBe(tap + 3);
    expect(secondsOf({ notes: [{ text, picked }] })).toBe(tap);
  });

  it("counts only what is asked and offered, and nothing collapsed", () => {
    const line = { kind: "text", label: "" } as const;
    const fields: Fields = { one: line, other: { ...line, when: { spoken: true } } };
    expect(secondsOf({ fields })).toBe(tap + 25);
    expect(secondsOf({ fields }, { spoken: true })).toBe(tap + 50);
    expect(secondsOf({ fields, folds: { summary: "More", fields: ["one"] } })).toBe(tap);
    const offered = [{ value: "a", label: words(10), when: { spoken: true } }, ...options];
    expect(asking({ kind: "choice", label: "", options: offered })).toBe(3);
  });

  it("counts eight taps for a plan", () => {
    expect(secondsOf({ shows: "plan" })).toBe(tap + 24);
  });

  it("is whole minutes for all steps together, rounded up", () => {
    const step = (count: number): Step => ({ slug: "step", title: words(count), fields: {} });
    expect(minutesOf([], facts)).toBe(0);
    expect(minutesOf([step(190)], facts)).toBe(1);
    expect(minutesOf([step(191)], facts)).toBe(2);
    expect(minutesOf([step(90), step(90)], facts)).toBe(1);
  });
});

describe("the shortest way through", () => {
  const minutes = (known: Partial<Facts>) => {
    const all = { ...facts, ...known };
    return minutesOf([start, ...stages.flatMap((stage) => coresOf(stage, all)), close], all);
  };

  it("takes twelve minutes at its longest: a final round, by e-mail, a message written", () => {
    const longest = minutes({ late: true, writing: true });
    expect(longest).toBeLessThanOrEqual(12);
    expect(longest).toBeGreaterThan(minutes({}));
  });

  it("takes less without a message, and still a few minutes", () => {
    expect(minutes({ interviewed: false })).toBeGreaterThan(5);
    expect(minutes({ late: true })).toBeLessThan(minutes({ late: true, writing: true }));
  });
});
