import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { isZip, unzipped } from "./zipped";

const limit = 1_000;
const words = strToU8(`{"format":"onward"}${" ".repeat(200)}`);
const sound = zipSync({ "onward.json": words, "other.txt": strToU8("x") });

it("finds onward.json in an archive", () => {
  expect(isZip(sound)).toBe(true);
  const found = unzipped(sound, limit);
  expect(found.ok && Buffer.from(found.value).toString()).toBe(Buffer.from(words).toString());
});

it("takes no other file for an archive", () => {
  expect(isZip(words)).toBe(false);
  expect(isZip(new Uint8Array())).toBe(false);
});

it("refuses an archive without it, and one whose file is larger than it may be", () => {
  expect(unzipped(zipSync({ "my onward.json": words }), limit)).toEqual({
    ok: false,
    error: { kind: "zip" },
  });
  expect(unzipped(sound, 100)).toEqual({ ok: false, error: { kind: "too-large" } });
});

it("unpacks no more than an archive declares, and no more than the limit", () => {
  const bomb = zipSync({ "onward.json": new Uint8Array(10_000_000) });
  expect(unzipped(bomb, limit)).toEqual({ ok: false, error: { kind: "too-large" } });
  const size = Buffer.from(bomb).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24;
  const lying = Buffer.from(bomb);
  lying.writeUInt32LE(10, size);
  expect(unzipped(lying, limit)).toEqual({ ok: false, error: { kind: "zip" } });
});

it("never throws, wherever an archive is cut off or changed", () => {
  for (let at = 0; at < sound.length; at++) {
    const changed = Uint8Array.from(sound);
    changed[at] = (changed[at] ?? 0) ^ 0xff;
    for (const bytes of [changed, sound.subarray(0, at)])
      expect(typeof unzipped(bytes, limit).ok).toBe("boolean");
    expect(unzipped(sound.subarray(0, at), limit).ok).toBe(false);
  }
});
