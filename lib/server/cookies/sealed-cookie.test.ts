import { expect, it } from "vitest";
import { open, seal, sealedForMs } from "./sealed-cookie";

const value = { words: "Hafen – 港" };
const sealed = seal("a", value, 0);

it("returns what was sealed, while it is fresh and for its purpose", () => {
  expect(open("a", sealed, sealedForMs - 1)).toEqual(value);
});

it.each<[string, string, string | undefined, number]>([
  ["for another purpose", "b", sealed, 0],
  ["when it is too old", "a", sealed, sealedForMs],
  ["without a value", "a", undefined, 0],
  ["when it is empty", "a", "", 0],
  ["when it is cut", "a", sealed.slice(0, -4), 0],
  ["when it is no sealed value", "a", "eyJ3b3JkcyI6ImEifQ==".repeat(4), 0],
])("opens nothing %s", (_when, purpose, text, now) => {
  expect(open(purpose, text, now)).toBeUndefined();
});

it("opens nothing if any byte was changed, and shows no word of it", () => {
  const bytes = Buffer.from(sealed, "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(open("a", changed.toString("base64url"), 0)).toBeUndefined();
  }
  expect(bytes.toString("latin1")).not.toContain("Hafen");
});

it("seals the same value differently each time, small enough for a cookie", () => {
  expect(seal("a", value)).not.toBe(seal("a", value));
  expect(seal("a", { words: "字".repeat(300) }).length).toBeLessThan(3_000);
});
