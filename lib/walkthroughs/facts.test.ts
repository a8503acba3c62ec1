import { describe, expect, it } from "vitest";
import type { Facts } from "../forms/condition";
import type { Answers } from "../forms/field";
import { decidingSteps, factsOf, isAtWorst, questionOf } from "./facts";
import type { Entries } from "./walkthrough";

const today = "2026-11-22";

function entriesOf(entries: Record<string, Answers>): Entries {
  return new Map(
    Object.entries(entries).map(([key, answers]) => [
      key,
      { answers, asked: {}, revision: 1, savedAt: new Date(0) },
    ]),
  );
}

const factsIn = (entries: Record<string, Answers>) =>
  factsOf({ entries: entriesOf(entries), first: true, today });
const facts = (start: Answers) => factsIn({ start });

const finished = (picked: string) => ({ finished: { picked } });

it("no step but those that are named decides a fact", () => {
  const read = new Set<string>();
  const entries = new Map(entriesOf({ "feedback/ask": { worth: { picked: "yes" } } }));
  const get = entries.get.bind(entries);
  entries.get = (key) => get(read.add(key) && key);
  factsOf({ entries, first: true, today });
  expect([...read].sort()).toEqual([...decidingSteps].sort());
});

describe("what follows from the answers", () => {
  it.each<[string, Answers, Partial<Facts>]>([
    ["nothing said counts as an interview held", {}, { interviewed: true, silence: false, late: false }],
    ["only an application was sent", { reached: { picked: "application" } }, { interviewed: false }],
    ["a screening is no interview yet", { reached: { picked: "screening" } }, { interviewed: false }],
    ["a first interview is no late round", { reached: { picked: "first-interview" } }, { late: false }],
    ["a later round", { reached: { picked: "later-round" } }, { interviewed: true, late: true }],
    ["a final round", { reached: { picked: "final-round" } }, { interviewed: true, late: true }],
    [
      "an offer that was withdrawn came after an interview",
      { reached: { picked: "withdrawn" } },
      { interviewed: true, withdrawn: true, late: false },
    ],
    ["silence before any interview", { how: { picked: "silence" } }, { interviewed: false, silence: true }],
    [
      "silence after a final round",
      { how: { picked: "silence" }, reached: { picked: "final-round" } },
      { interviewed: true, late: true },
    ],
    ["told in a call", { how: { picked: "call" } }, { spoken: true }],
    ["told by message", { how: { picked: "message" } }, { spoken: false }],
    ["heard today", { heardOn: today }, { fresh: true }],
    ["silent since today", { heardOn: today, how: { picked: "silence" } }, { fresh: false }],
    ["heard yesterday", { heardOn: "2026-11-21" }, { fresh: false }],
  ])("%s", (_what, start, expected) => {
    expect(facts(start)).toMatchObject(expected);
  });

  it.each<[string, Record<string, Answers>, Partial<Facts>]>([
    ["something is near", { "prepare/soon": { soon: { picked: "yes" } } }, { soon: true }],
    ["nothing is near", { "prepare/soon": { soon: { picked: "no" } } }, { soon: false }],
    ["nothing said of a message", {}, { writing: false, waiting: false, replied: false }],
    ["a thank-you is a message too", { "feedback/ask": { want: { picked: "thanks" } } }, { writing: true }],
    ["nothing is to be written", { "feedback/ask": { want: { picked: "nothing" } } }, { writing: false }],
    ["they let it go", { "feedback/ask": { want: { picked: "let-go" } } }, { writing: false }],
    ["it is on its way", { "feedback/draft": { sent: { picked: ["sent"] } } }, { waiting: true }],
    [
      "the first edition asked whether they wait",
      { "feedback/finish": finished("waiting") },
      { waiting: true },
    ],
    [
      "an answer ends the waiting",
      {
        "feedback/draft": { sent: { picked: ["sent"] } },
        "feedback/outcome": { outcome: { picked: "vague" } },
      },
      { waiting: false, replied: true },
    ],
    [
      "so does that none came",
      {
        "feedback/draft": { sent: { picked: ["sent"] } },
        "feedback/outcome": { outcome: { picked: "no-reply" } },
      },
      { waiting: false, replied: false },
    ],
    ["a pause", { "strategy/experiment": { experiment: { picked: "pause" } } }, { paused: true }],
    ["another experiment", { "strategy/experiment": { experiment: { picked: "keep" } } }, { paused: false }],
  ])("%s", (_what, entries, expected) => {
    expect(factsIn(entries)).toMatchObject(expected);
  });
});

describe("what they want to write", () => {
  const first = (worth: string, question?: string) => ({
    "feedback/ask": { worth: { picked: worth } },
    "feedback/request": question === undefined ? {} : { question: { picked: question } },
  });

  it.each<[string, Record<string, Answers>, string | undefined]>([
    ["nothing said", {}, undefined],
    ["one question", { "feedback/ask": { want: { picked: "again" } } }, "again"],
    ["a thank-you", { "feedback/ask": { want: { picked: "thanks" } } }, "thanks"],
    ["nothing", { "feedback/ask": { want: { picked: "nothing" } } }, undefined],
    ["to let it go", { "feedback/ask": { want: { picked: "let-go" } } }, undefined],
    ["in the first edition: a question", first("yes", "one-answer"), "one-answer"],
    [
      "in the first edition: the strongest gap, as it is called now",
      first("yes", "strongest-gap"),
      "work-on",
    ],
    ["in the first edition: to write, and no question yet", first("yes"), "work-on"],
    ["in the first edition: a thank-you", first("thanks", "one-answer"), "thanks"],
    ["in the first edition: not really", first("not-really", "one-answer"), undefined],
    [
      "what is said now, over what was said then",
      { "feedback/ask": { worth: { picked: "yes" }, want: { picked: "nothing" } } },
      undefined,
    ],
  ])("%s", (_what, entries, question) => {
    expect(questionOf(entriesOf(entries))).toBe(question);
  });
});

describe("whether the latest rating was the highest", () => {
  it.each<[boolean, readonly (readonly [key: string, answers: Answers, savedAt: number])[]]>([
    [false, []],
    [false, [["accept/before", { distressBefore: 9 }, 1]]],
    [true, [["accept/before", { distressBefore: 10 }, 1]]],
    [
      false,
      [
        ["accept/before", { distressBefore: 10 }, 1],
        ["close", { distressAfter: 4 }, 2],
      ],
    ],
    [
      true,
      [
        ["accept/before", { distressBefore: 10 }, 3],
        ["close", { distressAfter: 4 }, 2],
      ],
    ],
    [
      true,
      [
        ["accept/before", { distressBefore: 4 }, 1],
        ["close", { distressAfter: 10 }, 2],
      ],
    ],
    [
      true,
      [
        ["accept/before", { distressBefore: 10 }, 1],
        ["close", {}, 2],
      ],
    ],
  ])("%s", (is, rated) => {
    const entries = new Map(
      rated.map(([key, answers, at]) => [key, { answers, asked: {}, revision: 1, savedAt: new Date(at) }]),
    );
    expect(isAtWorst(entries)).toBe(is);
  });
});
