// `npm test`: checks and tests, and one line of numbers at the end. What a machine lacks is named and skipped. With
// CI=true it is required, and what takes long is tested too. `npm run faults`: only the faults, each as often as
// docs/reliability.md says, and their figures.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { startPostgres } from "./postgres";
import { type Counts, type Report, readPlaywright, readVitest, slowest, type Timed } from "./reports";

type Env = Readonly<Record<string, string>>;

/** Everything is tested, and a failure if it can't be. */
const isWhole = !["", "0", "false"].includes(process.env["CI"] ?? "");
const reports = mkdtempSync(join(tmpdir(), "onward-reports-"));
// Debian installs nginx outside the PATH of ordinary accounts.
const path = [join("node_modules", ".bin"), process.env["PATH"] ?? "", "/usr/sbin"].join(delimiter);
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const timed: Timed[] = [];
const broken: string[] = [];
const steps: string[] = [];
const begun = performance.now();
// The only time limit of a run: even a machine ten times slower would finish within it.
const hours = process.argv.includes("faults") ? 24 : 4;
const limit = AbortSignal.timeout(hours * 3_600_000);
let isInterrupted = false;
/** Starts a program of the project. */
const program = ["--conditions=react-server", "lib/server/run.mjs"];

function inMinutes(since: number): string {
  return ((performance.now() - since) / 60_000).toFixed(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs one program. Its output is shown live, or all at its end if another's is being shown. */
async function run(
  step: string,
  [command = "", ...args]: readonly string[],
  { env = {}, isBeside = false }: { env?: Env; isBeside?: boolean } = {},
): Promise<boolean> {
  if (isInterrupted || limit.aborted) return false;
  const title = `\n── ${step}`;
  const since = performance.now();
  if (!isBeside) say(title);
  return await new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: isBeside ? ["ignore", "pipe", "pipe"] : "inherit",
      env: { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: "1", ...env },
      shell: process.platform === "win32",
      signal: limit,
    });
    const output = [title, "\n"];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => output.push(text));
    child.once("error", (error) => {
      say(error.message);
      resolve(false);
    });
    child.once("close", (code) => {
      steps.push(`${inMinutes(since).padStart(6)} min  ${step}`);
      if (isBeside) say(output.join(""));
      resolve(code === 0);
    });
  });
}

function add(step: string, { passed, failed, skipped }: Counts): void {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) failures.push(`${step} (${failed})`);
}

/** A step that passes or fails as a whole; it counts as one test. */
async function check(step: string, ...command: string[]): Promise<boolean> {
  return await checked(step, command, false);
}

async function checkBeside(step: string, ...command: string[]): Promise<boolean> {
  return await checked(step, command, true);
}

async function checked(step: string, command: readonly string[], isBeside: boolean): Promise<boolean> {
  const isRight = await run(step, command, { isBeside });
  add(step, { passed: isRight ? 1 : 0, failed: isRight ? 0 : 1, skipped: 0 });
  return isRight;
}

type Runner = {
  args: (report: string) => string[];
  env?: (report: string) => Env;
  read: (report: unknown) => Report;
};

/** A step of many tests, counted from the runner's own report. */
async function suite(step: string, runner: Runner, env: Env = {}, isBeside = false): Promise<void> {
  const report = join(reports, `${step.replace(/\W+/g, "-")}.json`);
  const isRight = await run(step, runner.args(report), {
    env: { ...env, ...runner.env?.(report) },
    isBeside,
  });
  const counts = existsSync(report)
    ? runner.read(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 0, skipped: 0, timed: [], broken: [] };
  timed.push(...counts.timed);
  broken.push(...counts.broken);
  // A file that can't be loaded, an unhandled rejection, a crash, or no tests found: no test reports these.
  const isUntold = (!isRight && counts.failed === 0) || counts.passed + counts.failed === 0;
  add(step, isUntold ? { ...counts, failed: 1 } : counts);
}

function vitest(...options: string[]): Runner {
  return {
    args: (report) => [
      "vitest",
      "run",
      ...options,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    read: readVitest,
  };
}

type Browsing = { args?: readonly string[]; config?: string; within?: readonly string[] };

/** `within` is a program that runs it as a subcommand. */
const playwright = ({ args = [], config = "playwright.config.ts", within = [] }: Browsing = {}): Runner => ({
  args: () => [...within, "playwright", "test", ...args, `--config=${config}`, "--reporter=list,json"],
  env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  read: readPlaywright,
});

/** The same tests, while two processes serve behind nginx and are killed in turn. */
const throughNginx = (...files: string[]): Runner =>
  playwright({
    args: files,
    config: "tests/hosted/nginx/playwright.config.ts",
    within: ["node", ...program, "tests/hosted/nginx/with-cluster.ts"],
  });

/** Says what this machine lacks, and counts it as a failure if everything is required. */
function lack(what: string, consequence: string): void {
  say(`\nNot installed here: ${what}. So ${consequence}.`);
  if (isWhole) add(`${what} is missing`, { passed: 0, failed: 1, skipped: 0 });
}

function isInstalled(program: string): boolean {
  const env = { ...process.env, PATH: path };
  return spawnSync(program, ["--version"], { stdio: "ignore", env }).error === undefined;
}

/** The path of a browser, by the variable that names it. Nothing if it is not installed. */
function findBrowser(variable: "CHROMIUM_PATH" | "FIREFOX_PATH", name: string): Env {
  const given = process.env[variable];
  const places = ["/usr/bin", ...path.split(delimiter)].map((folder) => join(folder, name));
  const found = (given ? [given] : places).find((place) => existsSync(place));
  return found === undefined ? {} : { [variable]: found };
}

/** Runs `work` with a PostgreSQL server, if there is one. */
async function withPostgres(work: (env: Env) => Promise<void>): Promise<void> {
  const postgres = await startPostgres();
  if (!postgres) lack("PostgreSQL", "the database is tested on SQLite alone");
  try {
    await work(postgres ? { ONWARD_TEST_POSTGRES: postgres.url } : {});
  } finally {
    await postgres?.stop();
  }
}

async function testWithoutBuild(postgres: Env): Promise<void> {
  const absent = ["pdftotext", "pdfinfo", "pdffonts", "qpdf"].filter((tool) => !isInstalled(tool));
  if (absent.length > 0)
    lack(`${absent.join(", ")} (poppler-utils, qpdf)`, "what a PDF really holds is not read back");
  await suite("vitest", vitest(), { ...postgres, ...(isWhole ? {} : short) });
}

/** vitest.config.ts and playwright.config.ts say what that leaves out. */
const short: Env = { ONWARD_TESTS: "short" };

const build = () => check("next build", "node", ...program, "tests/build/ensure-build.ts");

/** Like `npm run build`, without generating the database clients again, which tests are reading meanwhile. */
async function buildBeside(): Promise<boolean> {
  return (
    (await checkBeside("next build", "next", "build")) &&
    (await checkBeside("mark the build", "node", ...program, "lib/server/build/mark-build.ts"))
  );
}

async function testTheBuild(postgres: Env): Promise<void> {
  const chromium = findBrowser("CHROMIUM_PATH", "chromium");
  if (!chromium["CHROMIUM_PATH"]) lack("Chromium", "the browser tests are left out");
  await (isWhole ? testItAll : testItInShort)(postgres, chromium);
}

async function testItInShort(postgres: Env, chromium: Env): Promise<void> {
  await Promise.all([
    suite("hosted", vitest("--config=tests/hosted/vitest.config.ts", "matrix", "csrf"), postgres, true),
    testOnBuild(["--exclude=**/release.test.ts"], true),
    testInBrowser({ ...chromium, ...short }, "--project=phone", "--project=desktop"),
  ]);
  say(
    "\nLeft out, because it takes long, and tested with CI=true: faults, the rest of a host (in the browser, too), Prisma's commands, moving to another database, scheduled backups, changing the key, two processes behind nginx, Firefox, WebKit, and the release.",
  );
}

async function testItAll(postgres: Env, chromium: Env): Promise<void> {
  // The faults mostly wait, and two browsers don't always keep two cores busy.
  await Promise.all([
    suite("faults", vitest("--config=tests/faults/vitest.config.ts"), postgres, true),
    testBeside(postgres),
    testInView(postgres, chromium),
  ]);
}

async function testBeside(postgres: Env): Promise<void> {
  await suite("hosted", vitest("--config=tests/hosted/vitest.config.ts"), postgres, true);
  if (["WebKitWebDriver", "Xvfb"].every(isInstalled))
    await suite("webkit", vitest("--config=tests/webkit/vitest.config.ts"), {}, true);
  else lack("WebKitWebDriver or Xvfb (webkit2gtk-driver, xvfb)", "the walk in WebKit is left out");
}

async function testInView(postgres: Env, chromium: Env): Promise<void> {
  const firefox = findBrowser("FIREFOX_PATH", "firefox-esr");
  if (!firefox["FIREFOX_PATH"]) lack("Firefox (firefox-esr)", "nothing is tried in Firefox");
  await testOnBuild([], false);
  await testInBrowser({ ...chromium, ...firefox });
  // A minute of it: every kind of answer is written, autosaved, read again and planned; saves from two windows go
  // through two processes; and one stage is completed with the keyboard alone.
  await testThroughNginx({ ...postgres, ...chromium }, "walk", "two-windows", "keyboard");
}

async function testOnBuild(options: readonly string[], isBeside: boolean): Promise<void> {
  const runner = vitest("--config=tests/build/vitest.config.ts", ...options);
  await suite("vitest on the build", runner, {}, isBeside);
}

async function testInBrowser(browsers: Env, ...args: string[]): Promise<void> {
  if (browsers["CHROMIUM_PATH"]) await suite("playwright", playwright({ args }), browsers);
}

async function testThroughNginx(env: Env, ...files: string[]): Promise<void> {
  const isHere = ["nginx", "openssl"].every(isInstalled);
  if (!isHere) lack("nginx or openssl", "two processes behind a proxy are left out");
  if (isHere && env["CHROMIUM_PATH"] && env["ONWARD_TEST_POSTGRES"])
    await suite("playwright through nginx", throughNginx(...files), env);
}

async function checkTypes(): Promise<void> {
  await check("next typegen", "next", "typegen");
  await check("tsc", "tsc", "--noEmit");
}

async function checkStyle(): Promise<void> {
  await checkBeside("biome", "biome", "check", ".");
  await checkBeside("knip", "knip");
}

async function testEverything(): Promise<void> {
  await check("generate the database clients", "node", ...program, "prisma/generate.ts");
  await Promise.all([checkTypes(), checkStyle()]);
  await withPostgres(async (postgres) => {
    // Much of a build runs in one process.
    const [isBuilt] = await Promise.all([buildBeside(), testWithoutBuild(postgres)]);
    if (isBuilt) await testTheBuild(postgres);
    else say("Without a build, what is measured on it, the faults and the browser tests are left out.");
  });
}

async function testFaults(): Promise<void> {
  const figures = join(reports, "figures");
  const full = { ONWARD_FAULTS: "full", ONWARD_FAULTS_REPORT: figures };
  if (!(await build())) return;
  const chromium = findBrowser("CHROMIUM_PATH", "chromium");
  await withPostgres(async (postgres) => {
    await suite("faults in the data", vitest("tests/database"), { ...postgres, ...full });
    await suite("faults", vitest("--config=tests/faults/vitest.config.ts"), { ...postgres, ...full });
    await suite("hosted", vitest("--config=tests/hosted/vitest.config.ts"), { ...postgres, ...full });
    await suite("faults in the PDF", vitest("tests/pdf"), full);
    await testThroughNginx({ ...postgres, ...full, ...chromium });
  });
  if (chromium["CHROMIUM_PATH"])
    await suite("faults in the browser", playwright({ args: ["lost-lines", "foreign-answers"] }), {
      ...full,
      ...chromium,
    });
  else lack("Chromium", "the faults in the browser are left out");
  if (existsSync(figures)) say(`\n${readFileSync(figures, "utf8").trim()}`);
}

// The running programs get the signal too; only the database has to be cleaned up here. The signal may come twice,
// from the terminal and from npm, which forwards it.
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    isInterrupted = true;
  });

if (existsSync(".env")) {
  say("What .env says would reach the servers under test. Give it another name meanwhile.");
  process.exit(1);
}
try {
  await (process.argv.includes("faults") ? testFaults() : testEverything());
} finally {
  rmSync(reports, { recursive: true, force: true });
}
if (limit.aborted) add("not over within its hours", { passed: 0, failed: 1, skipped: 0 });
if (total.passed + total.failed === 0) add("nothing was tested", { passed: 0, failed: 1, skipped: 0 });
say(`\nA run of ${inMinutes(begun)} minutes, some of it side by side:\n${steps.join("\n")}`);
say(`\nThe slowest tests:\n${slowest(timed, 10).join("\n")}\n`);
if (failures.length > 0) say(`Failed: ${failures.join(", ")}\n${broken.join("\n")}`);
if (total.skipped > 0) say(`${total.skipped} skipped`);
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
