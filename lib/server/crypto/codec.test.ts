import { beforeEach, describe, expect, test } from "vitest";
import { decode, encode, type Place, reseal, UnreadableError } from "./codec";
import { holdKeys, newKey } from "./keys";

const [current, older, foreign] = [newKey(), newKey(), newKey()];
const place: Place = { owner: "o1", table: "Entry", row: "e1", column: "content" };
const plain = (value: unknown) => new Uint8Array([1, ...new TextEncoder().encode(JSON.stringify(value))]);
const unreadable = expect.objectContaining({ name: "UnreadableError" });

function attempt(bytes: Uint8Array, at: Place = place): unknown {
  try {
    return decode(bytes, at);
  } catch (error) {
    return error;
  }
}

beforeEach(() => holdKeys([current]));

test.each([
  ["an object with every JSON type", { text: "a", number: 1.5, list: [true, null], nested: { empty: "" } }],
  ["several scripts and an emoji", { answer: "Ça va, नमस्ते, مرحبا, 你好 👩🏽‍💻" }],
  ["half of a surrogate pair", "\ud83d"],
  ["a byte order mark at the start", "\ufeffhello"],
  ["control characters, quotes and spaces at the end", '\u0000"\\\u2028  '],
  ["the longest writing", "字".repeat(50_000)],
  ["null", null],
])("%s comes back as it went in", (_, value) => {
  expect(decode(encode(value, place), place)).toEqual(value);
});

test("the format is: version, key, nonce, ciphertext, tag", () => {
  const bytes = encode("a", place);
  expect(bytes[0]).toBe(2);
  expect(Buffer.from(bytes.subarray(1, 5)).toString("hex")).toBe(current.fingerprint.slice(0, 8));
  expect(bytes.length).toBe(5 + 12 + 64 + 16);
});

test("nothing to encode is a bug", () => {
  expect(() => encode(undefined, place)).toThrow("Entry.content of row e1 can't be empty");
});

test("the same words are never the same bytes, and their length shows only in steps of 64", () => {
  expect(encode("same", place)).not.toEqual(encode("same", place));
  expect(encode({ rating: "10" }, place)).toHaveLength(encode({ rating: "9" }, place).length);
});

test("no two seals of 20,000 have the same nonce", () => {
  const nonces = Array.from({ length: 20_000 }, () => Buffer.from(encode("a", place).subarray(5, 17)));
  expect(new Set(nonces.map((nonce) => nonce.toString("hex"))).size).toBe(20_000);
});

describe("tampered data is refused, never read as another text", () => {
  const owners = ["o1", "o2", "o1o2", ""];
  const tables = ["Entry", "EntryVersion", "ActionItem", "Evidence"] as const;
  const rows = ["e1", "e2", 'e1","content'];
  const places: Place[] = owners.flatMap((owner) =>
    tables.flatMap((table) => rows.map((row): Place => ({ owner, table, row, column: "content" }))),
  );
  const texts = ["7", "I didn't get it. ".repeat(8), "字".repeat(200)];
  const [afterNonce, tagLength] = [17, 16];
  let refused = 0;

  function refuse(bytes: Uint8Array, at: Place): void {
    const read = attempt(bytes, at);
    if (!(read instanceof UnreadableError)) throw new Error("It was read.");
    if (texts.some((text) => read.message.includes(text))) throw new Error("It tells.");
    refused += 1;
  }

  test("whichever bit is flipped", () => {
    for (const text of texts) {
      const bytes = encode(text, place);
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const flipped = bytes.slice();
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        refuse(flipped, place);
      }
    }
  });

  test("whichever owner, table or row the bytes are moved to", () => {
    const sealed = places.map((at) => encode(texts[1], at));
    for (const [from, bytes] of sealed.entries())
      for (const [to, at] of places.entries()) if (from !== to) refuse(bytes, at);
  });

  test("wherever they are cut or extended, and whatever halves of two are joined", () => {
    for (const text of texts) {
      const [one, other] = [encode(text, place), encode(text, place)];
      for (let length = 0; length < one.length; length++) {
        refuse(one.subarray(0, length), place);
        refuse(Buffer.concat([one, other.subarray(0, length + 1)]), place);
        // Within the nonce or the tag, two halves could by chance form one of the two again.
        if (length >= afterNonce && length <= one.length - tagLength)
          refuse(Buffer.concat([one.subarray(0, length), other.subarray(length)]), place);
      }
    }
  });

  test("10,000 times at least", () => {
    expect(refused).toBeGreaterThanOrEqual(10_000);
  });
});

test.each([
  ["an unknown version", new Uint8Array([9, 1, 2, 3])],
  ["nothing", new Uint8Array()],
  ["plain JSON, as it was before there were keys", plain("secret")],
])("%s is refused without quoting the content", (_, bytes) => {
  expect(attempt(bytes)).toEqual(unreadable);
  expect(String(attempt(bytes))).toMatch(/^UnreadableError: Entry\.content of row e1 can't be \w+$/);
});

test("another key opens nothing", () => {
  const bytes = encode("secret", place);
  holdKeys([foreign]);
  expect(attempt(bytes)).toEqual(unreadable);
});

describe("resealing", () => {
  test("seals plain JSON, if that is asked for", () => {
    const bytes = reseal(plain({ text: "secret" }), place, { allowsPlain: true });
    expect(bytes && decode(bytes, place)).toEqual({ text: "secret" });
    expect(() => reseal(plain("secret"), place, { allowsPlain: false })).toThrow(UnreadableError);
  });

  test("replaces an older key with the current one, and leaves what has it", () => {
    holdKeys([older]);
    const old = encode("text", place);
    holdKeys([current, older]);
    expect(decode(old, place)).toBe("text");
    const fresh = reseal(old, place, { allowsPlain: false }) ?? old;
    expect(reseal(fresh, place, { allowsPlain: false })).toBeUndefined();
    holdKeys([current]);
    expect([decode(fresh, place), attempt(old)]).toEqual(["text", unreadable]);
  });

  test("refuses bytes from another place", () => {
    const bytes = encode("text", { ...place, row: "e2" });
    expect(() => reseal(bytes, place, { allowsPlain: true })).toThrow(UnreadableError);
  });
});
