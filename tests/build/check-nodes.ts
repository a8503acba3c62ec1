// `npm run nodes`: fetches the other supported versions of Node as packages and tries each in a copy of the checkout:
// tests rules and data, makes the build and the release with it, and starts and uses that release. The checkout is not
// changed; each Node is cached in the account's own cache.
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { type Counts, readVitest } from "../reports";

const lines = ["20", "22", "24"];
const own = process.versions.node.split(".")[0] ?? "";
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

const cache = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "onward-nodes");
const folder = mkdtempSync(join(tmpdir(), "onward-nodes-"));
// Another account runs the release.
chmodSync(folder, 0o755);
const tree = join(folder, "onward");

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

type Node = { version: string; program: string; env: NodeJS.ProcessEnv };

const say = (text: string) => process.stdout.write(`${text}\n`);
const versionOf = (path: string): string =>
  JSON.parse(readFileSync(join(path, "package.json"), "utf8")).version;

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

function fetchNode(line: string): Node {
  const name = `node-${process.platform}-${process.arch}`;
  const prefix = join(cache, line);
  mkdirSync(prefix, { recursive: true });
  const how = ["--prefix", prefix, "--no-save", "--no-package-lock", "--silent"];
  mustRun("npm", ["install", ...how, `${name}@${line}`]);
  const fetched = join(prefix, "node_modules", name);
  const bin = join(folder, line);
  mkdirSync(bin);
  copyFileSync(join(fetched, "bin/node"), join(bin, "node"));
  return {
    version: versionOf(fetched),
    program: join(bin, "node"),
    env: {
      ...process.env,
      PATH: [bin, process.env["PATH"]].join(delimiter),
      NEXT_TELEMETRY_DISABLED: "1",
      // Where the tests look for tags.
      GIT_DIR: execFileSync("git", ["rev-parse", "--absolute-git-dir"], { encoding: "utf8" }).trim(),
    },
  };
}

function vitest({ program, env }: Node, ...args: string[]): Counts {
  const report = join(folder, "report.json");
  rmSync(report, { force: true });
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const isRight = run(program, ["node_modules/vitest/vitest.mjs", "run", ...args, ...reporters], {
    cwd: tree,
    env,
  });
  const counts = existsSync(report) ? readVitest(JSON.parse(readFileSync(report, "utf8"))) : none;
  return !isRight && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function tryNode(line: string): boolean {
  const node = fetchNode(line);
  for (const made of [".next", "dist", "release", "lib/server/db/generated"])
    rmSync(join(tree, made), { recursive: true, force: true });
  mustRun("npm", ["run", "--silent", "generate"], { cwd: tree, env: node.env });
  const tests = vitest(node, ...selection);
  const release = vitest(node, "--config=tests/build/vitest.config.ts", "release");
  const told = ({ passed, failed }: Counts) => `${passed} passed, ${failed} failed`;
  say(`Node ${node.version}: of rules and data ${told(tests)}; of its release ${told(release)}`);
  return [tests, release].every(({ passed, failed }) => passed > 0 && failed === 0);
}

try {
  copyCheckout();
  const isRight = lines.filter((line) => line !== own).map(tryNode);
  process.exitCode = isRight.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
