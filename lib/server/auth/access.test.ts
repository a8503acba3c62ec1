import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

const place = vi.hoisted(() => ({ dataDir: "" }));
vi.mock("@/lib/server/settings/settings", async (original) => ({
  ...(await original<object>()),
  settings: () => place,
}));

import { accessCode, accessToken, isAccessCode, isAccessToken } from "./access";

beforeEach(() => {
  place.dataDir = mkdtempSync(join(tmpdir(), "onward-access-"));
});
afterEach(() => rmSync(place.dataDir, { recursive: true, force: true }));

const file = () => join(place.dataDir, "access-code");

it("is made once, in a file of its own", () => {
  const code = accessCode();
  expect(readdirSync(place.dataDir)).toEqual(["access-code"]);
  expect(readFileSync(file(), "utf8")).toBe(`${code}\n`);
  expect(accessCode()).toBe(code);
  expect(isAccessCode(code.toUpperCase())).toBe(true);
});

it.each([
  ["empty", ""],
  ["a line without a sign", "\n"],
  ["what a power cut leaves of it", "\0".repeat(15)],
])("is made anew if its file is %s, so that nobody comes in without one", (_what, left) => {
  writeFileSync(file(), left);
  expect(isAccessCode("")).toBe(false);
  expect(accessCode()).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/);
  expect(isAccessToken(accessToken())).toBe(true);
});
