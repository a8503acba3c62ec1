// What the reports of the test runners say of a run: how many tests passed, and how long each of them took.

import { relative } from "node:path";

export type Counts = { passed: number; failed: number; skipped: number };
export type Timed = { title: string; seconds: number };
export type Report = Counts & { timed: readonly Timed[] };

type VitestReport = {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  testResults?: { name: string; assertionResults: { fullName: string; duration?: number }[] }[];
};

export function readVitest(report: unknown): Report {
  const { numPassedTests, numFailedTests, numPendingTests, testResults = [] } = report as VitestReport;
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration = 0 }) => ({
      title: `${relative("", name)}: ${fullName}`,
      seconds: duration / 1_000,
    })),
  );
  return {
    passed: numPassedTests ?? 0,
    failed: numFailedTests ?? 0,
    skipped: numPendingTests ?? 0,
    timed: tests,
  };
}

/** A file, or what stands together in one. */
type Suite = {
  title: string;
  specs?: { title: string; tests: { results: { duration: number }[] }[] }[];
  suites?: Suite[];
};
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites?: Suite[];
};

export function readPlaywright(report: unknown): Report {
  const { stats, suites = [] } = report as PlaywrightReport;
  return {
    passed: stats.expected,
    // A test that passes only the second time has failed once.
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    timed: suites.flatMap((suite) => timedIn(suite)),
  };
}

function timedIn({ title: own, specs = [], suites = [] }: Suite, above = ""): Timed[] {
  const within = `${above}${own}: `;
  const timed = specs.flatMap(({ title, tests }) =>
    tests.flatMap(({ results }) =>
      results.map(({ duration }) => ({ title: within + title, seconds: duration / 1_000 })),
    ),
  );
  return [...timed, ...suites.flatMap((suite) => timedIn(suite, within))];
}

/** The tests that took longest, a line each. */
export function slowest(timed: readonly Timed[], count: number): string[] {
  return [...timed]
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, count)
    .map(({ title, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${title}`);
}
