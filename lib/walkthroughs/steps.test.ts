import { describe, expect, it } from "vitest";
import type { Facts } from "../forms/condition";
import type { Answers } from "../forms/field";
import type { Stage } from "../stages/stage";
import { factsOf } from "./facts";
import { coresOf, deeperOf, keyOfStage, stepsOf, waysFrom } from "./steps";
import type { Entries } from "./walkthrough";

function entriesOf(entries: Record<string, Answers>): Entries {
  return new Map(
    Object.entries(entries).map(([key, answers]) => [
      key,
      { answers, asked: {}, revision: 1, savedAt: new Date(0) },
    ]),
  );
}

const facts = (start: Answers) =>
  factsOf({ entries: entriesOf({ start }), first: true, today: "2026-11-22" });

const line = { kind: "text", label: "A line?" } as const;
const finish = {
  slug: "finish",
  title: "Finish",
  retired: true,
  fields: { finished: { kind: "choice", label: "Done?", options: [] } },
} as const;
const stage = (slug: string): Stage => ({
  slug,
  title: `Stage ${slug}`,
  promise: "A promise.",
  did: [{ text: "did a thing" }],
  steps: [
    { slug: "one", title: "One", core: true, fields: { line, late: { ...line, when: { late: true } } } },
    { slug: "two", title: "Two", fields: { line: { ...line, when: { spoken: true } } } },
    { slug: "three", title: "Three", fields: { line, other: { ...line, label: "Another?" } } },
    { slug: "four", title: "Four", leads: { withdrawn: true }, fields: { line } },
    { slug: "old", title: "Old", retired: true, fields: { line } },
    finish,
  ],
});
const finished = (picked: string) => ({ finished: { picked } });

const slugs = (steps: readonly { slug: string }[]) => steps.map(({ slug }) => slug);

describe("the steps of a stage", () => {
  it("are its core, and then the deeper ones, without those that have nothing to ask", () => {
    expect(slugs(coresOf(stage("a"), facts({})))).toEqual(["one"]);
    expect(slugs(stepsOf(stage("a"), facts({})))).toEqual(["one", "three", "four"]);
    expect(slugs(deeperOf(stage("a"), facts({ how: { picked: "call" } })))).toEqual(["two", "three", "four"]);
  });

  it("begin deeper with the one that fits what happened best", () => {
    expect(slugs(deeperOf(stage("a"), facts({ reached: { picked: "withdrawn" } })))).toEqual([
      "four",
      "three",
    ]);
  });

  it("lead nobody to what an earlier edition asked", () => {
    expect(slugs(stepsOf(stage("a"), facts({})))).not.toContain("old");
  });

  it("include one that only shows the plan", () => {
    const plan: Stage = {
      ...stage("a"),
      steps: [{ slug: "plan", title: "Plan", shows: "plan", fields: {} }],
    };
    expect(slugs(stepsOf(plan, facts({})))).toEqual(["plan"]);
  });
});

describe("the ways out of a step", () => {
  const stages = ["a", "b", "c"].map(stage);
  const writes: Stage = {
    ...stage("b"),
    steps: [
      { slug: "ask", title: "Ask", core: true, fields: { line } },
      { slug: "draft", title: "Draft", core: true, when: { writing: true }, fields: { line } },
      { slug: "more", title: "More", fields: { line } },
      finish,
    ],
  };
  const from = (
    key: string,
    entries: Record<string, Answers> = {},
    known: Partial<Facts> = {},
    all = stages,
  ) => {
    const [slug, step = ""] = key.split("/");
    const here = all.find((one) => one.slug === slug);
    if (!here) throw new Error(`There is no ${slug}.`);
    return waysFrom({
      stages: all,
      stage: here,
      slug: step,
      entries: entriesOf(entries),
      facts: { ...facts({}), ...known },
    });
  };

  it("lead from a core to the next stage, and deeper into its own", () => {
    expect(from("a/one")).toEqual({
      next: "b/one",
      deeper: "a/three",
      onward: undefined,
      previous: "start",
    });
    expect(from("a/one", {}, { withdrawn: true }).deeper).toBe("a/four");
    expect(from("b/one").previous).toBe("a/one");
  });

  it("lead from a deeper step to the next one, and past the rest", () => {
    expect(from("a/three")).toEqual({
      next: "a/four",
      deeper: undefined,
      onward: "b/one",
      previous: "a/one",
    });
  });

  it("are one way on from the last deeper step", () => {
    const { next, onward, previous } = from("a/four");
    expect([next, onward, previous]).toEqual(["b/one", undefined, "a/three"]);
  });

  it("lead to the message if there is one to write, and deeper only after it", () => {
    const all = [stage("a"), writes, stage("c")];
    expect(from("b/ask", {}, { writing: true }, all)).toMatchObject({ next: "b/draft", deeper: undefined });
    expect(from("b/ask", {}, {}, all)).toMatchObject({ next: "c/one", deeper: "b/more" });
    expect(from("b/draft", {}, { writing: true }, all)).toEqual({
      next: "c/one",
      deeper: "b/more",
      onward: undefined,
      previous: "b/ask",
    });
    expect(from("c/one", {}, { writing: true }, all).previous).toBe("b/draft");
    expect(from("b/more", {}, { writing: true }, all).previous).toBe("b/draft");
  });

  it("skip what was gone through, and end at the close: what was left out is on the hub", () => {
    expect(from("a/one", { "b/finish": finished("yes") }).next).toBe("c/one");
    expect(from("c/one", { "b/finish": finished("yes") }).next).toBe("close");
    const rest = { "a/finish": finished("yes"), "b/finish": finished("yes") };
    expect(from("c/one", rest).next).toBe("close");
    // Somebody who goes through a stage again is not led in a circle.
    expect(from("a/one", { ...rest, "c/finish": finished("yes") }).next).toBe("close");
  });

  it("lead on, and not deeper, from a step that is not asked now", () => {
    expect(from("a/old")).toMatchObject({ next: "b/one", onward: undefined });
  });

  it("begin a stage at its core", () => {
    expect(keyOfStage(writes, facts({}))).toBe("b/ask");
    expect(keyOfStage(undefined, facts({}))).toBeUndefined();
  });
});
