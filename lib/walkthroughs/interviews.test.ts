// A job with its interviews, before the answer is known and after it.
import { describe, expect, it } from "vitest";
import type { Answers } from "../forms/field";
import { findStep } from "../stages";
import { start } from "../stages/start";
import type { EarlierEntry } from "./earlier";
import { factsOf } from "./facts";
import {
  answerDueOn,
  dayOfInterview,
  doorsOf,
  jobOf,
  newestDay,
  nextInterview,
  openLine,
  timelyFirst,
} from "./interviews";
import { pastOf } from "./past";
import { emptyWalkthrough, viewStep } from "./step-view";
import type { Entries } from "./walkthrough";

const today = "2026-11-29";

function entriesOf(answers: Readonly<Record<string, Answers>>): Entries {
  return new Map(
    Object.entries(answers).map(([key, said]) => [
      key,
      { answers: said, asked: findStep(key)?.fields ?? {}, revision: 1, savedAt: new Date(0) },
    ]),
  );
}

const note: Answers = {
  role: "Editor",
  company: "Harbour Press",
  on: "2026-11-20",
  theyAsked: "Why us?\n\n Tell us about a conflict. ",
  well: "The talk about the store",
  differently: "Begin with what came of it",
  noticed: "Nobody knew the team",
  hearOn: "2026-11-27",
};

/** What a step shows before it was ever saved. */
function shown(
  key: string,
  answers: Readonly<Record<string, Answers>>,
  past = pastOf([], []),
  earlier: readonly EarlierEntry[] = [],
) {
  const entries = entriesOf(answers);
  const step = findStep(key);
  if (!step) throw new Error(`There is no ${key}.`);
  const facts = factsOf({ entries, first: true, today });
  const walkthrough = { ...emptyWalkthrough("w", new Date(0)), entries, facts };
  const view = viewStep(walkthrough, key, step, { check: false, today, timeZone: "UTC", past, earlier });
  return {
    ...view,
    answers: Object.fromEntries(view.questions.map(({ name, answer }) => [name, answer])),
  };
}

describe("from a note to a walkthrough", () => {
  const noted = { "interview/note-1": note };

  it("the start has the role, the company and how far it got, and says so", () => {
    const { answers, notes } = shown("start", noted);
    expect(answers).toMatchObject({
      role: "Editor",
      company: "Harbour Press",
      reached: { picked: "first-interview" },
    });
    expect(notes).toEqual([
      "Taken from what you wrote after the interview on 20 November 2026. Keep it, or change it.",
    ]);
    expect(shown("start", {}).notes).toEqual([]);
    const twice = { ...noted, "interview/note-2": { well: "The lunch" } };
    expect(shown("start", twice).answers).toMatchObject({ reached: { picked: "later-round" } });
  });

  it("nothing has to be typed twice: each line is offered where it is asked again", () => {
    const started = { ...noted, start: { role: "Editor", reached: { picked: "first-interview" } } };
    const again = [
      shown("reflect/went-well", started).answers["wentWell"],
      shown("reflect/went-well", started).answers["differently"],
      shown("reflect/about-them", started).answers["noticedThem"],
    ];
    expect(again).toEqual([note["well"], note["differently"], note["noticed"]]);
    expect(shown("reflect/questions", started).answers["questions"]).toEqual([
      { question: "Why us?" },
      { question: "Tell us about a conflict." },
    ]);
  });

  it("each step says which day its lines are from, and only if there are lines", () => {
    const notesOf = (key: string, answers: Readonly<Record<string, Answers>>) => shown(key, answers).notes;
    const twice = { ...noted, "interview/note-2": { on: "2026-11-25", well: "The lunch" } };
    expect(notesOf("reflect/went-well", twice)).toEqual([
      "Taken from what you wrote after the interviews on 20 November 2026 and 25 November 2026. Keep it, or change it.",
    ]);
    expect(notesOf("reflect/about-them", { "interview/note-1": { well: "The talk" } })).toEqual([]);
    expect(notesOf("start", { "interview/card-1": { role: "Cook" } })).toEqual([
      "Taken from your card. Keep it, or change it.",
    ]);
  });

  it("no step says so about what was saved there, whoever wrote it first", () => {
    const said = { role: "Cook", company: "The Anchor", reached: { picked: "screening" } };
    for (const around of [{}, { "interview/card-1": { role: "Cook" } }, noted])
      expect(shown("start", { ...around, start: said }).notes).toEqual([]);
    // It comes back with a day to look at.
    expect(shown("start", { start: { ...said, heardOn: "1926-03-09" } }).notes).toEqual([]);
    const kept = { wentWell: "The talk about the store", differently: "Begin with what came of it" };
    expect(shown("reflect/went-well", { ...noted, "reflect/went-well": kept }).notes).toEqual([]);
  });

  it("what was changed or emptied there since stays as it is", () => {
    const changed = { ...noted, "reflect/went-well": { wentWell: "The room" } };
    expect(shown("reflect/went-well", changed).answers).toMatchObject({ wentWell: "The room" });
    expect(shown("reflect/went-well", changed).answers["differently"]).toBeUndefined();
    expect(shown("interview/note-1", noted).answers["well"]).toBe("The talk about the store");
  });

  it("is about the job that the start names, once it names one", () => {
    const entries = entriesOf({ ...noted, start: { role: "Editor in chief" } });
    expect(jobOf(entries)).toEqual({ role: "Editor in chief", company: "Harbour Press" });
    expect(jobOf(entriesOf({ "interview/card-1": { role: "Cook" } }))).toEqual({ role: "Cook" });
    expect(jobOf(entriesOf({}))).toEqual({});
  });
});

describe("the card before the next interview", () => {
  const other = entriesOf({
    "interview/note-1": { theyAsked: "Why this town?" },
    "reflect/questions": { questions: [{ id: "r", question: "A conflict?", now: "We talked." }] },
    "reflect/learned": { learning: "One pause before each answer" },
    "reflect/went-well": { differently: "Begin with what came of it" },
    "prepare/if-then": { cue: "it’s ten and I’m still in bed", response: "I open one posting" },
    "interview/card-1": { ifThen: "If I lose the thread, I ask once more." },
    "interview/card-2": { ifThen: " " },
  });
  const piece = (did: string) => ({ id: did, revision: 1, createdAt: new Date(0), did, skills: [] });
  const past = pastOf([{ entries: other }], ["A", "B", "C", "D"].map(piece));

  it("is made from what there is", () => {
    const { answers } = shown("interview/card-1", {}, past);
    expect(answers).toMatchObject({
      questions: [{ question: "A conflict?", say: "We talked." }],
      evidence: [{ fact: "A" }, { fact: "B" }, { fact: "C" }],
      ifThen: "If I lose the thread, I ask once more.",
      learning: "One pause before each answer",
    });
  });

  it("has the questions of this job if there are some, each with its prepared answer", () => {
    const here = { "interview/note-1": { theyAsked: "Why us?\nA conflict?" } };
    expect(shown("interview/card-2", here, past).answers["questions"]).toEqual([
      { question: "Why us?" },
      { question: "A conflict?", say: "We talked." },
    ]);
    const looked = { ...here, "reflect/hardest": { wasAsked: "Why us?", sayNow: "For the store." } };
    expect(shown("interview/card-2", looked).answers["questions"]).toEqual([
      { question: "Why us?", say: "For the store." },
      { question: "A conflict?" },
    ]);
  });

  it("takes at most three questions from other jobs, and none without an answer", () => {
    const asked = ["A?", "B?", "C?", "D?", "E?"].map((question, at) => ({
      id: question,
      question,
      ...(at > 0 && { now: "So." }),
    }));
    const many = pastOf([{ entries: entriesOf({ "reflect/questions": { questions: asked } }) }], []);
    expect(shown("interview/card-1", {}, many).answers["questions"]).toEqual(
      ["B?", "C?", "D?"].map((question) => ({ question, say: "So." })),
    );
  });

  it("contains no plan for the search", () => {
    const searching = entriesOf({ "prepare/if-then": { cue: "I’m in bed", response: "I open a posting" } });
    expect(shown("interview/card-1", {}, pastOf([{ entries: searching }], [])).answers["ifThen"]).toBe("");
  });

  it("is empty for somebody who has written nothing yet, and stays as it was changed", () => {
    const { answers } = shown("interview/card-1", {});
    expect(answers).toMatchObject({ questions: [], evidence: [], ifThen: "", learning: "" });
    const kept = shown("interview/card-1", { "interview/card-1": { learning: "Slower" } }, past).answers;
    expect(kept).toMatchObject({ learning: "Slower" });
    expect([kept["questions"], kept["evidence"]]).toEqual([undefined, undefined]);
  });

  it("makes the note after it ask what happened to the one thing, with that thing visible", () => {
    const carded = { "interview/card-2": { learning: "One pause" } };
    const { questions, recalled } = shown("interview/note-2", carded);
    expect([questions.map(({ name }) => name).includes("became"), recalled]).toEqual([true, "One pause"]);
    const withoutCard = { "interview/card-1": { learning: "One pause" } };
    expect(shown("interview/note-2", withoutCard).questions.map(({ name }) => name)).not.toContain("became");
    expect(shown("interview/note-1", {}).questions.map(({ name }) => name)).not.toContain("became");
  });

  it("makes the note after it begin with the day of the card, once that has come", () => {
    const dayIn = (on: string) =>
      shown("interview/note-1", { "interview/card-1": { role: "Cook", on } }).answers["on"];
    expect(dayIn(today)).toBe(today);
    expect(dayIn("2999-01-04")).toBe("");
    expect(shown("interview/note-2", { "interview/note-1": note }).answers["on"]).toBe("");
  });

  it("makes the step about what to work on say what happened to it, for this job or an earlier one", () => {
    const said: Readonly<Record<string, Answers>> = {
      "interview/card-1": { learning: "One pause" },
      "interview/note-1": { became: { picked: "not-yet" } },
    };
    const words = "On 1 January 1970 you noted what became of “One pause”: Not yet.";
    expect(shown("reflect/learned", said).notes).toEqual([words]);
    const earlier = [...entriesOf(said)].map(([exercise, saved]) => ({
      walkthroughId: "before",
      exercise,
      saved,
    }));
    expect(shown("reflect/learned", {}, undefined, earlier).notes).toEqual([words]);
    expect(shown("reflect/learned", { "interview/card-1": { learning: "One pause" } }).notes).toEqual([]);
  });

  it("makes that step say it of the newest interview, in whatever order a database gives them", () => {
    const of = (number: number, learning: string, picked: string): [string, Answers][] => [
      [`interview/card-${number}`, { learning }],
      [`interview/note-${number}`, { became: { picked } }],
    ];
    const [first, second] = [of(1, "One pause", "said"), of(2, "Two pauses", "not-yet")];
    const words = "On 1 January 1970 you noted what became of “Two pauses”: Not yet.";
    for (const said of [
      [...first, ...second],
      [...second, ...first],
    ]) {
      const answers = Object.fromEntries(said);
      expect(shown("reflect/learned", answers).notes).toEqual([words]);
      const earlier = [...entriesOf(answers)].map(([exercise, saved]) => ({
        walkthroughId: "before",
        exercise,
        saved,
      }));
      expect(shown("reflect/learned", {}, undefined, earlier).notes).toEqual([words]);
    }
  });
});

describe("a job without an answer yet", () => {
  it("has several interviews, each with its number, and no more than any job has", () => {
    expect(nextInterview(entriesOf({}))).toBe(1);
    expect(nextInterview(entriesOf({ "interview/card-1": note, "interview/note-1": note }))).toBe(2);
    expect(nextInterview(entriesOf({ "interview/note-20": note }))).toBeUndefined();
    expect(findStep("interview/note-21")).toBeUndefined();
    expect(findStep("interview/note-0")).toBeUndefined();
  });

  it("has a note for the card that has none, and links to that card until then", () => {
    const carded = { "interview/card-1": { role: "Cook" } };
    const doors = (answers: Readonly<Record<string, Answers>>, kind: "card" | "note") =>
      doorsOf([{ id: "w", entries: entriesOf(answers) }], kind);
    expect(doors(carded, "note")).toEqual([{ href: "/walkthroughs/w/interview/note-1", name: "Cook" }]);
    expect(doors(carded, "card")).toEqual([{ href: "/walkthroughs/w/card", name: "Cook" }]);
    const both = { ...carded, "interview/note-1": { well: "All" } };
    expect(doors(both, "note")).toEqual([{ href: "/walkthroughs/w/interview/note-2", name: "Cook" }]);
    expect(doors(both, "card")).toEqual([{ href: "/walkthroughs/w/interview/card-2", name: "Cook" }]);
  });

  it("is listed by the day of its newest interview that has one", () => {
    const two = { "interview/note-1": note, "interview/card-2": { on: "2027-01-04", role: "Cook" } };
    expect(newestDay(entriesOf(two))).toBe("2027-01-04");
    expect(newestDay(entriesOf({ ...two, "interview/card-2": { role: "Cook" } }))).toBe("2026-11-20");
    expect(newestDay(entriesOf({}))).toBeUndefined();
  });

  it("says which day is next, in words without pressure", () => {
    const entries = entriesOf({ "interview/note-1": note });
    expect([answerDueOn(entries), dayOfInterview(entries, 1)]).toEqual(["2026-11-27", "2026-11-20"]);
    expect(openLine(entries, "2026-11-26")).toBe("They want to answer by 27 November 2026.");
    expect(openLine(entries, "2026-11-27")).toBe("They wanted to answer by 27 November 2026. Any news yet?");
    expect(openLine(entriesOf({ "interview/card-1": { on: "2026-12-04" } }), today)).toBe(
      "Interview on 4 December 2026.",
    );
    expect(openLine(entriesOf({ "interview/note-1": { well: "All" } }), today)).toBe("");
  });

  it("puts first what has its day: an interview to come, and an answer that was to be there by now", () => {
    const jobs = Object.entries({
      noted: { "interview/note-1": { well: "All" } },
      later: { "interview/note-1": { hearOn: "2026-12-09" } },
      past: { "interview/card-1": { on: "2026-11-28" } },
      asked: { "interview/note-1": { hearOn: today } },
      coming: { "interview/note-1": { hearOn: "2026-11-01" }, "interview/card-2": { on: today } },
    }).map(([id, answers]) => ({ id, entries: entriesOf(answers) }));
    const order = timelyFirst(jobs, today).map(({ id }) => id);
    expect(order).toEqual(["asked", "coming", "noted", "later", "past"]);
  });

  it("asks in a note no more than fits into two minutes", () => {
    expect(Object.keys(findStep("interview/note-2")?.fields ?? {})).toHaveLength(7);
    expect(shown("interview/note-2", {}).questions).toHaveLength(6);
    expect(Object.keys(start.fields)).toContain("reached");
  });
});
