import { describe, expect, it } from "vitest";
import type { Answers, Fields } from "../forms/field";
import { factsOf } from "../walkthroughs/facts";
import { candidateName, candidatesIn, promotedFrom } from "./candidate";
import type { ActionItem } from "./item";

const fields = {
  learning: { kind: "text", label: "Better at?", action: {} },
  plain: { kind: "text", label: "No action" },
  ask: { kind: "text", label: "Whom?", action: { text: "Ask for advice: {}" } },
  sendOn: { kind: "date", label: "When?", action: { text: "Send the request" } },
  experiment: {
    kind: "choice",
    label: "Which?",
    options: [{ value: "fewer", label: "Fewer applications" }],
    own: "Other",
    action: { text: "For two weeks: {}" },
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
  hidden: { kind: "text", label: "Full only", when: { full: true }, action: {} },
} as const satisfies Fields;

const facts = factsOf({ entries: new Map(), first: true, today: "2026-11-22" });
const offered = (answers: Answers) =>
  candidatesIn("stage/step", { slug: "step", title: "", minutes: 1, fields }, answers, facts).map(
    ({ origin, ...offer }) => ({ name: candidateName(origin), ...offer }),
  );

describe("what answers offer to the plan", () => {
  it.each<[string, Answers, ReturnType<typeof offered>]>([
    ["a line as it is", { learning: " Listening " }, [{ name: "learning", text: "Listening" }]],
    ["a line in our words", { ask: "Ana $& {}" }, [{ name: "ask", text: "Ask for advice: Ana $& {}" }]],
    [
      "a date as its due date",
      { sendOn: "2026-11-24" },
      [{ name: "sendOn", text: "Send the request", due: "2026-11-24" }],
    ],
    [
      "a choice in words",
      { experiment: { picked: "fewer" } },
      [{ name: "experiment", text: "For two weeks: Fewer applications" }],
    ],
    [
      "a choice of their own",
      { experiment: { own: "Rest" } },
      [{ name: "experiment", text: "For two weeks: Rest" }],
    ],
  ])("%s", (_what, answers, offers) => {
    expect(offered(answers)).toEqual(offers);
  });

  it.each<[string, Answers]>([
    ["nothing answered", {}],
    ["blanks", { learning: "  " }],
    ["half a date", { sendOn: "2026-11" }],
    ["a question that offers none", { plain: "x" }],
    ["a question that is not asked now", { hidden: "x" }],
    [
      "a row that is somebody else's part",
      { causes: [{ id: "r", cause: "The budget", kind: { picked: "chance" } }] },
    ],
    ["a row without an id", { causes: [{ cause: "No example", kind: { picked: "mine-now" } }] }],
  ])("is nothing for %s", (_what, answers) => {
    expect(offered(answers)).toEqual([]);
  });

  it("names the row of a group", () => {
    const causes = [
      { id: "r1", cause: "No example", kind: { picked: "mine-now" } },
      { id: "r2", cause: "The budget", kind: { picked: "chance" } },
    ];
    expect(offered({ causes })).toEqual([{ name: "causes:r1", text: "No example" }]);
  });
});

it("what is in the plan already is known by what it was made from", () => {
  const item = {
    text: "x",
    priority: "normal",
    status: "to-do",
    walkthroughId: "w",
    position: 1,
    revision: 1,
    createdAt: new Date(0),
  } as const;
  const items: ActionItem[] = [
    { ...item, id: "1" },
    { ...item, id: "2", origin: { exercise: "stage/step", field: "learning" } },
    { ...item, id: "3", origin: { exercise: "stage/step", field: "causes", row: "r1" } },
    { ...item, id: "4", origin: { exercise: "stage/other", field: "learning" } },
  ];
  expect(promotedFrom(items, "stage/step")).toEqual({ learning: "2", "causes:r1": "3" });
});
