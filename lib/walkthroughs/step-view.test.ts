import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "../forms/field";
import { findStep } from "../stages";
import type { Step } from "../stages/stage";
import { start } from "../stages/start";
import type { EarlierEntry } from "./earlier";
import { factsOf } from "./facts";
import { earlierKeys, viewStep } from "./step-view";
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

function walkthroughOf(
  answers: Record<string, Answers>,
  more: Record<string, Partial<Saved>> = {},
): Walkthrough {
  const entries = new Map(
    Object.entries(answers).map(([key, given]) => [key, savedOf(given, exercise(key).fields, more[key])]),
  );
  const facts = factsOf({ entries, first: false, today: options.today });
  return { id: "w", createdAt: new Date(0), entries, facts };
}

function question(walkthrough: Walkthrough, key: string, name: string) {
  return viewStep(walkthrough, key, exercise(key), options).questions.find((one) => one.name === name);
}

const asks = { "feedback/ask": { want: { picked: "again" } } };

describe("the suggested draft", () => {
  const draft = (walkthrough: Walkthrough) => question(walkthrough, "feedback/draft", "draft");

  it("asks what was chosen", () => {
    const text = String(draft(walkthroughOf(asks))?.answer);
    expect(text).toMatch(/^Hello,\n/);
    expect(text).toContain("to be considered again when a similar role comes up?");
    expect(draft(walkthroughOf({ "feedback/ask": { want: { picked: "nothing" } } }))?.answer).toBe("");
  });

  it("is made from the facts, and follows them until it is edited", () => {
    const first = draft(walkthroughOf(asks));
    expect(first?.offered).toBe(first?.answer);
    const text = String(first?.answer);
    const later = draft(
      walkthroughOf(
        { ...asks, "feedback/draft": { who: "Mr Lind", sender: "Ana", draft: text } },
        { "feedback/draft": { offered: { draft: text } } },
      ),
    );
    expect(later?.answer).toMatch(/^Hello Mr Lind,[\s\S]*\nAna$/);
    expect(later?.fresh).toBeUndefined();
  });

  it("is the message that was sent, once it was, whatever is changed or how long ago it is", () => {
    const text = String(draft(walkthroughOf(asks))?.answer);
    const sent = { who: "Mr Lind", draft: text, sent: { picked: ["sent"] } };
    const offered = { "feedback/draft": { offered: { draft: text } } };
    expect(draft(walkthroughOf({ ...asks, "feedback/draft": sent }, offered))).toMatchObject({
      answer: text,
    });
    const { sent: _, ...unsent } = sent;
    expect(draft(walkthroughOf({ ...asks, "feedback/draft": unsent }, offered))?.answer).not.toBe(text);
  });

  it("includes what is said deeper", () => {
    const more = { "feedback/request": { tone: { picked: "formal" }, valued: "the tour" } };
    expect(draft(walkthroughOf({ ...asks, ...more }))?.answer).toMatch(/^Dear hiring team,[\s\S]*the tour/);
  });

  it("stays as it was edited, with the newer one beside it", () => {
    const edited = draft(
      walkthroughOf(
        { ...asks, "feedback/draft": { who: "Mr Lind", draft: "My own words" } },
        { "feedback/draft": { offered: { draft: "Hello Ms Okafor, …" } } },
      ),
    );
    expect(edited?.answer).toBe("My own words");
    expect(edited?.fresh).toMatch(/^Hello Mr Lind,/);
  });

  it("says how long ago it was, by the day of the answer", () => {
    const start = { how: { picked: "silence" }, reached: { picked: "application" }, heardOn: "2026-07-01" };
    const status = { "feedback/ask": { want: { picked: "status" } } };
    expect(draft(walkthroughOf({ start, ...status }))?.answer).toContain("Some months ago I sent you");
  });

  it("does not come back once the person emptied it", () => {
    expect(draft(walkthroughOf({ ...asks, "feedback/draft": {} }))?.answer).toBeUndefined();
  });
});

describe("the line for those who wait to hear", () => {
  it.each([
    ["a no", { how: { picked: "message" } }, "I didn’t get it. I’d rather talk another day."],
    [
      "silence",
      { how: { picked: "silence" } },
      "They never answered, so I’m taking it as a no. I’d rather talk another day.",
    ],
    [
      "an offer that was withdrawn",
      { reached: { picked: "withdrawn" } },
      "They’ve withdrawn the offer. I’d rather talk another day.",
    ],
  ])("is true of %s", (_what, start, line) => {
    expect(question(walkthroughOf({ start }), "accept/tell", "line")?.answer).toBe(line);
  });
});

describe("the days that are offered", () => {
  it.each([
    ["heard today, a Wednesday: tomorrow", { heardOn: "2026-11-25" }, "2026-11-26"],
    ["heard days ago: tomorrow too", { heardOn: "2026-11-20" }, "2026-11-26"],
    ["nothing said: tomorrow too", {}, "2026-11-26"],
  ])("to send the request, %s", (_what, said, day) => {
    expect(question(walkthroughOf({ start: said }), "feedback/draft", "sendOn")?.answer).toBe(day);
  });

  it("to send nothing on a weekend", () => {
    const saturday = { ...options, today: "2026-11-28" };
    const view = viewStep(walkthroughOf({}), "feedback/draft", exercise("feedback/draft"), saturday);
    expect(view.questions.find(({ name }) => name === "sendOn")?.answer).toBe("2026-11-30");
  });

  it("to send the request, and stay as they were saved when that day has come", () => {
    const key = "feedback/draft";
    const { fields } = exercise(key);
    const day = { sendOn: "2026-11-26" };
    const saved = { answers: day, asked: fields, offered: day, revision: 1, savedAt: new Date(0) };
    const entries = new Map([[key, saved]]);
    const view = viewStep({ ...walkthroughOf({}), entries }, key, exercise(key), {
      ...options,
      today: "2026-11-26",
    });
    expect(view.questions.find(({ name }) => name === "sendOn")?.answer).toBe("2026-11-26");
  });

  it("for a note, from its card, and stay there once the note is written", () => {
    const day = { on: "2026-11-20" };
    const card = {
      answers: day,
      asked: exercise("interview/card-1").fields,
      revision: 1,
      savedAt: new Date(0),
    };
    const step = exercise("interview/note-1");
    const note = { ...card, answers: { ...day, well: "The talk." }, asked: step.fields, offered: day };
    const before = new Map([["interview/card-1", card]]);
    for (const entries of [before, new Map(before).set("interview/note-1", note)]) {
      const view = viewStep({ ...walkthroughOf({}), entries }, "interview/note-1", step, options);
      expect(view.questions.find(({ name }) => name === "on")?.answer).toBe("2026-11-20");
    }
  });

  it("not to remind them, until one is chosen: nobody has to remind anybody", () => {
    const sent = walkthroughOf({ "feedback/draft": { sendOn: "2026-11-26" } });
    expect(question(sent, "feedback/nudge", "nudgeOn")?.answer).toBeUndefined();
  });
});

describe("what a step shows from before", () => {
  it("splits a reply, once, into statements to label", () => {
    const reply = walkthroughOf({
      "feedback/outcome": { outcome: { picked: "reply" } },
      "feedback/reply": { reply: "Clear. Too slow." },
    });
    expect(question(reply, "feedback/statements", "statements")?.answer).toEqual([
      { text: "Clear." },
      { text: "Too slow." },
    ]);
    const kept = walkthroughOf({
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
    const view = viewStep(walkthroughOf({}), "worth/values", values, { ...options, earlier });
    expect(view.notes[0]).toBe("You wrote this on 3 March 2026. Still these?");
    expect(view.questions[0]?.answer).toEqual({ picked: ["family"] });
    const now = viewStep(walkthroughOf({ "worth/values": {} }), "worth/values", values, {
      ...options,
      earlier,
    });
    expect([now.notes, now.questions[0]?.answer]).toEqual([[], undefined]);
  });

  it("offers the name of the last signature, and nothing else from that message", () => {
    const left = (walkthroughId: string, answers: Answers): EarlierEntry => ({
      walkthroughId,
      exercise: "feedback/draft",
      saved: savedOf(answers, exercise("feedback/draft").fields),
    });
    const all = [left("newer", { who: "Mr Lind" }), left("older", { who: "Jo", sender: "Ana Lind" })];
    const view = (walkthrough: Walkthrough) =>
      viewStep(walkthrough, "feedback/draft", exercise("feedback/draft"), { ...options, earlier: all });
    const answerTo = (walkthrough: Walkthrough, name: string) =>
      view(walkthrough).questions.find((one) => one.name === name)?.answer;
    expect(answerTo(walkthroughOf({}), "sender")).toBe("Ana Lind");
    expect(answerTo(walkthroughOf({}), "who")).toBeUndefined();
    expect(answerTo(walkthroughOf({ "feedback/draft": {} }), "sender")).toBeUndefined();
  });

  it("signs the message with the name that is offered beside it", () => {
    const before: EarlierEntry = {
      walkthroughId: "old",
      exercise: "feedback/draft",
      saved: savedOf({ sender: "Ana Lind" }, exercise("feedback/draft").fields),
    };
    const view = viewStep(walkthroughOf(asks), "feedback/draft", exercise("feedback/draft"), {
      ...options,
      earlier: [before],
    });
    const message = view.questions.find(({ name }) => name === "draft");
    expect(message?.answer).toMatch(/\nAna Lind$/);
    expect(message?.offered).toBe(message?.answer);
  });

  it("offers the person one told first last time, and only for the plan", () => {
    const before: EarlierEntry = {
      walkthroughId: "old",
      exercise: "prepare/actions",
      saved: savedOf({ tellFirst: "My brother" }, exercise("prepare/actions").fields),
    };
    const view = viewStep(walkthroughOf({}), "prepare/actions", exercise("prepare/actions"), {
      ...options,
      earlier: [before],
    });
    const answered = view.questions.filter(({ answer }) => answer !== undefined);
    expect(answered.map(({ name, answer }) => [name, answer])).toEqual([["tellFirst", "My brother"]]);
    expect(earlierKeys("prepare/actions", exercise("prepare/actions"))).toEqual(["prepare/actions"]);
    expect(earlierKeys("worth/supporter", exercise("worth/supporter"))).toEqual(["worth/evidence"]);
    expect(earlierKeys("accept/before", exercise("accept/before"))).toEqual([]);
  });

  it("keeps the thought visible on the later steps", () => {
    const thought = walkthroughOf({ "reframe/thought": { thought: "They saw through me." } });
    for (const key of ["reframe/traps", "reframe/weigh", "reframe/balanced"])
      expect(viewStep(thought, key, exercise(key), options).recalled).toBe("They saw through me.");
  });

  it("keeps out of sight what the person put there", () => {
    const fields = { free: "A night's words", afterwards: { picked: "collapsed" } };
    expect(question(walkthroughOf({ "accept/write": fields }), "accept/write", "free")?.field).toMatchObject({
      collapsed: true,
    });
    const open = { ...fields, afterwards: { picked: "open" } };
    expect(
      question(walkthroughOf({ "accept/write": open }), "accept/write", "free")?.field,
    ).not.toHaveProperty("collapsed");
  });

  it("leaves a remark on a choice of its own step to the page, where it appears with the choice", () => {
    const statements = [{ id: "r", text: "Too old for us.", label: { picked: "discriminatory" } }];
    const walkthrough = walkthroughOf({ "feedback/statements": { statements } });
    const key = "feedback/statements";
    expect(exercise(key).notes?.[0]?.text).toContain("Note the dates and the exact words now");
    expect(viewStep(walkthrough, key, exercise(key), options).notes).toEqual([]);
  });

  it("still has the choice that was made before it was offered no more", () => {
    const said = { start: { how: { picked: "silence" } } };
    const valuesOf = (want: Answers) => {
      const asked = question(walkthroughOf({ ...said, "feedback/ask": want }), "feedback/ask", "want");
      return asked && "options" in asked.field ? asked.field.options.map(({ value }) => value) : [];
    };
    expect(valuesOf({})).toEqual(["status", "let-go"]);
    expect(valuesOf({ want: { picked: "thanks" } })).toEqual(["status", "thanks", "let-go"]);
    const walkthrough = walkthroughOf({ ...said, "feedback/ask": { want: { picked: "thanks" } } });
    const step = exercise("feedback/ask");
    expect(viewStep(walkthrough, "feedback/ask", step, { ...options, check: true }).problems).toEqual([]);
  });

  it("says a remark on a choice of another step only once that was made", () => {
    const label = { step: "feedback/statements", field: "statements", part: "label", value: "unfair" };
    const step: Step = {
      slug: "step",
      title: "A step",
      notes: [
        { text: "Of a row.", picked: label },
        { text: "After a call.", when: { spoken: true } },
      ],
      fields: {},
    };
    const notes = (answers: Record<string, Answers>) =>
      viewStep(walkthroughOf(answers), "stage/step", step, options).notes;
    expect(notes({})).toEqual([]);
    const statements = [{ text: "Vague." }, { text: "Unfair.", label: { picked: "unfair" } }];
    expect(notes({ "feedback/statements": { statements } })).toEqual(["Of a row."]);
    expect(notes({ start: { how: { picked: "call" } } })).toEqual(["After a call."]);
  });
});

describe("the options of a choice", () => {
  const key = "strategy/experiment";
  const experiments = (answers: Answers) => {
    const field = question(walkthroughOf({ [key]: answers }), key, "experiment")?.field;
    return field && "options" in field ? field.options.map(({ value }) => value) : [];
  };

  it("are in their written order, with those that fit the choice beside them first", () => {
    const written = experiments({});
    expect(written[0]).toBe("fewer");
    const fitting = experiments({ stuck: { picked: "screenings" } });
    expect(fitting.slice(0, 2)).toEqual(["aloud", "second-reader"]);
    expect([...fitting].sort()).toEqual([...written].sort());
    expect(fitting.slice(2)).toEqual(written.filter((value) => !fitting.slice(0, 2).includes(value)));
    expect(experiments({ stuck: { picked: "cant-tell" } })).toEqual(written);
  });

  it("are those that fit what happened", () => {
    const want = (how: string) => {
      const field = question(
        walkthroughOf({ start: { how: { picked: how } } }),
        "feedback/ask",
        "want",
      )?.field;
      return field && "options" in field ? field.options.map(({ value }) => value) : [];
    };
    expect(want("silence")).toContain("status");
    expect(want("message")).not.toContain("status");
  });
});

describe("what the page knows of a step", () => {
  it("is what day it is, how often it was saved, and the problems if they are asked for", () => {
    const walkthrough = walkthroughOf({ start: { heardOn: "0026-03-09" } }, { start: { revision: 7 } });
    const { today, revision, problems } = viewStep(walkthrough, "start", start, options);
    expect([today, revision, problems]).toEqual(["2026-11-25", 7, []]);
    const checked = viewStep(walkthrough, "start", start, { ...options, check: true });
    expect(checked.problems.map(({ field, isDoubt }) => [field, isDoubt])).toEqual([
      ["role", undefined],
      ["heardOn", true],
    ]);
    expect(viewStep(walkthroughOf({}), "start", start, options)).toMatchObject({
      revision: 0,
      savedAt: undefined,
    });
  });
});

describe("distress at the end", () => {
  const atTheEnd = (answers: Answers) =>
    question(walkthroughOf({ "accept/before": answers }), "close", "distressAfter");

  it("is asked with its first value, so that a remark can appear with a higher number", () => {
    expect(atTheEnd({ distressBefore: 4 })?.before).toBe(4);
    expect(atTheEnd({})).not.toHaveProperty("before");
    expect(question(walkthroughOf({}), "accept/before", "distressBefore")).not.toHaveProperty("before");
  });

  it("has no remark above the questions, whatever was said", () => {
    const walkthrough = walkthroughOf({
      "accept/before": { distressBefore: 4 },
      close: { distressAfter: 9 },
    });
    expect(viewStep(walkthrough, "close", exercise("close"), options).notes).toEqual([]);
  });
});
