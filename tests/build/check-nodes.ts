// `npm run nodes`: fetches the other supported lines of Node as packages and tries each in a copy of the checkout:
// tests rules and data, makes the build and the release with it, and starts and uses that release. The checkout is not
// changed; each Node is cached in the account's own cache.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { type Counts, readVitest } from "../reports";
import { fetchNode, type OtherNode, otherLines } from "./other-nodes";

/**
 * What loads native code, or depends on Node's own features, with enough of the data tests to know that SQLite is
 * reliable.
 */
const selection = [
  "lib",
  "tests/exports",
  "tests/pdf/worker",
  "tests/database/adapters",
  "tests/database/upgrade",
  ...["backup", "data-round-trip"].map((file) => `tests/database/data/${file}`),
  ...["first-edition", "saving", "sealing", "repositories"].map((file) => `tests/database/${file}.test`),
];

const folder = mkdtempSync(join(tmpdir(), "onward-nodes-"));
// Another account runs the release.
chmodSync(folder, 0o755);
const tree = join(folder, "onward");

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

const say = (text: string) => process.stdout.write(`${text}\n`);

/** Prints only the output of a failure. */
function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): boolean {
  const { status, stdout, stderr } = spawnSync(command, args, {
    ...options,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) say(`${command} ${args.join(" ")}: ${status}\n${stdout}${stderr}`);
  return status === 0;
}

/** What everything else needs. */
function mustRun(...what: Parameters<typeof run>): void {
  if (!run(...what)) throw new Error("Without that nothing can be tried.");
}

function copyCheckout(): void {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  const files = listed.toString().split("\0").filter(existsSync);
  for (const file of [...files, "node_modules"].filter(Boolean)) {
    mkdirSync(join(tree, dirname(file)), { recursive: true });
    cpSync(file, join(tree, file), { recursive: true, verbatimSymlinks: true });
  }
}

/** The environment in which `node` is that one. */
function withNode({ program }: OtherNode): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: [dirname(program), process.env["PATH"]].join(delimiter),
    NEXT_TELEMETRY_DISABLED: "1",
    // Where the tests look for tags.
    GIT_DIR: execFileSync("git", ["rev-parse", "--absolute-git-dir"], { encoding: "utf8" }).trim(),
  };
}

function vitest(node: OtherNode, ...args: string[]): Counts {
  const report = join(folder, "report.json");
  rmSync(report, { force: true });
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const isRight = run(node.program, ["node_modules/vitest/vitest.mjs", "run", ...args, ...reporters], {
    cwd: tree,
    env: withNode(node),
  });
  const counts = existsSync(report) ? readVitest(JSON.parse(readFileSync(report, "utf8"))) : none;
  return !isRight && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function tryNode(line: string): boolean {
  const node = fetchNode(line, folder);
  for (const made of [".next", "dist", "release", "lib/server/db/generated"])
    rmSync(join(tree, made), { recursive: true, force: true });
  mustRun("npm", ["run", "--silent", "generate"], { cwd: tree, env: withNode(node) });
  const tests = vitest(node, ...selection);
  const release = vitest(node, "--config=tests/build/vitest.config.ts", "release");
  const told = ({ passed, failed }: Counts) => `${passed} passed, ${failed} failed`;
  say(`Node ${node.version}: of rules and data ${told(tests)}; of its release ${told(release)}`);
  return [tests, release].every(({ passed, failed }) => passed > 0 && failed === 0);
}

try {
  copyCheckout();
  const isRight = otherLines.map(tryNode);
  process.exitCode = isRight.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
