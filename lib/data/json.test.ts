import { describe, expect, it } from "vitest";
import { parseJson } from "./json";

const limits = { depth: 5, values: 20 };

describe("the strict JSON parser", () => {
  it.each([
    "{}",
    "[]",
    '""',
    "0",
    " \t\r\n[ ] ",
    "[-0.5e+3, 1E2, 10, true, false, null]",
    String.raw`["\"\\\/\b\f\n\r\t\u00e9", "é 😔"]`,
    '{"a": {"b": [1, {"c": ""}]}, "d": []}',
    '{"constructor": 1, "toString": 2}',
  ])("reads what JSON.parse reads: %s", (text) => {
    expect(parseJson(text, limits)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it.each([
    ["nothing", "", "cut-off", 1],
    ["an object that ends too early", '{\n"a": 1,\n', "cut-off", 3],
    ["a string that ends too early", '["a\\', "cut-off", 1],
    ["a list that ends too early", "[1,\n[2]", "cut-off", 2],
    ["a missing value", '{\n\n"a":}', "syntax", 3],
    ["a comma too many", "[1,\n]", "syntax", 2],
    ["a comma too few", "[1\n2]", "syntax", 2],
    ["a name without quotes", "{a: 1}", "syntax", 1],
    ["single quotes", "['a']", "syntax", 1],
    ["a comment", "[1] // one", "syntax", 1],
    ["something after the end", "{}\n\n{}", "syntax", 3],
    ["NaN", "[NaN]", "syntax", 1],
    ["Infinity", "[-Infinity]", "syntax", 1],
    ["a leading zero", "[01]", "syntax", 1],
    ["a hexadecimal number", "[0x1]", "syntax", 1],
    ["a bare point", "[.5]", "syntax", 1],
    ["an unescaped line feed", '["a\nb"]', "syntax", 1],
    ["an unescaped NUL", '["a\u0000b"]', "syntax", 1],
    ["an unknown escape", '[\n"\\x41"]', "syntax", 2],
    ["a broken \\u", '["\\u12"]', "syntax", 1],
    ["another kind of space", "[\u00a01]", "syntax", 1],
    ["a repeated name", '{"a": 1,\n"a": 2}', "repeated-name", 2],
    ["a name repeated by an escape", '{"a": 1, "\\u0061": 2}', "repeated-name", 1],
    ["__proto__", '{"__proto__": {}}', "reserved-name", 1],
    ["__proto__ by an escape", '{"__pr\\u006fto__": {}}', "reserved-name", 1],
    ["more depth than allowed", "[[[[[[]]]]]]", "too-deep", 1],
    ["endless depth", "[".repeat(1_000_000), "too-deep", 1],
    ["more values than allowed", `[${"1,".repeat(20)}1]`, "too-much", 1],
  ])("refuses %s, and names the line", (_what, text, reason, line) => {
    expect(parseJson(text, limits)).toEqual({ ok: false, error: { reason, line } });
  });

  it("does not change the prototype of what it creates", () => {
    const read = parseJson('{"constructor": {"prototype": {"polluted": 1}}}', limits);
    expect(read.ok).toBe(true);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
