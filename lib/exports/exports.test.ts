import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "../forms/field";
import { factsOf } from "../journey/facts";
import type { Journey, Saved } from "../journey/journey";
import type { ActionItem } from "../plan/item";
import { close, stages } from "../stages";
import { checkIn } from "../stages/check-in";
import { start } from "../stages/start";
import { planDocument } from "./plan-document";
import { walkthroughDocument } from "./walkthrough-document";

function saved(answers: Answers, asked: Fields = {}): Saved {
  return { answers, asked, revision: 1, savedAt: new Date("2026-11-22T12:00:00Z") };
}

const entries = new Map([
  ["start", saved({ role: "Editor", company: "Harbour Press", heardOn: "2026-11-20" })],
  ["accept/next-hour", saved({ nextHour: { picked: "outside", own: "with the dog" } })],
  ["prepare/if-then", saved({ cue: "it is Monday at nine", response: "I open one posting" })],
  ["prepare/restart", saved({ restartOn: "2026-12-01" })],
  ["prepare/setback", saved({ firstPerson: "My brother" })],
  ["close", saved({ note: "It passed.\n\nIt does." })],
]);
const journey: Journey = {
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
  journey,
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
  timeZone: "Asia/Kathmandu",
};

describe("the plan as a document", () => {
  const { title, subtitle, blocks } = planDocument(source);

  it("is named after the role and the company and says when they heard", () => {
    expect([title, ...subtitle]).toEqual(["Plan: Editor at Harbour Press", "Heard on 20 November 2026"]);
  });

  it("holds every action item, what is open first", () => {
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

  it("holds the if-then plan, the date to start again and the first person to tell", () => {
    expect(blocks).toContainEqual({
      kind: "if-then",
      cue: "it is Monday at nine",
      response: "I open one posting",
    });
    const lines = blocks.flatMap((block) => (block.kind === "answer" ? block.lines : []));
    expect(lines).toEqual(["1 December 2026", "My brother"]);
  });

  it("says that a pause is a plan where nothing is planned", () => {
    const empty = planDocument({ ...source, items: [] });
    expect(empty.blocks).toContainEqual({
      kind: "paragraph",
      text: "Nothing is planned. A pause is a valid plan.",
    });
  });
});

describe("the whole walkthrough as a document", () => {
  const lines = (from: Journey) =>
    walkthroughDocument({ ...source, journey: from }).blocks.flatMap((block) =>
      block.kind === "answer" ? [...block.lines] : [],
    );

  it("holds every answer in the person's words", () => {
    expect(lines(journey)).toEqual([
      "Editor",
      "Harbour Press",
      "20 November 2026",
      "Go outside for a while",
      "with the dog",
      "it is Monday at nine",
      "I open one posting",
      "1 December 2026",
      "My brother",
      "It passed.",
      "",
      "It does.",
    ]);
  });

  it("leaves out a stage in which nothing was answered", () => {
    const headings = walkthroughDocument(source).blocks.flatMap((block) =>
      block.kind === "heading" ? block.text : [],
    );
    expect(headings).toEqual([
      "Where this began",
      "Accept the outcome",
      "Prepare for the next opportunity",
      "What I do next",
      "Done, dropped or parked",
      "To end with",
    ]);
  });

  it("leaves out what is kept out of sight", () => {
    const message = { kind: "long-text", limit: "paragraph", label: "The message", collapsed: true } as const;
    const [stage] = stages;
    if (!stage) throw new Error("There are no stages.");
    const hidden = { ...stage, exercises: [{ slug: "message", title: "", minutes: 1, fields: { message } }] };
    const withMessage: Journey = {
      ...journey,
      entries: new Map([["accept/message", saved({ message: "We regret" }, { message })]]),
    };
    const document = walkthroughDocument({ ...source, stages: [hidden], journey: withMessage });
    expect(JSON.stringify(document)).not.toContain("We regret");
  });
});
