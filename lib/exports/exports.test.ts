import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "../forms/field";
import type { ActionItem } from "../plan/item";
import { close, findStep, stages } from "../stages";
import { checkIn } from "../stages/check-in";
import { interviewKey, interviewStep } from "../stages/interview";
import { start } from "../stages/start";
import { factsOf } from "../walkthroughs/facts";
import type { Saved, Walkthrough } from "../walkthroughs/walkthrough";
import { type DocumentChoices, firstChoices } from "./choices";
import { planDocument } from "./plan-document";
import { walkthroughDocument } from "./walkthrough-document";

function saved(answers: Answers, asked: Fields = {}): Saved {
  return { answers, asked, revision: 1, savedAt: new Date("2026-11-22T12:00:00Z") };
}

const entries = new Map([
  ["start", saved({ role: "Editor", company: "Harbour Press", heardOn: "2026-11-20" })],
  ["accept/next-hour", saved({ nextHour: { picked: "outside", own: "with the dog" } })],
  ["prepare/actions", saved({ tellFirst: "My brother", sure: 4 }, findStep("prepare/actions")?.fields)],
  ["prepare/if-then", saved({ cue: "it is Monday at nine", response: "I open one posting" })],
  ["prepare/restart", saved({ restartOn: "2026-12-01" })],
  ["prepare/finish", saved({ finished: { picked: "yes" } }, findStep("prepare/finish")?.fields)],
  ["close", saved({ note: "It passed.\n\nIt does." })],
]);
const walkthrough: Walkthrough = {
  id: "w",
  createdAt: new Date(0),
  entries,
  facts: factsOf({ entries, first: true, today: "2026-11-22" }),
};

function item(text: string, more: Partial<ActionItem> = {}): ActionItem {
  return {
    id: text,
    walkthroughId: "w",
    position: 1,
    revision: 1,
    createdAt: new Date("2026-11-22T12:00:00Z"),
    text,
    priority: "normal",
    status: "to-do",
    ...more,
  };
}

const source = {
  walkthrough,
  items: [
    item("Call Ana", { due: "2026-12-04", stage: "worth", priority: "high" }),
    item("Old idea", { status: "parked" }),
    item("Sent it", { status: "done" }),
  ],
  stages,
  start,
  close,
  checkIn,
  startedOn: "2026-11-22",
  today: "2026-11-22",
  timeZone: "Asia/Kathmandu",
};

const all = firstChoices(source, true);

/** Answers with the questions as they are asked today. */
function answersOf(answers: Readonly<Record<string, Answers>>): Walkthrough["entries"] {
  return new Map(
    Object.entries(answers).map(([key, said]) => [key, saved(said, findStep(key)?.fields ?? {})]),
  );
}

describe("the plan as a document", () => {
  const { title, subtitle, blocks } = planDocument(source, firstChoices(source, false));

  it("is named after the role and the company and says when they heard", () => {
    expect([title, ...subtitle]).toEqual(["Plan: Editor at Harbour Press", "Heard on 20 November 2026"]);
  });

  it("contains every action item, open ones first", () => {
    const items = blocks.flatMap((block) => (block.kind === "actions" ? block.items : []));
    expect(items.map(({ text, status, done }) => [text, status, done])).toEqual([
      ["Call Ana", "To do", false],
      ["Old idea", "Parked", false],
      ["Sent it", "Done", true],
    ]);
    expect(items[0]).toMatchObject({
      due: "Fri 4 Dec 2026",
      priority: "high",
      stage: "Reinforce your self-worth",
    });
  });

  it("contains the if-then plan and the restart date, and separately the setback plan", () => {
    expect(blocks).toContainEqual({
      kind: "if-then",
      cue: "it is Monday at nine",
      response: "I open one posting",
    });
    const facts = blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []));
    expect(facts).toEqual([
      { label: "I start again on", lines: ["1 December 2026"] },
      { label: "Tell first", lines: ["My brother"] },
    ]);
    const setback = blocks.findIndex(
      (block) => block.kind === "heading" && block.text === "If the next answer is also no",
    );
    expect(blocks[setback + 1]).toEqual({ kind: "facts", facts: facts.slice(1) });
  });

  it("does not say how sure one was: that is only for the moment it is asked", () => {
    const text = JSON.stringify([blocks, walkthroughDocument(source, firstChoices(source, true)).blocks]);
    expect(text).not.toMatch(/How sure|4 out of 10/);
  });

  it("says that a pause is a plan if nothing is planned", () => {
    const empty = planDocument({ ...source, items: [] }, firstChoices(source, false));
    expect(empty.blocks).toContainEqual({
      kind: "paragraph",
      text: "Nothing is planned. A pause is a valid plan.",
    });
  });
});

describe("the whole walkthrough as a document", () => {
  const lines = (from: Walkthrough) =>
    walkthroughDocument({ ...source, walkthrough: from }, firstChoices(source, true)).blocks.flatMap(
      (block) => (block.kind === "answer" ? [...block.lines] : []),
    );

  it("contains every answer in the person's words", () => {
    expect(lines(walkthrough)).toEqual([
      "Editor",
      "Harbour Press",
      "20 November 2026",
      "Go outside for a while",
      "with the dog",
      "My brother",
      "it is Monday at nine",
      "I open one posting",
      "1 December 2026",
      "It passed.",
      "",
      "It does.",
    ]);
  });

  it("of a job has its name and its card, and mentions no plan before there is an answer", () => {
    const card = interviewKey("card", 1);
    const answers = { role: "Archivist", learning: "Slow down" };
    const entries = new Map([[card, saved(answers, interviewStep(card)?.fields ?? {})]]);
    const job = { ...source, items: [], walkthrough: { ...walkthrough, entries } };
    const { title, blocks } = walkthroughDocument(job, all);
    expect(title).toBe("Archivist");
    expect(JSON.stringify(blocks)).toContain("Slow down");
    expect(blocks.flatMap((block) => (block.kind === "heading" ? block.text : []))).toEqual([
      "Cards for the interviews",
    ]);
    expect(planDocument(job, all).title).toBe("Plan: Archivist");
  });

  it("leaves out a stage in which nothing was answered", () => {
    const headings = walkthroughDocument(source, firstChoices(source, true)).blocks.flatMap((block) =>
      block.kind === "heading" ? block.text : [],
    );
    expect(headings).toEqual([
      "What happened",
      "Accept the outcome",
      "Prepare for the next opportunity",
      "What I do next",
      "Done, dropped or parked",
      "Before you close this",
    ]);
  });

  it.each([
    ["at the close", { close: { distressAfter: 4 } }],
    ["in the first edition after stage 1", { "accept/after": { distressAfter: 4 } }],
  ])("shows a rating once, as it was before and, %s, after", (_where, after: Record<string, Answers>) => {
    const entries = answersOf({ "accept/before": { distressBefore: 7 }, ...after });
    const { blocks } = walkthroughDocument({ ...source, walkthrough: { ...walkthrough, entries } }, all);
    expect(blocks.filter((block) => block.kind === "rating")).toEqual([
      {
        kind: "rating",
        question: "How heavy is this right now?",
        rating: {
          alternative: "How heavy: 7 before, 4 after",
          words: ["Calm", "Heavy", "As bad as it gets"],
          before: 7,
          after: 4,
        },
      },
    ]);
  });

  it("shows a rating of the first edition after stage 1 too, if another one was taken at the close", () => {
    const entries = answersOf({
      "accept/before": { distressBefore: 8 },
      "accept/after": { distressAfter: 7 },
      close: { distressAfter: 3 },
    });
    const { blocks } = walkthroughDocument({ ...source, walkthrough: { ...walkthrough, entries } }, all);
    expect(
      blocks.flatMap((block) =>
        block.kind === "rating" ? [[block.question, block.rating.alternative]] : [],
      ),
    ).toEqual([
      ["How heavy is it now?", "How heavy: 7 after"],
      ["How heavy is this right now?", "How heavy: 8 before, 3 after"],
    ]);
  });

  it("keeps a row's answers together", () => {
    const rows = [{ question: "Why here?", now: "First.\nThen." }, { now: "Nothing" }];
    const { blocks } = walkthroughDocument(
      {
        ...source,
        walkthrough: { ...walkthrough, entries: answersOf({ "reflect/questions": { questions: rows } }) },
      },
      all,
    );
    expect(blocks).toContainEqual({
      kind: "rows",
      question: "Which questions were you asked?",
      rows: [
        { lines: ["Why here?"], parts: [{ label: "What you’d say now", lines: ["First.", "Then."] }] },
        { lines: [], parts: [{ label: "What you’d say now", lines: ["Nothing"] }] },
      ],
    });
  });
});

describe("the choices for a document", () => {
  const entries = answersOf({
    "accept/before": { distressBefore: 7 },
    "accept/reason": { reason: { picked: "standard" }, message: "We regret" },
    "worth/evidence": { supporter: "My sister" },
  });
  const items = [
    item("Call Ana", { stage: "worth" }),
    item("Look at it again", { stage: "reframe", origin: { exercise: "reframe/thought", field: "thought" } }),
    item("Sleep"),
  ];
  const chosen = { ...source, items, walkthrough: { ...walkthrough, entries } };
  const textOf = (choices: Partial<DocumentChoices>, document = walkthroughDocument) =>
    JSON.stringify(document(chosen, { ...all, ...choices }));

  it("leave out the message unless it is asked for", () => {
    expect(textOf({})).not.toContain("We regret");
    expect(textOf({ message: true })).toContain("We regret");
  });

  it("leave out feelings, and the action items made from one", () => {
    expect(textOf({})).toMatch(/7 before.*Look at it again/);
    expect(textOf({ feelings: false })).not.toMatch(/before|Look at it again/);
    expect(textOf({ feelings: false })).toContain("My sister");
  });

  it("have ratings in the plan only with feelings", () => {
    expect(textOf({ feelings: false }, planDocument)).not.toContain("7 before");
    expect(textOf({ feelings: true }, planDocument)).toContain("7 before");
  });

  it("leave out a stage with its answers and items, and never an item of no stage", () => {
    const text = textOf({ stages: ["accept"] });
    expect(text).toContain("A standard sentence");
    expect(text).not.toMatch(/My sister|Call Ana/);
    expect(text).toContain("Sleep");
    expect(textOf({ stages: [] }, planDocument)).toContain("Sleep");
  });
});
