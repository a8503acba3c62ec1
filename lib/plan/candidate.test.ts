import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "../forms/field";
import { factsOf } from "../walkthroughs/facts";
import { candidatesIn, isSameOrigin } from "./candidate";

const fields = {
  learning: { kind: "text", label: "Better at?", action: {} },
  plain: { kind: "text", label: "No action" },
  ask: { kind: "text", label: "Whom?", action: { text: "Ask for advice: {}" } },
  person: {
    kind: "text",
    label: "Who?",
    action: {
      text: "Ask {} for help",
      by: "help",
      texts: { listen: "Ask {} to listen", nobody: null },
      isPerson: true,
      former: "Ask for help: {}",
    },
  },
  help: {
    kind: "choice",
    label: "What for?",
    options: [
      { value: "listen", label: "Listen" },
      { value: "nobody", label: "Nobody" },
    ],
  },
  sendOn: { kind: "date", label: "When?", action: { text: "Send the request", unless: "sent" } },
  sent: { kind: "several", label: "Sent?", options: [{ value: "sent", label: "I’ve sent it" }] },
  advice: { kind: "long-text", limit: "paragraph", label: "To others?", action: { isOffered: true } },
  experiment: {
    kind: "choice",
    label: "Which?",
    options: [
      { value: "fewer", label: "Fewer applications" },
      { value: "event", label: "An event" },
      { value: "keep", label: "Change nothing" },
    ],
    own: "Other",
    action: { text: "For two weeks: {}", texts: { event: "Go to an event", keep: null } },
  },
  causes: {
    kind: "group",
    label: "Causes",
    item: "Cause",
    atMost: 3,
    action: { part: "cause", only: { part: "kind", value: "mine-now" } },
    fields: {
      cause: { kind: "text", label: "What" },
      kind: {
        kind: "choice",
        label: "Whose",
        options: [
          { value: "mine-now", label: "Mine" },
          { value: "chance", label: "Chance" },
        ],
      },
    },
  },
  statements: {
    kind: "group",
    label: "Statements",
    item: "Statement",
    atMost: 9,
    action: { part: "text", atMost: 2 },
    fields: { text: { kind: "text", label: "Their words" } },
  },
  hidden: { kind: "text", label: "After a call only", when: { spoken: true }, action: {} },
} as const satisfies Fields;

const facts = factsOf({ entries: new Map(), first: true, today: "2026-11-22" });
const offered = (answers: Answers) =>
  candidatesIn("stage/step", { slug: "step", title: "", fields }, answers, facts);
const from = (field: string, row?: string) => ({
  exercise: "stage/step",
  field,
  ...(row !== undefined && { row }),
});

describe("what answers offer to the plan", () => {
  it.each<[string, Answers, ReturnType<typeof offered>]>([
    [
      "a line as it is",
      { learning: " Listening " },
      [{ origin: from("learning"), text: "Listening", isIdea: false }],
    ],
    [
      "a line in our words",
      { ask: "Ana $& {}" },
      [{ origin: from("ask"), text: "Ask for advice: Ana $& {}", isIdea: false }],
    ],
    [
      "a date as its due date",
      { sendOn: "2026-11-24" },
      [{ origin: from("sendOn"), text: "Send the request", due: "2026-11-24", isIdea: false }],
    ],
    [
      "a choice in words",
      { experiment: { picked: "fewer" } },
      [{ origin: from("experiment"), text: "For two weeks: Fewer applications", isIdea: false }],
    ],
    [
      "a choice of their own",
      { experiment: { own: "Rest" } },
      [{ origin: from("experiment"), text: "For two weeks: Rest", isIdea: false }],
    ],
    [
      "a choice that has words for the plan",
      { experiment: { picked: "event" } },
      [{ origin: from("experiment"), text: "Go to an event", isIdea: false }],
    ],
    [
      "such a choice with a word of their own",
      { experiment: { picked: "event", own: "The meet-up on Tuesday" } },
      [{ origin: from("experiment"), text: "Go to an event: The meet-up on Tuesday", isIdea: false }],
    ],
    [
      "a person, and what they are asked for",
      { person: "My aunt. She knows.", help: { picked: "listen" } },
      [
        {
          origin: from("person"),
          text: "Ask my aunt to listen",
          former: "Ask for help: My aunt. She knows.",
          isIdea: false,
        },
      ],
    ],
    [
      "a person without it",
      { person: "Ana" },
      [{ origin: from("person"), text: "Ask Ana for help", former: "Ask for help: Ana", isIdea: false }],
    ],
    [
      "what was advised to others, as an idea",
      { advice: "Bring two copies." },
      [{ origin: from("advice"), text: "Bring two copies.", isIdea: true }],
    ],
  ])("%s", (_what, answers, offers) => {
    expect(offered(answers)).toEqual(offers);
  });

  it.each<[string, Answers]>([
    ["nothing answered", {}],
    ["blanks", { learning: "  " }],
    ["half a date", { sendOn: "2026-11" }],
    ["a day for what is done already", { sendOn: "2026-11-24", sent: { picked: ["sent"] } }],
    ["a question that offers none", { plain: "x" }],
    ["a choice that is no step", { experiment: { picked: "keep", own: "for now" } }],
    ["a person who is asked for nothing right now", { person: "Ana", help: { picked: "nobody" } }],
    ["a question that is not asked now", { hidden: "x" }],
    [
      "a row that is somebody else's part",
      { causes: [{ id: "r", cause: "The budget", kind: { picked: "chance" } }] },
    ],
    ["a row without an id", { causes: [{ cause: "No example", kind: { picked: "mine-now" } }] }],
  ])("is nothing for %s", (_what, answers) => {
    expect(offered(answers)).toEqual([]);
  });

  it("is a day again once the tick beside it is removed", () => {
    expect(offered({ sendOn: "2026-11-24", sent: { picked: [] } })).toHaveLength(1);
  });

  it("names the row of a group", () => {
    const causes = [
      { id: "r1", cause: "No example", kind: { picked: "mine-now" } },
      { id: "r2", cause: "The budget", kind: { picked: "chance" } },
    ];
    expect(offered({ causes })).toEqual([
      { origin: from("causes", "r1"), text: "No example", isIdea: false },
    ]);
  });

  it("takes at most as many rows of a group as may become items, the first non-empty ones", () => {
    const statements = ["One.", " ", "Two.", "Three."].map((text, at) => ({ id: `r${at}`, text }));
    expect(offered({ statements }).map(({ text }) => text)).toEqual(["One.", "Two."]);
  });

  it("is in the order of the questions", () => {
    const answers = { experiment: { picked: "fewer" }, ask: "Ana", learning: "Listening" };
    expect(offered(answers).map(({ origin }) => origin.field)).toEqual(["learning", "ask", "experiment"]);
  });
});

it("two things come from the same answer if step, field and row are the same", () => {
  expect(isSameOrigin(from("causes", "r1"), from("causes", "r1"))).toBe(true);
  expect(isSameOrigin(from("learning"), from("learning"))).toBe(true);
  expect(isSameOrigin(from("causes", "r1"), from("causes", "r2"))).toBe(false);
  expect(isSameOrigin(from("causes"), from("causes", "r1"))).toBe(false);
  expect(isSameOrigin(from("learning"), { ...from("learning"), exercise: "stage/other" })).toBe(false);
  expect(isSameOrigin(undefined, from("learning"))).toBe(false);
  expect(isSameOrigin(undefined, undefined)).toBe(false);
});
