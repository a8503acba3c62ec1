import { describe, expect, it } from "vitest";
import { segmentsOf } from "./segments";

const sample =
  "I can't say that I've been there. It cost 3.14 euros! “Really?” she asked… 没有足够的经验。谢谢您。 สวัสดีครับ Dr. Ana said so.\n";

const texts: readonly [kind: string, text: string][] = [
  ["nothing", ""],
  ["one letter", "a"],
  ["prose", sample.repeat(20)],
  ["one word longer than a piece", `${"a".repeat(2_000)} b c`],
  ["one sentence longer than a piece", `${"so ".repeat(2_000)}it went. Then not.`],
  ["short ones behind a long one", `${"a".repeat(700)}${" .".repeat(900)}`],
  ["apostrophes", "can't ".repeat(400)],
  ["letters with many marks", `a${"\u0301".repeat(900)} e\u0301`.repeat(3)],
];

describe.each(["word", "sentence"] as const)("the %ss of a text", (granularity) => {
  it.each(texts)("are the same as for the whole text: %s", (_kind, text) => {
    const whole = new Intl.Segmenter("en", { granularity }).segment(text);
    const expected = Array.from(whole, ({ segment, isWordLike }) => [segment, isWordLike]);
    const found = Array.from(segmentsOf(text, granularity), ({ segment, isWordLike }) => [
      segment,
      isWordLike,
    ]);
    expect(found).toEqual(expected);
  });
});
