// A release is one archive that runs with Node alone: no packages, no compiler, no network, and nothing writable but
// its data. The image is made from it.
import { execFile, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { launchOptions } from "../browser/chromium";
import { fetchNode, otherLines } from "./other-nodes";

const run = promisify(execFile);
/** Tracing and packing have no limit of their own: the run's limit is enough. */
const timeout = 0;
/** Root may write everywhere, so as root another account is used. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const name = `onward-${version}-${process.platform}-${process.arch}`;
const [archive, bill] = [`${name}.tar.gz`, `${name}.cdx.json`];
let folder = "";

beforeAll(async () => {
  await run("npm", ["run", "--silent", "release"]);
  // No parent folder contains packages, where Node would look for what is not in the archive.
  folder = mkdtempSync(join(tmpdir(), "onward-released-"));
  chmodSync(folder, 0o755);
  await run("tar", ["--extract", `--file=release/${archive}`, `--directory=${folder}`]);
  return () => rmSync(folder, { recursive: true, force: true });
}, timeout);

/** Megabytes of a folder's files. */
function weigh(path: string): number {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0) / 1_000_000;
}

/** The top-level ones. */
function packagesIn(tree: string): string[] {
  return readdirSync(join(tree, "node_modules")).flatMap((one) =>
    one.startsWith("@")
      ? readdirSync(join(tree, "node_modules", one)).map((other) => `${one}/${other}`)
      : one,
  );
}

/** All packages in it, including nested ones. */
function namesIn(tree: string): string[] {
  const names = readdirSync(tree, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)node_modules\/(@[^/]+\/)?[^/@]+\/package\.json$/.test(file))
    .map((file): string => JSON.parse(readFileSync(join(tree, file), "utf8")).name)
    // Empty, and our own.
    .filter((one) => one !== "server-only");
  return [...new Set(names)].sort();
}

it("is at most 120 MB, and 300 MB unpacked", () => {
  expect(statSync(`release/${archive}`).size / 1_000_000).toBeLessThanOrEqual(120);
  expect(weigh(join(folder, name))).toBeLessThanOrEqual(300);
});

it("has the checksums of what is released beside it", async () => {
  const { stdout } = await run("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: "release" });
  expect(stdout).toBe(`${archive}: OK\n${bill}: OK\n`);
});

it("has a bill of materials with every package in it, and no others", () => {
  const { bomFormat, components } = JSON.parse(readFileSync(`release/${bill}`, "utf8"));
  expect(bomFormat).toBe("CycloneDX");
  const listed = components.map((each: { name: string }) => each.name);
  expect([...new Set(listed)].sort()).toEqual(namesIn(join(folder, name)));
});

it("has no package over a megabyte except these", () => {
  const tree = join(folder, name);
  const heavy = packagesIn(tree).filter((each) => weigh(join(tree, "node_modules", each)) > 1);
  expect(heavy.filter((each) => !each.startsWith("@expo-google-fonts/")).sort()).toEqual([
    "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu",
    "@photostructure/sqlite",
    "@prisma/client",
    "next",
    "nodemailer",
    "react-dom",
    "zod",
  ]);
});

it("contains neither sources nor caches nor tools", () => {
  const names = [".", ".next", "node_modules"].flatMap((each) => readdirSync(join(folder, name, each)));
  for (const none of ["app", "tests", "cache", "typescript", "esbuild", "tsx", "prisma-cli", ".git"])
    expect(names).not.toContain(none);
});

it("says which Node it needs, if the running one is older", () => {
  const own = mkdtempSync(join(tmpdir(), "onward-release-"));
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  copyFileSync(join(folder, name, "onward"), join(own, "onward"));
  writeFileSync(join(own, "package.json"), '{ "engines": { "node": ">=99.1" } }');
  const { status, stderr } = spawnSync(process.execPath, [join(own, "onward")], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toBe(`Onward needs Node.js 99.1 or newer, and this is ${process.version}.\n`);
});

/** Runs a program of these tests on the release, with a writable folder and, if possible, without a network. */
async function withRelease(source: string, node = process.execPath) {
  const own = mkdtempSync(join(tmpdir(), "onward-release-"));
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  if (isRoot) chownSync(own, nobody, nobody);
  writeFileSync(join(own, "before"), "");
  const program = ["--conditions=react-server", "lib/server/run.mjs", source];
  const use = [node, ...program, join(folder, name), own, ...(isRoot ? [`${nobody}`] : [])];
  // In a network namespace with nothing in it. If no account may create one, it is tried on the machine's network.
  const apart = ["unshare", isRoot ? "-n" : "-rn", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];
  const isApart = spawnSync(apart[0] ?? "", [...apart.slice(1), "true"]).status === 0;
  const [command = "", ...args] = isApart ? [...apart, ...use] : use;
  const { stdout } = await run(command, args);
  const changed = await run("find", [folder, "-newer", join(own, "before"), "-type", "f"]);
  return { stdout, isApart, changed: changed.stdout };
}

async function expectItRuns(node?: string) {
  const { stdout, isApart, changed } = await withRelease("tests/build/release-walk.ts", node);
  expect(JSON.parse(stdout)).toEqual({
    networks: isApart ? ["lo"] : expect.anything(),
    statuses: [200, 200, 200, 200],
    saved: 200,
    isRead: true,
    pdf: [200, "%PDF-"],
    backup: true,
    code: 0,
  });
  expect(changed).toBe("");
}

it("runs with Node alone and without a network, writes only its data, and ends well", {
  timeout,
}, async () => {
  await expectItRuns();
});

it.each(otherLines)("does so on Node %s, too", { timeout }, async (line) => {
  await expectItRuns(fetchNode(line, folder).program);
});

it.skipIf(!existsSync(launchOptions.executablePath ?? ""))(
  "can be walked through in a browser, from the first page to a closed walkthrough, without a network",
  { timeout },
  async () => {
    const { stdout, changed } = await withRelease("tests/build/release-browse.ts");
    expect(stdout).toMatch(/^ +\d+ passed/m);
    expect(changed).toBe("");
  },
);
