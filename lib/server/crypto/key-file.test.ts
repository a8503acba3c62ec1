import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { KeySource } from "../settings/settings";
import { makeKeyFile, readKeys, replaceKeyFile } from "./key-file";
import { formatKeys, newKey } from "./keys";

const folder = mkdtempSync(join(tmpdir(), "onward-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [one, other] = [newKey(), newKey()];
const ours = (name: string): KeySource => ({ file: join(folder, name), isOwn: true });
const fingerprints = (source: KeySource) => {
  const read = readKeys(source);
  return read.ok ? read.value?.map((key) => key.fingerprint) : read.error;
};

test("a file is created once, for its own account only, and never overwritten", () => {
  const file = join(folder, "made");
  makeKeyFile(file, [one]);
  makeKeyFile(file, [other]);
  expect(fingerprints(ours("made"))).toEqual([one.fingerprint]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("its keys can be replaced, and nothing else is left in the folder", () => {
  const file = join(folder, "replaced");
  makeKeyFile(file, [one]);
  replaceKeyFile(file, [other, one]);
  expect(readFileSync(file, "utf8")).toBe(formatKeys([other, one]));
  expect(readdirSync(folder).filter((name) => name.startsWith("replaced"))).toEqual(["replaced"]);
});

test("nothing is left of one that can't take its place", () => {
  const file = join(folder, "taken");
  mkdirSync(join(file, "by a folder"), { recursive: true });
  expect(() => replaceKeyFile(file, [one])).toThrow();
  expect(readdirSync(folder).filter((name) => name.startsWith("taken"))).toEqual(["taken"]);
});

test.skipIf(!existsSync("/dev/full"))("nothing is left of one that the disk has no room for", () => {
  const file = join(folder, "full");
  for (const write of [makeKeyFile, replaceKeyFile]) {
    symlinkSync("/dev/full", `${file}.${process.pid}`);
    expect(() => write(file, [one])).toThrow(/ENOSPC/);
    expect(readdirSync(folder).filter((name) => name.startsWith("full"))).toEqual([]);
  }
});

test("a missing file is not an error yet", () => {
  expect(readKeys(ours("absent"))).toEqual({ ok: true, value: undefined });
});

test("a file that others may read is made private", () => {
  const file = join(folder, "open");
  writeFileSync(file, formatKeys([one]));
  chmodSync(file, 0o644);
  expect(fingerprints({ file, isOwn: false })).toEqual([one.fingerprint]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a wrong key is reported in a sentence that does not quote it", () => {
  writeFileSync(join(folder, "wrong"), "hunter2 hunter2", { mode: 0o600 });
  expect(fingerprints(ours("wrong"))).toBe(
    `${folder}/wrong must hold a key, 32 bytes in base64 or hexadecimal, and it does not.`,
  );
  expect(fingerprints({ text: "hunter2" })).toMatch(/^ONWARD_KEY must hold a key, [^.]*\.$/);
});

test("an unreadable file is reported with its error code", () => {
  mkdirSync(join(folder, "directory"), { mode: 0o700 });
  expect(fingerprints(ours("directory"))).toMatch(/^The key file .* can't be read \(EISDIR\)\.$/);
});
