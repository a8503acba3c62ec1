import { describe, expect, it } from "vitest";
import type { Facts } from "../forms/condition";
import type { Answers, Fields } from "../forms/field";
import type { Stage } from "../stages/stage";
import { start as startStep } from "../stages/start";
import { factsOf } from "./facts";
import { dateLineOf, nameOf } from "./names";
import { type StageStatus, statusOf, stopFor, suggestedStage } from "./progress";
import { pairedRatings, reviewStages, reviewStep } from "./review";
import { readEntryContent, snapshotOf, withAnswers } from "./snapshot";
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

describe("how far a stage is", () => {
  it.each<[StageStatus, Record<string, Answers>]>([
    ["not-started", {}],
    ["not-started", { "a/one": { line: "  " } }],
    // Put off, and nothing said.
    ["not-started", { "a/finish": finished("later") }],
    ["answered", { "a/one": { line: "x" } }],
    ["gone-through", { "a/finish": finished("yes") }],
    ["gone-through", { "a/finish": finished("yes"), "a/one": { line: "  " } }],
    ["answered", { "a/finish": finished("yes"), "a/old": { line: "x" } }],
    ["begun", { "a/old": { line: "x" } }],
    ["deeper", { "a/one": { line: "x" }, "a/three": { other: "x" } }],
    ["deeper", { "a/finish": finished("yes"), "a/three": { other: "x" } }],
    // Of another stage.
    ["not-started", { "b/one": { line: "x" } }],
  ])("%s", (status, entries) => {
    expect(statusOf(stage("a"), entriesOf(entries), facts({}))).toBe(status);
  });

  it("is begun while a question of the core is open, and answered once somebody went on all the same", () => {
    const late = facts({ reached: { picked: "final-round" } });
    const some = { "a/one": { line: "x" } };
    expect(statusOf(stage("a"), entriesOf(some), late)).toBe("begun");
    expect(statusOf(stage("a"), entriesOf({ ...some, "a/finish": finished("yes") }), late)).toBe("answered");
  });

  it("is waiting only in the stage of the message, once it is on its way", () => {
    const waiting = { ...facts({}), waiting: true };
    const through = (slug: string) => entriesOf({ [`${slug}/finish`]: finished("yes") });
    expect(statusOf(stage("feedback"), through("feedback"), waiting)).toBe("waiting");
    expect(statusOf(stage("a"), through("a"), waiting)).toBe("gone-through");
  });

  it.each<[StageStatus, ReturnType<typeof stopFor>]>([
    ["not-started", "empty"],
    ["begun", "begun"],
    ["waiting", "begun"],
    ["gone-through", "begun"],
    ["answered", "filled"],
    ["deeper", "filled"],
  ])("%s is drawn %s", (status, stop) => {
    expect(stopFor(status)).toBe(stop);
  });

  it("decides which one is offered next", () => {
    const stages = ["accept", "feedback", "worth", "prepare"].map(stage);
    const next = (entries: Record<string, Answers>, known: Partial<Facts> = {}) =>
      suggestedStage(stages, entriesOf(entries), { ...facts({}), ...known })?.slug;
    expect(next({})).toBe("accept");
    expect(next({ "accept/old": { line: "x" } })).toBe("accept");
    expect(next({ "accept/finish": finished("yes") })).toBe("feedback");
    expect(next({ "accept/finish": finished("yes") }, { waiting: true })).toBe("worth");
    // Only a core that was answered or skipped is finished: deeper questions can be answered before it.
    expect(next({ "accept/three": { line: "x" } })).toBe("accept");
    expect(next({}, { soon: true })).toBe("worth");
    expect(next({ "worth/finish": finished("yes") }, { soon: true })).toBe("prepare");
    expect(next({ "worth/finish": finished("yes"), "prepare/finish": finished("yes") }, { soon: true })).toBe(
      "accept",
    );
    const all = Object.fromEntries(stages.map(({ slug }) => [`${slug}/finish`, finished("yes")]));
    expect(next(all)).toBeUndefined();
  });

  it("offers after a stage what comes after it, and neither what came before nor the stage itself", () => {
    const [a, b, c] = ["a", "b", "c"].map(stage) as [Stage, Stage, Stage];
    const nextAfter = (from: Stage, entries: Record<string, Answers> = {}) =>
      suggestedStage([a, b, c], entriesOf(entries), facts({}), from)?.slug;
    expect([nextAfter(a), nextAfter(b), nextAfter(c)]).toEqual(["b", "c", undefined]);
    expect(nextAfter(b, { "c/finish": finished("yes") })).toBeUndefined();
    expect(nextAfter(b, { "a/finish": finished("yes"), "c/finish": finished("yes") })).toBeUndefined();
  });
});

describe("the stored content of a step", () => {
  const before = withAnswers(
    undefined,
    { line, shy: { ...line, why: "Because.", example: "So." } },
    { line: "a", shy: "b" },
  );

  it("keeps the questions as they were asked, without their why-lines", () => {
    expect(before.asked).toEqual({ line, shy: line });
    expect(snapshotOf({ line: { ...line, when: { spoken: true }, isAside: true } })).toEqual({ line });
    const day = { kind: "date", label: "When?" } as const;
    expect(snapshotOf({ day: { ...day, days: ["tomorrow"] } })).toEqual({ day });
    const choice = { kind: "choice", label: "Which?", options: [{ value: "a", label: "A" }] } as const;
    expect(snapshotOf({ choice: { ...choice, firstBy: { field: "other", values: {} } } })).toEqual({
      choice,
    });
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
  it("labels the day as it was asked: after silence since when they waited", () => {
    const dayOf = (start: Answers) => {
      const entries = new Map([["start", saved(start, snapshotOf(startStep.fields))]]);
      return reviewStep("start", startStep, entries, facts(start)).questions.at(-1)?.question;
    };
    expect(dayOf({ heardOn: "2026-11-01", how: { picked: "call" } })).toBe("When was that?");
    expect(dayOf({ heardOn: "2026-11-01", how: { picked: "silence" } })).toBe(
      "Since when have you been waiting?",
    );
  });

  const asked: Fields = { line: { ...line, label: "As it was asked then?" } };
  const shown = (entries: Record<string, Saved>, of = stage("a")) =>
    reviewStages([of], new Map(Object.entries(entries)), facts({}))[0]?.steps.map(({ key, questions }) => [
      key,
      questions.map((one) => [one.question, one.lines, one.isAsked]),
    ]);
  const open = [
    [
      "a/three",
      [
        ["A line?", [], true],
        ["Another?", [], true],
      ],
    ],
    ["a/four", [["A line?", [], true]]],
  ];

  it("shows an answered question as it was asked, and an open one as it is asked now", () => {
    expect(shown({ "a/one": saved({ line: "mine" }, asked) })).toEqual([
      ["a/one", [["As it was asked then?", ["mine"], true]]],
      ...open,
    ]);
  });

  it("shows what an earlier edition asked if it was answered, as a question of that time", () => {
    expect(shown({ "a/old": saved({ line: "then" }, asked) })).toEqual([
      ["a/one", [["A line?", [], true]]],
      ...open,
      ["a/old", [["As it was asked then?", ["then"], false]]],
    ]);
  });

  it("shows the answer to a question that the step no longer has", () => {
    const gone = { gone: { kind: "text", label: "Given up?" } } as const;
    expect(shown({ "a/one": saved({ gone: "said" }, gone) })?.[0]).toEqual([
      "a/one",
      [
        ["A line?", [], true],
        ["Given up?", ["said"], false],
      ],
    ]);
  });

  it("shows a rating that was taken twice on one line, and one that was taken once as it is", () => {
    const rating = (moment: "before" | "after", answer: number) => ({
      asked: { kind: "rating", measure: "belief", moment, label: moment } as const,
      answer,
      lines: [`${answer} out of 10`],
    });
    const words = { asked: line, answer: "Fair.", lines: ["Fair."] };
    const linesOf = (questions: Parameters<typeof pairedRatings>[0]) =>
      pairedRatings(questions, questions).map(({ lines }) => lines);
    expect(linesOf([rating("before", 8), words, rating("after", 0)])).toEqual([
      ["8 before, 0 after"],
      ["Fair."],
    ]);
    expect(linesOf([words, rating("after", 5)])).toEqual([["Fair."], ["5 out of 10"]]);
    expect(linesOf([rating("before", 8), rating("after", 7), rating("after", 3)])).toEqual([
      ["8 before, 3 after"],
      ["7 out of 10"],
    ]);
    const distress = {
      ...rating("after", 4),
      asked: { ...rating("after", 4).asked, measure: "distress" } as const,
    };
    expect(linesOf([rating("before", 8), distress])).toEqual([["8 out of 10"], ["4 out of 10"]]);
  });

  it("shows nothing that was only for the moment, nor that a stage was gone through", () => {
    const aside = { ...line, isAside: true } as const;
    const moment: Stage = {
      ...stage("a"),
      steps: [{ slug: "one", title: "One", core: true, fields: { aside, line } }, finish],
    };
    const entries = { "a/one": saved({ aside: "7", line: "x" }), "a/finish": saved(finished("yes")) };
    expect(shown(entries, moment)).toEqual([["a/one", [["A line?", ["x"], true]]]]);
  });
});

describe("names", () => {
  it.each<[Answers, string]>([
    [{ role: "Editor", company: "Harbour Press" }, "Editor at Harbour Press"],
    [{ role: " Editor " }, "Editor"],
    [{ company: "Harbour Press" }, "Harbour Press"],
    [{}, "A job without a name"],
    [{ role: "محررة", company: "Harbour (UK)" }, "\u200e\u2068محررة\u2069 at \u2068Harbour (UK)\u2069"],
    [{ role: "Editor", company: "הוצאה" }, "\u200e\u2068Editor\u2069 at \u2068הוצאה\u2069"],
    [{ company: "הוצאה" }, "הוצאה"],
    // Right-to-left as a whole, as it was written.
    [{ role: "محررة", company: "מערכת" }, "محررة at מערכת"],
    [{ role: "Żółć 編集者", company: "Čapek" }, "Żółć 編集者 at Čapek"],
  ])("%j is %s", (start, name) => {
    expect(nameOf(start)).toBe(name);
  });

  it("say when they heard, or when it was started", () => {
    const days = { startedOn: today, today };
    expect(dateLineOf({ heardOn: "2026-03-03" }, days)).toBe("Heard on 3 March 2026");
    const silence = { heardOn: "2026-03-03", how: { picked: "silence" } };
    expect(dateLineOf(silence, days)).toBe("No answer since 3 March 2026");
    expect(dateLineOf({}, days)).toBe("Started on 22 November 2026");
    expect(dateLineOf({ heardOn: "2027-05-01" }, days)).toBe("Started on 22 November 2026");
    expect(dateLineOf({ heardOn: today }, days)).toBe("Heard on 22 November 2026");
  });
});
