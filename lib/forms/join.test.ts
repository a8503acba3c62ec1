import { describe, expect, it } from "vitest";
import type { Answers, Field } from "./field";
import { joinAnswers } from "./join";

const label = "Asked";
const option = (value: string) => ({ value, label: value });
const fields: Record<string, Field> = {
  line: { kind: "text", label },
  story: { kind: "long-text", limit: "long", label },
  one: { kind: "choice", label, options: ["a", "b"].map(option), own: "Own" },
  several: { kind: "several", label, options: ["a", "b", "c"].map(option), own: "Own" },
  before: { kind: "rating", measure: "distress", moment: "before", label },
  day: { kind: "date", label },
  people: { kind: "group", item: "Person", atMost: 3, label, fields: { name: { kind: "text", label } } },
};

describe("two merged versions", () => {
  it.each<[string, Answers, Answers, Answers]>([
    [
      "both lines, one after the other",
      { line: "from here" },
      { line: "from there" },
      { line: "from here / from there" },
    ],
    ["both texts, a blank line between", { story: "One." }, { story: "Two." }, { story: "One.\n\nTwo." }],
    [
      "both texts with the blanks that stood around them",
      { story: "  One.\n" },
      { story: "\tTwo. " },
      { story: "  One.\n\n\n\tTwo. " },
    ],
    ["a word that only stands inside another", { line: "No" }, { line: "Nothing" }, { line: "No / Nothing" }],
    ["a word that stands alone later on", { line: "No" }, { line: "Not now. No" }, { line: "Not now. No" }],
    ["a text once that both have", { story: "One. Two." }, { story: "One." }, { story: "One. Two." }],
    ["the longer one, whichever it is", { line: "a" }, { line: "a and b" }, { line: "a and b" }],
    ["what only one of them has", { line: "a" }, { day: "2026-01-02" }, { line: "a", day: "2026-01-02" }],
    [
      "every pick of several",
      { several: { picked: ["a"] } },
      { several: { picked: ["b", "a"], own: "x" } },
      { several: { picked: ["a", "b"], own: "x" } },
    ],
    [
      "the first one's where only one can stand",
      { before: 0, day: "2026-01-02", one: { picked: "a" } },
      { before: 9, day: "2026-03-04", one: { picked: "b" } },
      { before: 0, day: "2026-01-02", one: { picked: "a" } },
    ],
    [
      "a pick and own words of either",
      { one: { picked: "a" } },
      { one: { own: "else" } },
      { one: { picked: "a", own: "else" } },
    ],
  ])("keep %s", (_what, one, other, joined) => {
    expect(joinAnswers(one, other, fields)).toEqual(joined);
  });

  it("keep every row, a row in both once and merged, as far as there is room", () => {
    const row = (id: string, name: string) => ({ id, name });
    const one = { people: [row("1", "Ana"), row("2", "Ben")] };
    const other = {
      people: [row("2", "Ben or Benjamin"), row("3", "Ana"), row("4", "Cleo"), row("5", "Dev")],
    };
    expect(joinAnswers(one, other, fields)).toEqual({
      people: [row("1", "Ana"), row("2", "Ben or Benjamin"), row("4", "Cleo")],
    });
  });

  it("are the same as one of them, if they are the same", () => {
    const both: Answers = {
      line: "a",
      several: { picked: ["a"], own: "x" },
      people: [{ id: "1", name: "Ana" }],
    };
    expect(joinAnswers(both, structuredClone(both), fields)).toEqual(both);
  });

  it("keep an answer to a question that no longer exists", () => {
    expect(joinAnswers({ gone: "a" }, { gone: "b", lost: "c" }, fields)).toEqual({ gone: "a", lost: "c" });
  });
});
