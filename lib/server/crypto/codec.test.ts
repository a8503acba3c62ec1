import { expect, test } from "vitest";
import { decode, encode, type Place } from "./codec";

const place: Place = { owner: "o1", table: "Entry", row: "e1", column: "content" };

test.each([
  ["an object with every JSON type", { text: "a", number: 1.5, list: [true, null], nested: { empty: "" } }],
  ["several scripts and an emoji", { answer: "Ça va, नमस्ते, مرحبا, 你好 👩🏽‍💻" }],
  ["half of a surrogate pair", "\ud83d"],
  ["a byte order mark at the start", "\ufeffhello"],
  ["control characters and quotes", '\u0000"\\\u2028'],
  ["null", null],
])("%s comes back as it went in", (_, value) => {
  expect(decode(encode(value, place), place)).toEqual(value);
});

test("the first byte is the version", () => {
  expect(encode("a", place)).toEqual(new Uint8Array([1, 0x22, 0x61, 0x22]));
});

test("nothing to encode is a bug", () => {
  expect(() => encode(undefined, place)).toThrow("Entry.content of row e1 can't be empty");
});

test("an unknown version is refused without naming the content", () => {
  const bytes = encode("secret", place);
  bytes[0] = 9;
  expect(() => decode(bytes, place)).toThrow(/^Entry\.content of row e1 has the unknown version 9$/);
  expect(() => decode(new Uint8Array(), place)).toThrow("unknown version undefined");
});

test.each([
  ["cut short", encode({ answer: "secret" }, place).subarray(0, -2)],
  ["not UTF-8", new Uint8Array([1, 0x22, 0xff, 0x22])],
])("bytes that are %s are refused without naming the content", (_, bytes) => {
  expect(() => decode(bytes, place)).toThrow(/^Entry\.content of row e1 is damaged$/);
});
