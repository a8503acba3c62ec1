import { inspect } from "node:util";
import { expect, test } from "vitest";
import { formatKeys, keyFor, newKey, parseKeys } from "./keys";

const hex = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
const base64 = Buffer.from(hex, "hex").toString("base64");
const [one, other] = [newKey(), newKey()];

test.each([
  ["hexadecimal", hex],
  ["base64, as openssl prints it", `${base64}\n`],
  ["base64url", Buffer.from(hex, "hex").toString("base64url")],
  ["hexadecimal in capitals, twice", `${hex.toUpperCase()}, ${hex}`],
])("a key is read in %s", (_, text) => {
  expect(parseKeys(text)?.map((key) => key.secret.export().toString("hex"))).toEqual([hex]);
});

test.each([
  ["nothing", " \n"],
  ["too short", hex.slice(2)],
  ["too long", `${hex}00`],
  ["other characters", `${hex.slice(1)}g`],
  ["one right, one wrong", `${hex} secret`],
])("%s is no key", (_, text) => {
  expect(parseKeys(text)).toBeUndefined();
});

test("several keys keep their order through a file", () => {
  expect(parseKeys(formatKeys([other, one]))?.map((key) => key.fingerprint)).toEqual([
    other.fingerprint,
    one.fingerprint,
  ]);
});

test("each purpose and each master key gives another key, always the same", () => {
  const keys = ["a", "b"].flatMap((purpose) => [one, other].map((key) => keyFor(purpose, key).export()));
  expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(4);
  for (let count = 0; count < 1_100; count++) keyFor(`owner ${count}`, one);
  expect(keyFor("a", one).export()).toEqual(keys[0]);
});

test("a key shows in no message and no object dump", () => {
  const secret = one.secret.export().toString("hex");
  for (const text of [JSON.stringify(one), inspect(one, { depth: 9, showHidden: true })])
    expect(text).not.toContain(secret.slice(0, 16));
  expect(one.fingerprint).not.toContain(secret.slice(0, 8));
});

// RFC 5869 with SHA-256; computed once with another implementation (Python's hmac).
test("keys are derived by HKDF, so that any other program can open what is sealed", () => {
  const [key] = parseKeys(hex) ?? [];
  expect(key && keyFor("onward content 2 personal", key).export().toString("hex")).toBe(
    "00fe43e9f967b643f995cc3e01553017ec943211d939287c610a74b3260491d9",
  );
  expect(key?.fingerprint).toBe("dd6ae98a8c51bf05e599171f3fd163bf");
});
