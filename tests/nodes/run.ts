// `npm run nodes`: the built tree on the other Nodes that people have. Starts, saves, lays out a PDF, ends, starts once
// more and reads. Fetches each Node from npm and compiles better-sqlite3 for it, which takes most of the time.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { routes } from "@/lib/routes";
import buildOnce from "../browser/build-once";
import { startOnward } from "../browser/server";
import { beginWalkthrough, openForm, read, send } from "../faults/forms";

/** Of each line that is supported, besides the one that runs this. */
const versions = ["22.23.5", "24.22.3"];

function must(what: string, isSo: boolean): void {
  if (!isSo) throw new Error(`Not so: ${what}`);
}

async function timed<T>(step: string, work: () => T | Promise<T>): Promise<T> {
  const since = performance.now();
  const done = await work();
  process.stdout.write(`  ${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s  ${step}\n`);
  return done;
}

/** The package of a Node, with its program and its headers. */
function fetchNode(folder: string, version: string): string {
  const name = `node-${process.platform}-${process.arch}`;
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent", `${name}@${version}`], {
    cwd: folder,
  });
  return join(folder, "node_modules", name);
}

/** better-sqlite3's own program for that Node. */
function compileSqlite(folder: string, node: string): string {
  const own = join(folder, "sqlite");
  const place = join(own, "node_modules", "better-sqlite3");
  cpSync("node_modules/better-sqlite3", place, { recursive: true });
  rmSync(join(place, "build"), { recursive: true, force: true });
  writeFileSync(join(own, "package.json"), '{ "dependencies": { "better-sqlite3": "*" } }');
  const env = { ...process.env, PATH: [join(node, "bin"), process.env["PATH"]].join(delimiter) };
  execFileSync("npm", ["rebuild", "better-sqlite3", `--nodedir=${node}`, "--silent"], { cwd: own, env });
  return join(place, "build", "Release", "better_sqlite3.node");
}

async function walk(node: string, sqlite: string): Promise<void> {
  const env = {
    NODE_OPTIONS: `--import=${pathToFileURL("tests/nodes/other-sqlite.mjs").href}`,
    ONWARD_TEST_SQLITE: sqlite,
  };
  const onward = await timed("start", () => startOnward(env, undefined, join(node, "bin", "node")));
  try {
    const walkthrough = await timed("save", async () => {
      const id = await beginWalkthrough(onward.url);
      const form = openForm(id, "reframe/thought", "thought");
      const saved = await send(onward.url, "PUT", form.path, form.next("I froze."));
      must("a save is confirmed", saved?.status === 200);
      return id;
    });
    await timed("PDF", async () => {
      const answer = await fetch(onward.url + routes.export(walkthrough, "walkthrough.pdf"));
      const bytes = Buffer.from(await answer.arrayBuffer());
      must("a PDF is laid out", answer.status === 200 && bytes.subarray(0, 5).toString() === "%PDF-");
    });
    must("it ends well", (await onward.stop()) === 0);
    await timed("second start", () => onward.start());
    const page = await read(onward.url, routes.exercise(walkthrough, "reframe/thought"));
    must("what was saved is read", page.text.includes("I froze."));
  } finally {
    await onward.remove();
  }
}

buildOnce();
for (const version of versions) {
  process.stdout.write(`Node ${version}\n`);
  const folder = mkdtempSync(join(tmpdir(), "onward-node-"));
  try {
    const node = await timed("fetch", () => fetchNode(folder, version));
    const sqlite = await timed("compile better-sqlite3", () => compileSqlite(folder, node));
    await walk(node, sqlite);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
process.stdout.write(`Onward runs on Node ${versions.join(" and ")}.\n`);
