import { describe, expect, it } from "vitest";
import type { Fields } from "./field";
import { controlAfter, withoutDeleted, withRowIds, withRowsChanged } from "./revise";

const asked = {
  free: { kind: "long-text", limit: "long", label: "Write", fate: "afterwards" },
  afterwards: { kind: "choice", label: "And then?", options: [{ value: "delete", label: "Delete it" }] },
  mood: { kind: "text", label: "Mood" },
  rows: {
    kind: "group",
    label: "Rows",
    item: "Row",
    atMost: 3,
    splits: "text",
    fields: { text: { kind: "text", label: "Text" } },
  },
} as const satisfies Fields;

describe("deleting for good", () => {
  it("removes the text and the choice that asked for it, and nothing else", () => {
    const answers = { free: "Only tonight.", afterwards: { picked: "delete" }, mood: "calm" };
    expect(withoutDeleted(answers, asked)).toEqual({ answers: { mood: "calm" }, hasDeleted: true });
  });

  it.each([{}, { afterwards: { picked: "collapsed" } }, { mood: "delete" }])(
    "keeps the text with %j",
    (said) => {
      const answers = { free: "Keep me.", ...said };
      expect(withoutDeleted(answers, asked)).toEqual({ answers, hasDeleted: false });
    },
  );
});

describe("where the focus goes after a button of a group", () => {
  const answers = { rows: [{ text: "A." }, { text: "B." }] };

  it.each([
    ["the first question of the new row", { add: "rows", rows: null }, answers, "rows.2.text"],
    ["the only row, while none is answered", { add: "rows", rows: null }, {}, "rows.0.text"],
    ["the last row, where there is room for no more", { add: "rows", rows: null }, full(), "rows.2.text"],
    ["the row that was split", { add: null, rows: "split rows 1" }, answers, "rows.1.text"],
    ["the row that took the next one", { add: null, rows: "join rows 0" }, answers, "rows.0.text"],
    ["a question that is no group", { add: "mood", rows: null }, answers, "mood"],
    ["nowhere, if it was another button", { add: null, rows: null }, answers, undefined],
  ] as const)("is %s", (_, pressed, given, control) => {
    expect(controlAfter(pressed, asked, given)).toBe(control);
  });

  function full() {
    return { rows: [{ text: "A." }, { text: "B." }, { text: "C." }] };
  }
});

describe("changing rows by a button", () => {
  const answers = { rows: [{ text: "A. B." }, { text: "C." }] };

  it("joins and splits the named row", () => {
    expect(withRowsChanged(answers, asked, "join rows 0")["rows"]).toEqual([{ text: "A. B. C." }]);
    expect(withRowsChanged(answers, asked, "split rows 0")["rows"]).toEqual([
      { text: "A." },
      { text: "B." },
      { text: "C." },
    ]);
  });

  it.each(["", "join", "join mood 0", "join nothing 0", "delete rows 0", "join rows x"])(
    "ignores %j",
    (button) => {
      expect(withRowsChanged(answers, asked, button)).toEqual(answers);
    },
  );
});

it("two rows with the same id get different ids", () => {
  const rows = [
    { id: "mine", text: "A" },
    { id: "mine", text: "B" },
  ];
  const answers = withRowIds({ rows }, asked, () => "new");
  expect(answers["rows"]).toEqual([
    { id: "mine", text: "A" },
    { id: "new", text: "B" },
  ]);
});

it("every row has an id, and keeps the one that it had", () => {
  let made = 0;
  const answers = withRowIds(
    { mood: "x", rows: [{ id: "mine", text: "A" }, { text: "B" }] },
    asked,
    () => `new-${++made}`,
  );
  expect(answers).toEqual({
    mood: "x",
    rows: [
      { id: "mine", text: "A" },
      { id: expect.stringMatching(/^new-/), text: "B" },
    ],
  });
});
