import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { lastBackup, noteBackup } from "./last-backup";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "onward-noted-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

it("is read as it was noted", () => {
  const data = folder();
  expect(lastBackup(data)).toBeUndefined();
  noteBackup(data, { isKept: false, bytes: 0 });
  expect(lastBackup(data)).toEqual({ isKept: false, bytes: 0 });
  expect(readdirSync(data)).toEqual(["last-backup.json"]);
});

it("leaves nothing behind where it can't be noted", () => {
  const data = folder();
  mkdirSync(join(data, "last-backup.json", "a folder"), { recursive: true });
  expect(() => noteBackup(data, { isKept: true, bytes: 1 })).toThrow();
  expect(readdirSync(data)).toEqual(["last-backup.json"]);
});
