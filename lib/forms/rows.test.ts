import { describe, expect, it } from "vitest";
import { joinRows, splitRow } from "./rows";

const rows = [
  { id: "a", text: "One.", label: { picked: "vague" } },
  { id: "b", text: "Two." },
  { text: "Three." },
];

describe("joining statements", () => {
  it("appends the next one, and keeps the first one's id and label", () => {
    expect(joinRows(rows, 0, "text")).toEqual([{ ...rows[0], text: "One. Two." }, rows[2]]);
  });

  it.each([2, -1, 7, Number.NaN])("changes nothing at %s", (at) => {
    expect(joinRows(rows, at, "text")).toEqual(rows);
  });
});

describe("splitting a statement", () => {
  it.each([
    ["One. Two.", ["One.", "Two."]],
    ["One. Two.\nThree.", ["One. Two.", "Three."]],
    [" One \n\n Two ", ["One", "Two"]],
  ])("%j becomes %j", (text, expected) => {
    const [first, ...others] = splitRow([{ id: "a", text }], 0, "text", 30);
    expect(first).toEqual({ id: "a", text: expected[0] });
    expect(others).toEqual(expected.slice(1).map((words) => ({ text: words })));
  });

  it("changes nothing for a single sentence, a missing row, or without room for the parts", () => {
    expect(splitRow(rows, 1, "text", 30)).toEqual(rows);
    expect(splitRow(rows, 5, "text", 30)).toEqual(rows);
    expect(splitRow([{ text: "A. B. C." }], 0, "text", 2)).toEqual([{ text: "A. B. C." }]);
  });
});
