// Reads a run's result from the test runners' reports: how many tests passed, how long each took, and which failed.

import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

export type Counts = { passed: number; failed: number; skipped: number };
export type Timed = { title: string; seconds: number };
/** `broken` has a line for each failed test: its title, and how its first error begins. */
export type Report = Counts & { timed: readonly Timed[]; broken: readonly string[] };

type VitestReport = {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  testResults?: { name: string; message?: string; assertionResults: VitestResult[] }[];
};
type VitestResult = { fullName: string; duration?: number; status?: string; failureMessages?: string[] };

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
    broken: testResults.flatMap(({ name, message, assertionResults }) => {
      const file = relative("", name);
      if (assertionResults.length === 0 && message) return [brokenLine(file, message)];
      return assertionResults
        .filter(({ status }) => status === "failed")
        .map(({ fullName, failureMessages }) => brokenLine(`${file}: ${fullName}`, failureMessages?.[0]));
    }),
  };
}

/** The first line of the message, and the second where the first only names the error: Prisma's begin with an empty one. */
function brokenLine(title: string, message = ""): string {
  const lines = stripVTControlCharacters(message).split("\n");
  const [first = "", ...rest] = lines.map((line) => line.trim()).filter((line) => line !== "");
  const told = /^\w*Error:$/.test(first) ? [first, ...rest].join(" ") : first;
  return `  ${title}\n    ${told.slice(0, 600)}`;
}

/** A file, or a group of tests. */
type Suite = {
  title: string;
  specs?: { title: string; tests: PlaywrightTest[] }[];
  suites?: Suite[];
};
type PlaywrightTest = {
  projectName?: string;
  status?: string;
  results: { duration: number; error?: { message?: string } }[];
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
    broken: suites.flatMap((suite) => brokenIn(suite)),
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

function brokenIn({ title: own, specs = [], suites = [] }: Suite, above = ""): string[] {
  const within = `${above}${own}: `;
  const broken = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ projectName, results }) =>
        brokenLine(`[${projectName}] ${within}${title}`, results.find(({ error }) => error)?.error?.message),
      ),
  );
  return [...broken, ...suites.flatMap((suite) => brokenIn(suite, within))];
}

/** The slowest tests, one per line. */
export function slowest(timed: readonly Timed[], count: number): string[] {
  return [...timed]
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, count)
    .map(({ title, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${title}`);
}
