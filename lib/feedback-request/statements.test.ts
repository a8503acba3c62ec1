import { describe, expect, it } from "vitest";
import { joinRows, splitRow } from "../forms/rows";
import { splitStatements } from "./statements";

describe("taking a reply apart", () => {
  it.each<[string, string[]]>([
    ["", []],
    [" \n\n ", []],
    ["You were clear. The task took long.", ["You were clear.", "The task took long."]],
    ["Clear\n\n- slow task\n- short answers", ["Clear", "- slow task", "- short answers"]],
    ["Was it the task? It was!", ["Was it the task?", "It was!"]],
    ["没有足够的经验。谢谢您。", ["没有足够的经验。", "谢谢您。"]],
    ["No full stop", ["No full stop"]],
  ])("%j gives %j", (text, statements) => {
    expect(splitStatements(text)).toEqual(statements);
  });

  it("keeps every word of a long one: what is beyond the last row stands together in it", () => {
    const sentences = Array.from({ length: 9 }, (_, at) => `Sentence ${at}.`);
    const statements = splitStatements(sentences.join(" "), 4);
    expect(statements).toHaveLength(4);
    expect(statements.join(" ")).toBe(sentences.join(" "));
  });
});

const rows = [
  { id: "a", text: "One.", label: { picked: "vague" } },
  { id: "b", text: "Two." },
  { text: "Three." },
];

describe("joining statements", () => {
  it("puts the next one behind, and keeps the first one's id and label", () => {
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

  it("leaves one that is whole, one that is not there, and one for whose parts there is no room", () => {
    expect(splitRow(rows, 1, "text", 30)).toEqual(rows);
    expect(splitRow(rows, 5, "text", 30)).toEqual(rows);
    expect(splitRow([{ text: "A. B. C." }], 0, "text", 2)).toEqual([{ text: "A. B. C." }]);
  });
});
