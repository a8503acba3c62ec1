// From the first edition to this one. `0.1.0/` is what that version left on a disk, made by its own code: the folder
// of a personal installation, a dump of its PostgreSQL database, and a backup, all of one person's words.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Engine } from "@/lib/server/db/database-url";
import type { EntryContent } from "@/lib/walkthroughs/snapshot";
import { contentsOf, runSql } from "../../faults/database";
import { home } from "../data/data-home";
import firstEdition from "../first-edition.json";
import { emptyDatabase, engines } from "../open";

const kept = fileURLToPath(new URL("0.1.0", import.meta.url));
/** Opens only this made-up text: what was sealed in a fixture can be read only with its own key. */
const fixtureKey = "xG2Z5sh0j_CFqZDaS9elQC8NY5aXNaMxmJZEowoq02I";

// JSON is typed by its current content, and each answer has its own shape.
const entries = firstEdition as unknown as Readonly<Record<string, EntryContent>>;

/** What somebody wrote, in every kind of row. */
const written = [
  ...Object.values(entries).flatMap(({ answers }) => textsIn(answers)),
  ...["Ring the archive in Leith", "2026-12-04", "Read the finding aid aloud"],
  ...["Catalogued nine hundred letters", "The other window's words"],
];

/** Without row ids, which are in none of their files. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (name === "id" ? [] : textsIn(part)));
}

const missingIn = (file: string) => written.filter((text) => !file.includes(JSON.stringify(text)));

/** The data folder of 0.1.0 with its key, and the address of its database. */
async function oldFolder(engine: Engine) {
  const at = home();
  const data = join(at.folder, "data");
  mkdirSync(data);
  writeFileSync(join(data, "onward.key"), fixtureKey);
  const url = engine === "sqlite" ? `file:${data}/onward.db` : await emptyDatabase(engine);
  if (engine === "sqlite")
    writeFileSync(join(data, "onward.db"), gunzipSync(readFileSync(join(kept, "onward.db.gz"))));
  else await runSql(engine, url, readFileSync(join(kept, "postgresql.sql"), "utf8"));
  return { ...at, data, url, run: (...args: string[]) => at.run(args, url) };
}

describe.each(engines)("what 0.1.0 left, on %s", (engine) => {
  it("can be opened in this version, with every word of it", async () => {
    const { run, read } = await oldFolder(engine);
    expect(run("export", "out.json")).toMatchObject({ status: 0 });
    expect(written.length).toBeGreaterThan(50);
    expect(missingIn(read("out.json"))).toEqual([]);
  });

  it("is restored from its backup into an empty database, with every word of it", async () => {
    const fresh = home();
    const url = await emptyDatabase(engine);
    mkdirSync(join(fresh.folder, "data"));
    writeFileSync(join(fresh.folder, "data", "onward.key"), fixtureKey);
    expect(fresh.run(["restore", join(kept, "onward.backup")], url)).toMatchObject({ status: 0 });
    expect(fresh.run(["export", "restored.json"], url)).toMatchObject({ status: 0 });
    expect(missingIn(fresh.read("restored.json"))).toEqual([]);
  });

  it("is unchanged after a failed upgrade, which says so, and can be opened once that is fixed", async () => {
    const { url, run } = await oldFolder(engine);
    const last = "0008_plan_writers";
    // Its columns exist already, so that it can't be applied.
    await runSql(engine, url, `DELETE FROM _prisma_migrations WHERE migration_name = '${last}'`);
    const before = await contentsOf(engine, url);
    const failed = run("export", "out.json");
    expect(failed.status).toBe(1);
    expect(failed.said).toMatch(
      /^The database could not be brought up to date at 0008_plan_writers \(database: [^)]+\)\. Nothing was changed: start again to try once more, or install the version that you had before, which opens it as it is\.\n$/,
    );
    expect(await contentsOf(engine, url)).toEqual(before);
    for (const [table, column] of [
      ["Walkthrough", "planWriters"],
      ["ActionItem", "writer"],
    ])
      await runSql(engine, url, `ALTER TABLE "${table}" DROP COLUMN "${column}"`);
    expect(run("export", "out.json")).toMatchObject({ status: 0 });
  });

  it("is refused once a newer version has changed it, and is restored from a backup, as docs/operating.md says", async () => {
    const { data, folder, url, run, read } = await oldFolder(engine);
    run("export", "before.json");
    expect(run("backup", "before.backup")).toMatchObject({ status: 0 });
    await runSql(
      engine,
      url,
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'y', '9999_newer', CURRENT_TIMESTAMP)",
    );
    const before = await contentsOf(engine, url);
    for (const command of [
      ["export", "out.json"],
      ["restore", "before.backup", "--force"],
    ])
      expect(run(...command)).toEqual({
        status: 1,
        said: 'The database was made by a newer Onward (9999_newer), so nothing was changed. Install that version again, or a later one. How to go back to this one is in docs/operating.md, under "Upgrade".\n',
      });
    expect(await contentsOf(engine, url)).toEqual(before);
    const empty = await putAway(engine, data, url);
    const back = (command: string, file: string) =>
      home().run([command, join(folder, file)], empty, { ONWARD_DATA_DIR: data });
    expect(back("restore", "before.backup")).toMatchObject({ status: 0 });
    expect(back("export", "after.json")).toMatchObject({ status: 0 });
    expect(read("after.json")).toBe(read("before.json"));
  });
});

/** Makes room for an empty database, and keeps the newer one. */
async function putAway(engine: Engine, data: string, url: string): Promise<string> {
  if (engine === "postgresql") return await emptyDatabase(engine);
  renameSync(join(data, "onward.db"), join(data, "onward-newer.db"));
  return url;
}
