import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "../forms/field";
import { findStep } from "../stages";
import type { Step } from "../stages/stage";
import { start } from "../stages/start";
import type { EarlierEntry } from "./earlier";
import { factsOf } from "./facts";
import { viewStep } from "./step-view";
import type { Saved, Walkthrough } from "./walkthrough";

const options = { check: false, today: "2026-11-25", timeZone: "Asia/Kathmandu" };

function savedOf(answers: Answers, asked: Fields, more: Partial<Saved> = {}): Saved {
  return { answers, asked, revision: 1, savedAt: new Date("2026-03-02T20:00:00Z"), ...more };
}

function exercise(key: string): Step {
  const found = key === "start" ? start : findStep(key);
  if (!found) throw new Error(`There is no ${key}.`);
  return found;
}

function journeyOf(answers: Record<string, Answers>, more: Record<string, Partial<Saved>> = {}): Walkthrough {
  const entries = new Map(
    Object.entries(answers).map(([key, given]) => [key, savedOf(given, exercise(key).fields, more[key])]),
  );
  const facts = factsOf({ entries, first: false, today: options.today, full: true });
  return { id: "w", createdAt: new Date(0), entries, facts };
}

function question(journey: Walkthrough, key: string, name: string) {
  return viewStep(journey, key, exercise(key), options).questions.find((one) => one.name === name);
}

const request = { who: "Ms Okafor", question: { picked: "skill" } };

describe("the draft that is offered", () => {
  const draft = (journey: Walkthrough) => question(journey, "feedback/draft", "draft");

  it("is made of the facts, and follows them as long as it is untouched", () => {
    const offered = draft(journeyOf({ "feedback/request": request }));
    expect(offered?.answer).toMatch(/^Hello Ms Okafor,/);
    expect(offered?.offered).toBe(offered?.answer);
    const text = String(offered?.answer);
    const later = draft(
      journeyOf(
        { "feedback/request": { ...request, who: "Mr Lind" }, "feedback/draft": { draft: text } },
        { "feedback/draft": { offered: { draft: text } } },
      ),
    );
    expect(later?.answer).toMatch(/^Hello Mr Lind,/);
    expect(later?.fresh).toBeUndefined();
  });

  it("stays as it was edited, and the newer one waits beside it", () => {
    const edited = draft(
      journeyOf(
        { "feedback/request": { ...request, who: "Mr Lind" }, "feedback/draft": { draft: "My own words" } },
        { "feedback/draft": { offered: { draft: "Hello Ms Okafor, …" } } },
      ),
    );
    expect(edited?.answer).toBe("My own words");
    expect(edited?.fresh).toMatch(/^Hello Mr Lind,/);
  });

  it("does not come back once the person emptied it", () => {
    const emptied = journeyOf({ "feedback/request": request, "feedback/draft": {} });
    expect(draft(emptied)?.answer).toBeUndefined();
  });
});

describe("the days that are offered", () => {
  it.each([
    ["heard today, a Wednesday: tomorrow", { heardOn: "2026-11-25" }, "2026-11-26"],
    ["heard days ago: today", { heardOn: "2026-11-20" }, "2026-11-25"],
    ["nothing said: today", {}, "2026-11-25"],
  ])("to send the request, %s", (_what, said, day) => {
    expect(question(journeyOf({ start: said }), "feedback/send", "sendOn")?.answer).toBe(day);
  });

  it("to send nothing into a weekend", () => {
    const saturday = { ...options, today: "2026-11-28" };
    const view = viewStep(journeyOf({}), "feedback/send", exercise("feedback/send"), saturday);
    expect(view.questions[0]?.answer).toBe("2026-11-30");
  });

  it("to remind them once, six working days after the request", () => {
    const sent = journeyOf({ "feedback/send": { sendOn: "2026-11-26" } });
    expect(question(sent, "feedback/nudge", "nudgeOn")?.answer).toBe("2026-12-04");
  });
});

describe("what a step shows of before", () => {
  it("takes a reply apart, once, into statements to label", () => {
    const reply = journeyOf({
      "feedback/outcome": { outcome: { picked: "reply" } },
      "feedback/reply": { reply: "Clear. Too slow." },
    });
    expect(question(reply, "feedback/statements", "statements")?.answer).toEqual([
      { text: "Clear." },
      { text: "Too slow." },
    ]);
    const kept = journeyOf({
      "feedback/reply": { reply: "Clear. Too slow." },
      "feedback/statements": { statements: [] },
    });
    expect(
      viewStep(kept, "feedback/statements", exercise("feedback/statements"), options).questions[0]?.answer,
    ).toEqual([]);
  });

  const earlier: EarlierEntry[] = [
    {
      walkthroughId: "old",
      exercise: "worth/values",
      saved: savedOf({ values: { picked: ["family"] } }, exercise("worth/values").fields),
    },
  ];

  it("offers last time's answers again, with their day, until something is saved here", () => {
    const values = exercise("worth/values");
    const view = viewStep(journeyOf({}), "worth/values", values, { ...options, earlier });
    expect(view.notes[0]).toBe("You wrote this on 3 March 2026. Still these?");
    expect(view.questions[0]?.answer).toEqual({ picked: ["family"] });
    const now = viewStep(journeyOf({ "worth/values": {} }), "worth/values", values, {
      ...options,
      earlier,
    });
    expect([now.notes, now.questions[0]?.answer]).toEqual([[], undefined]);
  });

  it("offers the name that was signed with last, and nothing else of that message", () => {
    const left = (walkthroughId: string, answers: Answers): EarlierEntry => ({
      walkthroughId,
      exercise: "feedback/request",
      saved: savedOf(answers, exercise("feedback/request").fields),
    });
    const all = [left("newer", { who: "Mr Lind" }), left("older", { who: "Jo", sender: "Ana Lind" })];
    const view = (journey: Walkthrough) =>
      viewStep(journey, "feedback/request", exercise("feedback/request"), { ...options, earlier: all });
    const answerTo = (journey: Walkthrough, name: string) =>
      view(journey).questions.find((one) => one.name === name)?.answer;
    expect(answerTo(journeyOf({}), "sender")).toBe("Ana Lind");
    expect(answerTo(journeyOf({}), "who")).toBeUndefined();
    expect(answerTo(journeyOf({ "feedback/request": {} }), "sender")).toBeUndefined();
  });

  it("keeps the thought in view on the later steps", () => {
    const thought = journeyOf({ "reframe/thought": { thought: "They saw through me." } });
    for (const key of ["reframe/traps", "reframe/weigh", "reframe/balanced", "reframe/belief-after"])
      expect(viewStep(thought, key, exercise(key), options).recalled).toBe("They saw through me.");
  });

  it("keeps out of sight what the person put there", () => {
    const fields = { free: "A night's words", afterwards: { picked: "collapsed" } };
    expect(question(journeyOf({ "accept/write": fields }), "accept/write", "free")?.field).toMatchObject({
      collapsed: true,
    });
    const open = { ...fields, afterwards: { picked: "open" } };
    expect(question(journeyOf({ "accept/write": open }), "accept/write", "free")?.field).not.toHaveProperty(
      "collapsed",
    );
  });

  it("says where to get advice once a statement is marked as possibly discriminatory", () => {
    const statements = [{ id: "r", text: "Too old for us.", label: { picked: "discriminatory" } }];
    const journey = journeyOf({ "feedback/statements": { statements } });
    const key = "feedback/finish";
    expect(viewStep(journey, key, exercise(key), options).notes.join()).toContain(
      "Note dates and exact words soon",
    );
  });
});
