import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { until } from "./patience";

const own =
  /\btest\.(setTimeout|slow)\(|\b(test|hook|action)?[tT]imeout: [\d(]|\bwaitFor\(.*, [\d_]+\)|readyWithin|waitForTimeout\(\d/;
/** Limits configured in a database, which are not limits of a test. */
const ofDatabases = /busy_timeout: |new DatabaseSync\(/;
/** Limits of a transaction, which are what is tested there. */
const tried = "tests/database/adapters/adapter.test.ts";

function linesWith(pattern: RegExp): string[] {
  const listed = execFileSync("git", ["ls-files", "tests", "*.test.ts", "*.test.tsx", "*.config.ts"]);
  const files = String(listed)
    .split("\n")
    .filter((file) => /\.tsx?$/.test(file) && !/^tests\/(patience\.test\.ts|bench\/)/.test(file));
  expect(files.length).toBeGreaterThan(200);
  return files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => pattern.test(line) && !ofDatabases.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

it("no test has a time limit of its own, which a busy machine would exceed", () => {
  expect(linesWith(own).filter((line) => !line.startsWith(tried))).toEqual([]);
});

it("such a limit is noticed, however it is written", () => {
  const limits = [
    "test.setTimeout(120_000);",
    "test.slow();",
    'it("is quick", { timeout: 30_000 }, async () => {',
    "await expect.poll(read, { timeout: 5_000 }).toBe(1);",
    "await vi.waitFor(() => expect(seen).toEqual([]), 5_000);",
    "await page.waitForTimeout(250);",
    "testTimeout: 60_000,",
  ];
  expect(limits.filter((line) => !own.test(line))).toEqual([]);
});

it("what is waited for is checked until it is so", async () => {
  let looks = 0;
  await until("the third look", () => ++looks === 3);
  expect(looks).toBe(3);
});
