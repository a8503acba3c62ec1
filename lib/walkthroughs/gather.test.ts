import { describe, expect, it } from "vitest";
import type { Origin } from "../forms/answers";
import type { Answers } from "../forms/field";
import type { Candidate } from "../plan/candidate";
import type { ActionItem } from "../plan/item";
import { factsOf } from "./facts";
import { candidatesOf, enough, gather } from "./gather";
import type { Entries } from "./walkthrough";

const origin = (exercise: string, field: string): Origin => ({ exercise, field });
const learned = origin("reflect/learned", "learning");

function candidate(text: string, more: Partial<Candidate> = {}): Candidate {
  return { origin: origin("stage/step", text), text, isIdea: false, ...more };
}

function item(text: string, more: Partial<ActionItem> = {}): ActionItem {
  const own = { id: text, walkthroughId: "w", position: 1, revision: 1, createdAt: new Date(0) };
  return { text, priority: "normal", status: "to-do", ...own, ...more };
}

const many = (count: number, name: string) => Array.from({ length: count }, (_, at) => `${name} ${at + 1}`);

/** Each row in short: "x" is ticked, "-" is not, an item has its status. */
const rows = (candidates: readonly Candidate[], items: readonly ActionItem[] = []) =>
  gather(candidates, items).map((row) =>
    row.kind === "item"
      ? `${row.item.text}: ${row.item.status}`
      : `${row.isTicked ? "x" : "-"} ${row.candidate.text}`,
  );

describe("what the answers of a walkthrough offer", () => {
  it("is in the order of the stages, whichever was answered first", () => {
    const answers: Record<string, Answers> = {
      "strategy/experiment": { experiment: { picked: "aloud" } },
      "reflect/learned": { learning: "Listening" },
      "worth/evidence": { supporter: "Ana" },
      "reflect/went-well": { differently: "Breathe first." },
      "feedback/ask": { want: { picked: "work-on" } },
      "feedback/draft": { sendOn: "2026-11-24" },
    };
    const entries: Entries = new Map(
      Object.entries(answers).map(([key, given]) => [
        key,
        { answers: given, asked: {}, revision: 1, savedAt: new Date(0) },
      ]),
    );
    const facts = factsOf({ entries, first: true, today: "2026-11-22" });
    expect(candidatesOf({ entries, facts }).map(({ text, due }) => [text, due])).toEqual([
      ["Send the message to the employer", "2026-11-24"],
      ["Breathe first.", undefined],
      ["Listening", undefined],
      ["Ask Ana for help", undefined],
      ["Say two answers aloud to someone", undefined],
    ]);
  });
});

describe("what needs no action", () => {
  const offeredBy = (answers: Record<string, Answers>) => {
    const entries: Entries = new Map(
      Object.entries(answers).map(([key, given]) => [
        key,
        { answers: given, asked: {}, revision: 1, savedAt: new Date(0) },
      ]),
    );
    const facts = factsOf({ entries, first: true, today: "2026-11-22" });
    return candidatesOf({ entries, facts }).map(({ text }) => text);
  };
  const replied = { "feedback/ask": { want: { picked: "work-on" } } };

  it("is in none of the offered sentences, except for what somebody can use", () => {
    const statements = [
      { id: "a", text: "Too old for us.", label: { picked: "discriminatory" } },
      { id: "b", text: "Not a fit." },
      { id: "c", text: "Say what came of it first.", label: { picked: "usable" } },
    ];
    const outcome = { outcome: { picked: "reply" } };
    expect(
      offeredBy({ ...replied, "feedback/outcome": outcome, "feedback/statements": { statements } }),
    ).toEqual(["Say what came of it first."]);
  });

  it("is a reminder to those who answered, or if it is known that nothing comes", () => {
    const nudge = { ...replied, "feedback/nudge": { nudgeOn: "2026-12-04" } };
    expect(offeredBy(nudge)).toEqual(["Write one short reminder to the employer"]);
    for (const picked of ["reply", "no-reply"])
      expect(offeredBy({ ...nudge, "feedback/outcome": { outcome: { picked } } })).toEqual([]);
  });

  it("is a message if somebody chose to write none", () => {
    const day = { "feedback/draft": { sendOn: "2026-11-24" } };
    expect(offeredBy({ ...replied, ...day })).toHaveLength(1);
    expect(offeredBy({ "feedback/ask": { want: { picked: "let-go" } }, ...day })).toEqual([]);
  });
});

describe("what the last stage lays out", () => {
  it("is ticked up to five, with the rest beside it", () => {
    expect(enough).toBe(5);
    const texts = many(7, "Offered");
    expect(rows(texts.map((text) => candidate(text)))).toEqual([
      ...texts.slice(0, 5).map((text) => `x ${text}`),
      ...texts.slice(5).map((text) => `- ${text}`),
    ]);
  });

  it("is what the plan has already, and then what is new: together up to five ticked", () => {
    const items = [item("Kept"), item("Kept too", { status: "doing" })];
    const texts = many(4, "Offered");
    expect(
      rows(
        texts.map((text) => candidate(text)),
        items,
      ),
    ).toEqual(["Kept: to-do", "Kept too: doing", "x Offered 1", "x Offered 2", "x Offered 3", "- Offered 4"]);
  });

  it("keeps more than five that are in the plan, and ticks nothing more", () => {
    const items = many(6, "Kept").map((text) => item(text));
    expect(rows([candidate("New")], items)).toEqual([...items.map(({ text }) => `${text}: to-do`), "- New"]);
  });

  it("shows what is parked, which takes no room, and neither done nor dropped items", () => {
    const items = [
      item("Parked", { status: "parked" }),
      item("Done", { status: "done" }),
      item("Dropped", { status: "dropped" }),
    ];
    const texts = many(5, "Offered");
    expect(
      rows(
        texts.map((text) => candidate(text)),
        items,
      ),
    ).toEqual(["Parked: parked", ...texts.map((text) => `x ${text}`)]);
  });

  it("does not offer again what became an item, however its words or its status changed since", () => {
    for (const status of ["to-do", "parked", "done", "dropped"] as const) {
      const made = item("In other words", { status, origin: learned });
      expect(rows([candidate("Listening", { origin: learned })], [made]).join()).not.toContain("Listening");
    }
  });

  it("recognizes an item that was made where an earlier edition asked the question", () => {
    const made = item("Ask Ana", { origin: origin("worth/supporter", "supporter") });
    const now = candidate("Ask for help: Ana", { origin: origin("worth/evidence", "supporter") });
    expect(rows([now], [made])).toEqual(["Ask Ana: to-do"]);
  });

  it("offers the same words once, and not if the plan has them", () => {
    const again = candidate("Listening", { origin: origin("stage/other", "again") });
    expect(rows([candidate("Listening"), again])).toEqual(["x Listening"]);
    expect(rows([candidate("Listening")], [item(" Listening ")])).toEqual([" Listening : to-do"]);
  });

  it("offers an idea unticked, in its place, and gives its room to the next", () => {
    const texts = many(5, "Offered");
    const idea = candidate("Advice to others", { isIdea: true });
    expect(rows([idea, ...texts.map((text) => candidate(text))])).toEqual([
      "- Advice to others",
      ...texts.map((text) => `x ${text}`),
    ]);
  });

  it("is nothing if nothing was written", () => {
    expect(gather([], [])).toEqual([]);
  });
});

describe("what was left unticked", () => {
  it("is not ticked again at the next visit", () => {
    const candidate = {
      origin: { exercise: "reflect/learned", field: "learning" },
      text: "Slower",
      isIdea: false,
    };
    const ticks = (isFirst: boolean) =>
      gather([candidate], [], { isFirst }).map((row) => row.kind === "candidate" && row.isTicked);
    expect([ticks(true), ticks(false)]).toEqual([[true], [false]]);
  });
});
