import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { decode, encode, type Place, UnreadableError } from "./codec";
import { makeKeyFile, replaceKeyFile } from "./key-file";
import { areKeysCurrent, checkKeys, KeysChangedError, watchKeys } from "./key-watch";
import { holdKeys, type MasterKey, newKey } from "./keys";

const place: Place = { owner: "o", table: "Entry", row: "r", column: "content" };
const save = () => encode("said", place);
let key: MasterKey;
let file: string;
/** The key that the database says its rows are sealed with. */
let registered: string[];

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), "onward-watch-"));
  file = join(folder, "onward.key");
  key = newKey();
  makeKeyFile(file, [key]);
  holdKeys([key]);
  registered = [key.fingerprint];
  watchKeys({ file, isOwn: true }, async () => registered);
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
    Reflect.deleteProperty(globalThis, "onwardKeyWatch");
    holdKeys([newKey()]);
  });
});

it("seals with the key in the file, also if the file was rewritten", () => {
  expect(decode(save(), place)).toBe("said");
  writeFileSync(file, readFileSync(file));
  utimesSync(file, 1, 1);
  expect(decode(save(), place)).toBe("said");
  replaceKeyFile(file, [key, newKey()]);
  expect(decode(save(), place)).toBe("said");
});

it("stops sealing if another key comes first in the file, opens what it can, and seals again once it is back", () => {
  const before = save();
  for (const others of [[newKey()], [newKey(), key]] as const) {
    replaceKeyFile(file, [...others]);
    expect(save).toThrow(KeysChangedError);
    expect(decode(before, place)).toBe("said");
    expect(areKeysCurrent()).toBe(false);
  }
  replaceKeyFile(file, [key]);
  expect(decode(save(), place)).toBe("said");
});

it("seals nothing while the file is gone", () => {
  rmSync(file);
  expect(save).toThrow(KeysChangedError);
  makeKeyFile(file, [key]);
  expect(decode(save(), place)).toBe("said");
});

it("does not take an unreadable file for a change", () => {
  expect(areKeysCurrent()).toBe(true);
  writeFileSync(file, "half of a");
  expect(areKeysCurrent()).toBe(true);
});

it("says so when it meets something sealed with a newer key, and not for damage", async () => {
  const next = newKey();
  holdKeys([next]);
  replaceKeyFile(file, [next]);
  const newer = save();
  holdKeys([key]);
  replaceKeyFile(file, [key]);

  expect(() => decode(newer, place)).toThrow(UnreadableError);
  expect(await checkKeys()).toBe(true);
  expect(decode(save(), place)).toBe("said");

  registered = [next.fingerprint];
  expect(() => decode(newer, place)).toThrow(UnreadableError);
  await expect.poll(areKeysCurrent).toBe(false);
  expect(save).toThrow(KeysChangedError);
  expect(() => decode(newer, place)).toThrow(KeysChangedError);
});

it.each([
  ["a change that is under way", () => [key.fingerprint, newKey().fingerprint]],
  ["a database whose keys are gone", () => []],
])("takes %s for one", async (_name, found) => {
  registered = found();
  expect(await checkKeys()).toBe(false);
  registered = [key.fingerprint];
  expect(await checkKeys()).toBe(true);
});
