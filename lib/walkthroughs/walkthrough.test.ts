import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "../forms/field";
import type { Stage } from "../stages/stage";
import { factsOf } from "./facts";
import { dateLineOf, nameOf } from "./names";
import { statusOf, suggestedStage } from "./progress";
import { reviewStages } from "./review";
import { readEntryContent, snapshotOf, withAnswers } from "./snapshot";
import { minutesOf, neighboursOf, stepsOf } from "./steps";
import type { Entries, Saved } from "./walkthrough";

const today = "2026-11-22";

function saved(answers: Answers, asked: Fields = {}): Saved {
  return { answers, asked, revision: 1, savedAt: new Date(0) };
}

function entriesOf(entries: Record<string, Answers>): Entries {
  return new Map(Object.entries(entries).map(([key, answers]) => [key, saved(answers)]));
}

const facts = (start: Answers) => factsOf({ entries: entriesOf({ start }), first: true, today });

const line = { kind: "text", label: "A line?" } as const;
const stage = (slug: string): Stage => ({
  slug,
  title: `Stage ${slug}`,
  promise: "A promise.",
  did: "did a thing",
  exercises: [
    { slug: "one", title: "One", minutes: 2, fields: { line } },
    { slug: "two", title: "Two", minutes: 3, fields: { line: { ...line, when: { spoken: true } } } },
    { slug: "three", title: "Three", minutes: 4, fields: { line, other: { ...line, label: "Another?" } } },
    {
      slug: "finish",
      title: "Finish",
      minutes: 0,
      fields: { finished: { kind: "choice", label: "Done?", options: [] } },
    },
  ],
});
const finished = (picked: string) => ({ finished: { picked } });

describe("what follows from the start's answers", () => {
  it.each<[string, Answers, Partial<ReturnType<typeof facts>>]>([
    ["nothing said counts as an interview held", {}, { interviewed: true, silence: false }],
    ["only an application was sent", { reached: { picked: "application" } }, { interviewed: false }],
    ["a screening is no interview yet", { reached: { picked: "screening" } }, { interviewed: false }],
    ["silence before any interview", { how: { picked: "silence" } }, { interviewed: false, silence: true }],
    [
      "silence after a final round",
      { how: { picked: "silence" }, reached: { picked: "final-round" } },
      { interviewed: true },
    ],
    ["told in a call", { how: { picked: "call" } }, { spoken: true }],
    ["told by message", { how: { picked: "message" } }, { spoken: false }],
    ["heard today", { heardOn: today }, { fresh: true }],
    ["silent since today", { heardOn: today, how: { picked: "silence" } }, { fresh: false }],
    ["heard yesterday", { heardOn: "2026-11-21" }, { fresh: false }],
    ["something is near", { soon: { picked: "yes" } }, { soon: true }],
  ])("%s", (_what, start, expected) => {
    expect(facts(start)).toMatchObject(expected);
  });

  it("is heavier only if the distress after is higher than before", () => {
    const rating = (moment: "before" | "after") =>
      ({ kind: "rating", measure: "distress", moment, label: "?" }) as const;
    const heavier = (before: number | undefined, after: number) => {
      const entries = new Map([
        ["accept/before", saved(before === undefined ? {} : { b: before }, { b: rating("before") })],
        ["accept/after", saved({ a: after }, { a: rating("after") })],
      ]);
      return factsOf({ entries, first: false, today }).heavier;
    };
    expect([heavier(3, 4), heavier(4, 4), heavier(undefined, 9)]).toEqual([true, false, false]);
  });
});

describe("steps", () => {
  it("leave out an exercise that has nothing to ask", () => {
    expect(stepsOf(stage("a"), facts({})).map((step) => step.slug)).toEqual(["one", "three", "finish"]);
    expect(stepsOf(stage("a"), facts({ how: { picked: "call" } })).map((step) => step.slug)).toContain("two");
  });

  it("lead to what is asked before and after", () => {
    const { previous, next } = neighboursOf(stage("a"), "three", facts({}));
    expect([previous?.slug, next?.slug]).toEqual(["one", "finish"]);
    expect(neighboursOf(stage("a"), "one", facts({})).previous).toBeUndefined();
    expect(neighboursOf(stage("a"), "finish", facts({})).next).toBeUndefined();
  });

  it("count only the minutes of what is asked", () => {
    expect(minutesOf(stage("a"), facts({}))).toBe(6);
  });
});

describe("how far a stage is", () => {
  it.each<[string, Record<string, Answers>]>([
    ["not-started", {}],
    ["not-started", { "a/one": { line: "  " } }],
    ["in-progress", { "a/one": { line: "x" } }],
    ["in-progress", { "a/finish": finished("later") }],
    ["waiting", { "a/one": { line: "x" }, "a/finish": finished("waiting") }],
    ["done", { "a/finish": finished("yes") }],
  ])("%s", (status, entries) => {
    expect(statusOf(stage("a"), entriesOf(entries))).toBe(status);
  });

  it("decides which one is offered next", () => {
    const stages = ["accept", "worth", "prepare"].map(stage);
    const next = (entries: Record<string, Answers>, soon = false) =>
      suggestedStage(stages, entriesOf(entries), { ...facts({}), soon })?.slug;
    expect(next({})).toBe("accept");
    expect(next({ "accept/finish": finished("yes") })).toBe("worth");
    expect(next({ "accept/finish": finished("waiting") })).toBe("worth");
    expect(next({}, true)).toBe("worth");
    expect(next({ "worth/finish": finished("yes") }, true)).toBe("prepare");
    expect(next({ "worth/finish": finished("yes"), "prepare/finish": finished("yes") }, true)).toBe("accept");
    const all = Object.fromEntries(stages.map(({ slug }) => [`${slug}/finish`, finished("yes")]));
    expect(next(all)).toBeUndefined();
  });
});

describe("what is stored of an exercise", () => {
  const before = withAnswers(
    undefined,
    { line, shy: { ...line, why: "Because.", example: "So." } },
    { line: "a", shy: "b" },
  );

  it("keeps the questions as they were asked, without their why-lines", () => {
    expect(before.asked).toEqual({ line, shy: line });
    expect(snapshotOf({ line: { ...line, when: { spoken: true } } })).toEqual({ line });
  });

  it("replaces what was asked and keeps what is hidden now", () => {
    const after = withAnswers(before, { line }, {});
    expect(after.answers).toEqual({ shy: "b" });
    expect(Object.keys(after.asked)).toEqual(["line", "shy"]);
  });

  it("is read back as it was written", () => {
    expect(readEntryContent(JSON.parse(JSON.stringify(before)))).toEqual(before);
  });

  it.each([null, [], {}, { language: "en", answers: { a: null }, asked: {} }, { ...before, more: 1 }])(
    "is not %j",
    (stored) => {
      expect(() => readEntryContent(stored)).toThrow("An entry does not hold");
    },
  );
});

describe("the review", () => {
  const asked: Fields = { line: { ...line, label: "As it was asked then?" } };
  const entries: Entries = new Map([["a/one", saved({ line: "mine" }, asked)]]);
  const [review] = reviewStages([stage("a")], entries, facts({}));

  it("shows an answered question as it was asked, and an open one as it is asked now", () => {
    expect(
      review?.exercises.map(({ key, questions }) => [key, questions.map((one) => [one.question, one.lines])]),
    ).toEqual([
      ["a/one", [["As it was asked then?", ["mine"]]]],
      [
        "a/three",
        [
          ["A line?", []],
          ["Another?", []],
        ],
      ],
    ]);
  });
});

describe("names", () => {
  it.each<[Answers, string]>([
    [{ role: "Editor", company: "Harbour Press" }, "Editor at Harbour Press"],
    [{ role: " Editor " }, "Editor"],
    [{ company: "Harbour Press" }, "Harbour Press"],
    [{}, "A walkthrough without a name"],
    [{ role: "محررة", company: "Harbour (UK)" }, "\u2068محررة\u2069 at \u2068Harbour (UK)\u2069"],
    [{ role: "Editor", company: "הוצאה" }, "\u2068Editor\u2069 at \u2068הוצאה\u2069"],
    [{ company: "הוצאה" }, "הוצאה"],
    // Read from the right as a whole, as it was written.
    [{ role: "محررة", company: "מערכת" }, "محررة at מערכת"],
    [{ role: "Żółć 編集者", company: "Čapek" }, "Żółć 編集者 at Čapek"],
  ])("%j is %s", (start, name) => {
    expect(nameOf(start)).toBe(name);
  });

  it("say when they heard, or when it was started", () => {
    expect(dateLineOf({ heardOn: "2026-03-03" }, today)).toBe("Heard on 3 March 2026");
    const silence = { heardOn: "2026-03-03", how: { picked: "silence" } };
    expect(dateLineOf(silence, today)).toBe("No answer since 3 March 2026");
    expect(dateLineOf({}, today)).toBe("Started on 22 November 2026");
  });
});
