import { resolve } from "node:path";
import { expect, it } from "vitest";
import { readPlaywright, readVitest, slowest } from "./reports";

const suite = (file: string, title: string, ...milliseconds: number[]) => ({
  title: file,
  specs: [{ title, tests: [{ results: milliseconds.map((duration) => ({ duration })) }] }],
});

it("counts the tests of a Vitest report, and says how long each took", () => {
  const assertionResults = [{ fullName: "one", duration: 1_500 }, { fullName: "left out" }];
  const report = {
    numPassedTests: 1,
    numFailedTests: 0,
    numPendingTests: 1,
    testResults: [{ name: resolve("tests/a.test.ts"), assertionResults }],
  };
  expect(readVitest(report)).toEqual({
    passed: 1,
    failed: 0,
    skipped: 1,
    timed: [
      { title: "tests/a.test.ts: one", seconds: 1.5 },
      { title: "tests/a.test.ts: left out", seconds: 0 },
    ],
    broken: [],
  });
});

it("counts Playwright's, however deeply nested, and one that passed the second time as failed", () => {
  const stats = { expected: 1, unexpected: 2, flaky: 3, skipped: 4 };
  const deep = { title: "a.spec.ts", suites: [suite("somebody", "walks", 2_000)] };
  const report = { stats, suites: [deep, suite("b.spec.ts", "tried twice", 500, 250)] };
  expect(readPlaywright(report)).toMatchObject({ passed: 1, failed: 5, skipped: 4 });
  expect(readPlaywright(report).timed).toEqual([
    { title: "a.spec.ts: somebody: walks", seconds: 2 },
    { title: "b.spec.ts: tried twice", seconds: 0.5 },
    { title: "b.spec.ts: tried twice", seconds: 0.25 },
  ]);
});

it("says which Vitest tests failed and how, and which file could not be loaded", () => {
  const failed = {
    fullName: "holds",
    status: "failed",
    failureMessages: ["\u001b[31mexpected 1\u001b[39m\nat a line"],
  };
  const report = {
    testResults: [
      {
        name: resolve("tests/a.test.ts"),
        assertionResults: [{ fullName: "goes", status: "passed" }, failed],
      },
      { name: resolve("tests/b.test.ts"), message: "No such module", assertionResults: [] },
    ],
  };
  expect(readVitest(report).broken).toEqual([
    "  tests/a.test.ts: holds\n    expected 1",
    "  tests/b.test.ts\n    No such module",
  ]);
});

it("says what went wrong also where the message begins with an empty line, as those of Prisma do", () => {
  const failureMessages = ["Error: \nInvalid `create()` invocation in\n\n  file.ts:1\n\nDatabase is locked"];
  const assertionResults = [{ fullName: "holds", status: "failed", failureMessages }];
  expect(
    readVitest({ testResults: [{ name: resolve("tests/a.test.ts"), assertionResults }] }).broken,
  ).toEqual([
    "  tests/a.test.ts: holds\n    Error: Invalid `create()` invocation in file.ts:1 Database is locked",
  ]);
});

it("says which tests of Playwright failed, how, and in which project", () => {
  const test = (status: string, error?: { message: string }) => ({
    title: status,
    tests: [{ projectName: "phone", status, results: [{ duration: 1, ...(error && { error }) }] }],
  });
  const specs = [test("expected"), test("unexpected", { message: "Error: timed out\n1 |" })];
  const report = {
    stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
    suites: [{ title: "a.spec.ts", specs }],
  };
  expect(readPlaywright(report).broken).toEqual(["  [phone] a.spec.ts: unexpected\n    Error: timed out"]);
});

it("names the slowest tests first, and no more of them than asked for", () => {
  const timed = [1, 12.34, 5].map((seconds) => ({ title: `of ${seconds}`, seconds }));
  expect(slowest(timed, 2)).toEqual(["   12.3 s  of 12.34", "    5.0 s  of 5"]);
});
