import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "../forms/field";
import { findStep } from "../stages";
import { start } from "../stages/start";
import type { Entries, Saved } from "../walkthroughs/walkthrough";
import { type Pattern, patternSteps, patternsIn } from "./patterns";
import { suggestionFrom } from "./suggestion";

function fieldsOf(key: string): Fields {
  return key === "start" ? start.fields : (findStep(key)?.fields ?? {});
}

function walkthrough(answers: Record<string, Answers>): { entries: Entries } {
  const entries = Object.entries(answers).map(([key, given]): [string, Saved] => [
    key,
    { answers: given, asked: fieldsOf(key), revision: 1, savedAt: new Date(0) },
  ]);
  return { entries: new Map(entries) };
}

const reached = (...values: string[]) =>
  values.map((picked) => walkthrough({ start: picked ? { reached: { picked } } : {} }));
const learned = (...texts: string[]) =>
  texts.map((learning) => walkthrough({ "reflect/learned": { learning } }));
const counts = (patterns: readonly Pattern[]) =>
  patterns.map(({ slug, of, shares }) => [slug, of, shares.map(({ label, count }) => [label, count])]);

describe("patterns", () => {
  it("say nothing below three, however similar two are", () => {
    expect(patternsIn(reached("application", "application"))).toEqual([]);
    expect(patternsIn(reached("application", "screening", "first-interview"))).toEqual([]);
  });

  it("count what was answered, and leave out those who did not say", () => {
    const patterns = patternsIn(reached("application", "", "application", "final-round", "application"));
    expect(counts(patterns)).toEqual([
      [
        "reached",
        4,
        [
          ["Application", 3],
          ["Final round", 1],
        ],
      ],
    ]);
  });

  it("count a kind of job in their own words too", () => {
    const jobs = ["In a museum", "in a  museum", "IN A MUSEUM"].map((own) =>
      walkthrough({ "strategy/lead": { job: { own } } }),
    );
    expect(counts(patternsIn(jobs))).toEqual([["job", 3, [["In a museum", 3]]]]);
  });

  it("count a label once per reply, however many statements have it", () => {
    const reply = (...labels: string[]) =>
      walkthrough({
        "feedback/statements": { statements: labels.map((picked) => ({ text: "x", label: { picked } })) },
      });
    const patterns = patternsIn([
      reply("vague", "vague", "usable"),
      reply("vague"),
      reply("vague"),
      reply("unfair"),
    ]);
    expect(counts(patterns)).toEqual([
      [
        "labels",
        4,
        [
          ["Vague", 3],
          ["Specific, and I can use it", 1],
          ["Unfair", 1],
        ],
      ],
    ]);
  });

  it("name a learning point only once it was written three times, ignoring case and accents", () => {
    const patterns = patternsIn(
      learned("Slowing down", "Asking back", "slowing down ", "Slówing down", "Pausing"),
    );
    expect(counts(patterns)).toEqual([["learning", 5, [["Slowing down", 3]]]]);
  });

  it("keep the newest wording, and tell an own line from an option of the same name", () => {
    const own = walkthrough({ "strategy/lead": { lead: { own: "board" } } });
    const board = walkthrough({ "strategy/lead": { lead: { picked: "board" } } });
    const [pattern] = patternsIn([own, board, board, board]);
    expect(pattern?.shares.map(({ label, count }) => [label, count])).toEqual([
      ["A job board", 3],
      ["board", 1],
    ]);
  });

  it("are read only from the steps that are named", () => {
    expect(patternSteps).toEqual(["start", "strategy/lead", "feedback/statements", "reflect/learned"]);
    expect(patternSteps.slice(1).filter((key) => !findStep(key))).toEqual([]);
  });
});

describe("the one suggestion", () => {
  it.each<[string, { entries: Entries }[], RegExp | undefined]>([
    ["nothing recurs", reached("application", "screening"), undefined],
    [
      "three of six are no more than half",
      reached("application", "application", "application", "final-round", "withdrawn", "later-round"),
      undefined,
    ],
    [
      // What most searches have in common.
      "most ended early",
      reached("application", "application", "application", "screening", "final-round"),
      undefined,
    ],
    [
      "most leads came from one place",
      ["board", "board", "board"].map((picked) => walkthrough({ "strategy/lead": { lead: { picked } } })),
      undefined,
    ],
    [
      "most got to a talk, in two ways",
      reached("first-interview", "first-interview", "first-interview", "later-round", "application"),
      /say two answers aloud/,
    ],
    [
      "most went nearly all the way",
      reached("final-round", "final-round", "final-round"),
      /Changing nothing yet/,
    ],
    [
      "a learning point recurs",
      [...learned("Pausing", "Pausing", "Pausing"), ...reached("application", "application", "application")],
      /^“Pausing” came up 3 times/,
    ],
  ])("%s", (_what, walkthroughs, text) => {
    const suggestion = suggestionFrom(patternsIn(walkthroughs));
    if (text) expect(suggestion).toMatch(text);
    else expect(suggestion).toBeUndefined();
  });
});
