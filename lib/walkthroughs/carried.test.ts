// What earlier walkthroughs leave for a later one: the collections, the earlier answers, the setback plan.
import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "../forms/field";
import { findStep } from "../stages";
import { start } from "../stages/start";
import { type CollectionName, collected, collectedSteps } from "./collected";
import { type EarlierEntry, earlierAnswers } from "./earlier";
import { noteIn, setbackPlanIn, setbackSteps, usefulIn } from "./setback-plan";
import type { Saved } from "./walkthrough";

const zone = "Asia/Kathmandu";
/** In Kathmandu it is a day later than in London. */
const lateOn = (day: string) => new Date(`${day}T20:00:00Z`);

function fieldsOf(key: string): Fields {
  return key === "start" ? start.fields : (findStep(key)?.fields ?? {});
}

function walkthrough(id: string, day: string, answers: Record<string, Answers>) {
  const entries = Object.entries(answers).map(([key, given]): [string, Saved] => [
    key,
    { answers: given, asked: fieldsOf(key), revision: 1, savedAt: lateOn(day) },
  ]);
  return { id, entries: new Map(entries) };
}

const newer = walkthrough("new", "2026-05-01", {
  start: { role: "Editor" },
  "worth/evidence": { evidence: "I kept the archive.", supporter: "Ana", help: { picked: "listen" } },
  "worth/supporter": { supporters: [{ id: "r", who: "Tom" }] },
  "reflect/questions": {
    questions: [{ question: "A conflict?", now: "The shift plan." }, { now: "no question" }],
  },
  close: { note: "It passed." },
});
const older = walkthrough("old", "2026-03-02", {
  start: { company: "Harbour Press" },
  "strategy/network": { person: "Mr Lind", closeness: { picked: "loose" } },
  "reflect/hardest": { wasAsked: "Have you led a team?", sayNow: "Twice, in the summer." },
  "reflect/advice": { advice: "Bring two copies." },
  "interview/note-1": { theyAsked: "Why this town?\n\nHave you led a team?" },
  "prepare/setback": { firstHour: "Walk.", firstWeek: "Nothing until Thursday." },
  "prepare/actions": { tellFirst: "My brother" },
  close: { useful: { picked: ["reflect", "worth"] } },
});
const both = [newer, older];

describe("a collection", () => {
  it.each<[CollectionName, [string, string[], string][]]>([
    [
      "supporters",
      [
        ["Ana", ["Listen"], "Editor, 2 May 2026"],
        ["Tom", [], "Editor, 2 May 2026"],
        ["Mr Lind", ["Loosely"], "Harbour Press, 3 March 2026"],
      ],
    ],
    [
      "questions",
      [
        ["A conflict?", ["The shift plan."], "Editor, 2 May 2026"],
        ["Have you led a team?", ["Twice, in the summer."], "Harbour Press, 3 March 2026"],
        ["Why this town?", [], "Harbour Press, 3 March 2026"],
      ],
    ],
    ["advice", [["Bring two copies.", [], "Harbour Press, 3 March 2026"]]],
  ])("of %s links to each place where it was written, with its day", (name, pieces) => {
    expect(collected(name, both, zone).map(({ text, more, from }) => [text, more, from])).toEqual(pieces);
  });

  it("needs no more than the steps that it names", () => {
    for (const name of ["supporters", "questions", "advice"] as const) {
      const only = collectedSteps(name);
      const parts = both.map(({ id, entries }) => ({
        id,
        entries: new Map([...entries].filter(([key]) => only.includes(key))),
      }));
      expect(collected(name, parts, zone)).toEqual(collected(name, both, zone));
    }
  });

  it("gives every piece a key of its own", () => {
    const keys = collected("supporters", both, zone).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("earlier answers", () => {
  const entry = (id: string, day: string, learning: string): EarlierEntry => ({
    walkthroughId: id,
    exercise: "reflect/learned",
    saved: {
      answers: learning ? { learning } : {},
      asked: fieldsOf("reflect/learned"),
      revision: 1,
      savedAt: lateOn(day),
    },
  });
  const entries = [
    entry("c", "2026-05-01", ""),
    entry("b", "2026-04-01", "Listening"),
    entry("a", "2026-03-01", "Asking"),
  ];

  it("come with their day, without empty ones, and no more than wanted", () => {
    expect(earlierAnswers(entries, { step: "reflect/learned", most: 1 }, zone)).toEqual([
      { key: "b", date: "2 April 2026", lines: ["Listening"] },
    ]);
    expect(earlierAnswers(entries, { step: "reflect/learned", most: 5 }, zone)).toHaveLength(2);
    expect(earlierAnswers(entries, { step: "reflect/advice", most: 5 }, zone)).toEqual([]);
  });
});

describe("when the next walkthrough begins", () => {
  it("the newest setback plan is shown as it was written, with its date", () => {
    expect(setbackPlanIn(both, zone)).toEqual({
      answers: [
        { question: "What would you do in the first hour?", lines: ["Walk."] },
        {
          question: "If the next answer is also no, whom will you tell first?",
          lines: ["My brother"],
        },
        { question: "What would the first week look like?", lines: ["Nothing until Thursday."] },
      ],
      writtenOn: "3 March 2026",
    });
  });

  it("there is a setback plan even if it only names the person to tell", () => {
    const named = walkthrough("only", "2026-04-01", { "prepare/actions": { tellFirst: "My brother" } });
    expect(setbackPlanIn([named], zone)).toMatchObject({
      answers: [{ lines: ["My brother"] }],
      writtenOn: "2 April 2026",
    });
  });

  it("a plan from two days has both dates", () => {
    const steps = new Map([
      ...walkthrough("w", "2026-04-03", { "prepare/setback": { firstHour: "Walk." } }).entries,
      ...walkthrough("w", "2026-04-01", { "prepare/actions": { tellFirst: "My brother" } }).entries,
    ]);
    expect(setbackPlanIn([{ entries: steps }], zone)?.writtenOn).toBe("4 April 2026 and 2 April 2026");
  });

  it("a later name replaces only an earlier name", () => {
    const newer = walkthrough("n", "2026-05-03", { "prepare/actions": { tellFirst: "Ana" } });
    const fuller = walkthrough("f", "2026-04-03", {
      "prepare/setback": { firstHour: "Walk.", firstWeek: "Nothing." },
      "prepare/actions": { tellFirst: "My brother" },
    });
    const plan = setbackPlanIn([newer, fuller], zone);
    expect(plan?.answers.map(({ lines }) => lines)).toEqual([["Walk."], ["Ana"], ["Nothing."]]);
  });

  it("the plan is made only from the steps that it names", () => {
    expect(setbackSteps.filter((key) => !findStep(key))).toEqual([]);
    const only = both.map(({ entries }) => ({
      entries: new Map([...entries].filter(([key]) => (setbackSteps as readonly string[]).includes(key))),
    }));
    expect(setbackPlanIn(only, zone)).toEqual(setbackPlanIn(both, zone));
  });

  it("the newest note to one’s future self is shown with its day", () => {
    expect(noteIn(both, zone)).toEqual({ note: "It passed.", writtenOn: "2 May 2026" });
    expect(noteIn([older], zone)).toBeUndefined();
  });

  it("what was marked as useful is named with its date, from the newest mark", () => {
    expect(usefulIn(both, zone)).toEqual({
      parts: ["Reflect on the experience", "Reinforce your self-worth"],
      markedOn: "3 March 2026",
    });
  });

  it("nothing is shown if nothing was left", () => {
    expect([setbackPlanIn([newer], zone), usefulIn([newer], zone)]).toEqual([undefined, undefined]);
  });
});
