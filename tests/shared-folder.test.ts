// Anybody with an account on the same machine can write to the folder for temporary files. Nothing that runs as
// Onward may load code, or store somebody's words, there.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";

const read = (file: string) => readFileSync(file, "utf8");
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));
const started = {
  "npm start": scripts["start"] ?? "",
  "npm run dev": scripts["dev"] ?? "",
  "npm run data": scripts["data"] ?? "",
  // The image runs a release, which is precompiled (tests/build/release.test.ts).
  "the unit": /^ExecStart=\/usr\/bin\/(.+)$/m.exec(read("docs/operating.md"))?.[1] ?? "",
};
const byTsx = "node --conditions=react-server --import=tsx lib/server/start.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "onward-shared-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

/** Up to the first invalid setting: by then everything needed for that is loaded. */
function said(command: string): string {
  const env: NodeJS.ProcessEnv = { ...process.env, TMPDIR: folder, PORT: "none", NODE_ENV: "test" };
  delete env["TSX_DISABLE_CACHE"];
  const [, ...args] = command.split(" ");
  return spawnSync(process.execPath, args, { env, encoding: "utf8" }).stderr;
}

/** Puts a line that reports itself into everything that tsx has compiled. */
function plant(cache: string): void {
  for (const name of readdirSync(cache)) {
    const compiled = JSON.parse(read(join(cache, name)));
    const code = `process.stderr.write("planted\\n");${compiled.code}`;
    writeFileSync(join(cache, name), JSON.stringify({ ...compiled, code }));
  }
}

describe("code that somebody has put into tsx's cache", () => {
  beforeAll(() => {
    said(byTsx);
    const [cache = ""] = readdirSync(folder).filter((name) => name.startsWith("tsx-"));
    plant(join(folder, cache));
  });

  it("would run if the cache were read", () => {
    expect(said(byTsx)).toContain("planted");
  });

  it.each(Object.entries(started))("is not run by %s", (_name, command) => {
    const output = said(command);
    expect(output).toContain("PORT must be a number");
    expect(output).not.toContain("planted");
  });

  it("can't be run by any other script either", () => {
    for (const [name, script] of Object.entries(scripts)) {
      expect(script, name).not.toMatch(/\btsx\b/);
      for (const [command] of script.matchAll(/node [^&]+\.ts\b/g))
        expect(command, name).toContain("lib/server/run.mjs");
    }
  });
});

it("the product itself stores nothing in the folder for temporary files", () => {
  const files = ["app", "components", "lib", "prisma"].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: "utf8" }).map((file) => join(top, file)),
  );
  const own = files.filter((file) => /(?<!\.test)\.(tsx?|mjs)$/.test(file) && !file.includes("generated"));
  expect(own.length).toBeGreaterThan(200);
  expect(own.filter((file) => /\btmpdir\b|\bTE?MP(DIR)?\b|["'`]\/tmp\b/.test(read(file)))).toEqual([]);
});
