import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Database } from "@/lib/server/db/client";
import { type Engine, sqlitePath } from "@/lib/server/db/database-url";
import { migrate } from "@/lib/server/db/migrate";
import { derivePostgresql } from "@/prisma/derive-postgresql";
import { diffSchemas } from "@/prisma/schema-engine";
import { emptyDatabase, engines, openFresh } from "../open";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** The app's own migrations; the same names for both engines. */
const own = readdirSync(`${root}prisma/migrations/sqlite`).filter((name) => /^\d{4}_/.test(name));
const schema = readFileSync(`${root}prisma/schema.prisma`, "utf8");

/** A copy of the migrations, with additional ones: `{ "9001_x": sql }`. */
function migrationsWith(engine: Engine, more: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "onward-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(`${root}prisma/migrations`, folder, { recursive: true });
  for (const [name, sql] of Object.entries(more)) {
    mkdirSync(join(folder, engine, name), { recursive: true });
    writeFileSync(join(folder, engine, name, "migration.sql"), sql);
  }
  return folder;
}

async function history(database: Database): Promise<{ migration_name: string }[]> {
  return await database.$queryRaw`SELECT * FROM _prisma_migrations ORDER BY started_at`;
}

async function hasTable(engine: Engine, database: Database, name: string): Promise<boolean> {
  const rows: unknown[] =
    engine === "sqlite"
      ? await database.$queryRaw`SELECT name FROM sqlite_master WHERE name = ${name}`
      : await database.$queryRaw`SELECT tablename FROM pg_tables WHERE tablename = ${name}`;
  return rows.length > 0;
}

/** Whether a migration is running now: its rows spill into SQLite's side file, or its query shows on the server. */
async function isMidway(engine: Engine, url: string, database: Database): Promise<boolean> {
  if (engine === "sqlite") return statSync(`${sqlitePath(url)}-wal`).size > 1_000_000;
  const rows: unknown[] = await database.$queryRaw`
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'active' AND query LIKE '%pg_sleep%'`;
  return rows.length > 0;
}

function startChild(url: string, folder: string): ChildProcess {
  const args = [
    "--conditions=react-server",
    "--import=tsx",
    "tests/database/adapters/migrate-child.ts",
    url,
    folder,
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function line(child: ChildProcess): Promise<string> {
  const [data] = child.stdout ? await once(child.stdout, "data") : [""];
  return String(data).trim();
}

test("every schema change has a migration", () => {
  expect(readFileSync(`${root}prisma/migrations/schema.snapshot`, "utf8")).toBe(schema);
});

test.each(["sqlite", "postgresql"] as const)(
  "the migrations of %s leave their transaction to the runner",
  (engine) => {
    const folder = `${root}prisma/migrations/${engine}`;
    expect(readFileSync(`${folder}/migration_lock.toml`, "utf8")).toBe(`provider = "${engine}"\n`);
    expect(readFileSync(`${folder}/0001_first/migration.sql`, "utf8")).not.toMatch(
      /^\s*(BEGIN|COMMIT|END|ROLLBACK)\b/im,
    );
  },
);

describe.each(engines)("on %s", (engine) => {
  test("an empty database gets every migration, and a second run finds nothing to do", async () => {
    const url = await emptyDatabase(engine);
    const first = await migrate(url);
    expect(first).toMatchObject({ ok: true, value: { applied: expect.arrayContaining(["0001_first"]) } });
    expect(await migrate(url)).toEqual({ ok: true, value: { applied: [] } });
    const database = await openFresh(engine, url);
    expect((await history(database))[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      finished_at: expect.anything(),
      migration_name: "0001_first",
      logs: null,
      rolled_back_at: null,
      started_at: expect.anything(),
      applied_steps_count: engine === "sqlite" ? 1n : 1,
    });
  });

  test("missing migrations are applied in order, and rows are kept", async () => {
    const url = await emptyDatabase(engine);
    await migrate(url);
    const database = await openFresh(engine, url);
    await database.owner.create({ data: { id: "o" } });
    const folder = migrationsWith(engine, {
      "9002_later": "CREATE TABLE later AS SELECT id FROM extra;",
      "9001_extra": 'CREATE TABLE extra AS SELECT id FROM "Owner";',
    });
    expect(await migrate(url, folder)).toEqual({
      ok: true,
      value: { applied: ["9001_extra", "9002_later"] },
    });
    expect(await database.$queryRaw`SELECT id FROM later`).toEqual([{ id: "o" }]);
  });

  test("a database from a newer version is refused and not changed", async () => {
    const url = await emptyDatabase(engine);
    await migrate(url, migrationsWith(engine, { "0009_future": "CREATE TABLE future (id TEXT);" }));
    expect(await migrate(url)).toEqual({ ok: false, error: { kind: "newer", found: ["0009_future"] } });
  });

  test("a migration that was edited after it was applied is refused", async () => {
    const url = await emptyDatabase(engine);
    await migrate(url, migrationsWith(engine, { "9001_extra": "CREATE TABLE extra (id TEXT);" }));
    const edited = migrationsWith(engine, { "9001_extra": "CREATE TABLE extra (id TEXT, more TEXT);" });
    expect(await migrate(url, edited)).toMatchObject({
      ok: false,
      error: { kind: "failed", reason: "changed", migration: "9001_extra" },
    });
  });

  test("a migration that another tool started and did not finish is refused, unless it was rolled back", async () => {
    const url = await emptyDatabase(engine);
    await migrate(url);
    const database = await openFresh(engine, url);
    await database.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL`;
    expect(await migrate(url)).toMatchObject({ error: { reason: "unfinished", migration: "0001_first" } });
    await database.$executeRaw`UPDATE _prisma_migrations SET finished_at = started_at`;
    await database.$executeRaw`
      INSERT INTO _prisma_migrations (id, checksum, migration_name, rolled_back_at)
      VALUES ('x', 'y', '9001_undone', CURRENT_TIMESTAMP)`;
    expect(await migrate(url)).toEqual({ ok: true, value: { applied: [] } });
  });

  test("a migration that fails half-way leaves the old schema, names itself, and can be repaired", async () => {
    const url = await emptyDatabase(engine);
    await migrate(url);
    const broken = {
      "9000_early": "CREATE TABLE early (id INTEGER);",
      "9001_half": "CREATE TABLE half (id TEXT);\nINSERT INTO nowhere VALUES (1);",
    };
    expect(await migrate(url, migrationsWith(engine, broken))).toMatchObject({
      ok: false,
      error: { kind: "failed", reason: "database", migration: "9001_half" },
    });
    const database = await openFresh(engine, url);
    expect(await hasTable(engine, database, "early")).toBe(false);
    expect(await hasTable(engine, database, "half")).toBe(false);
    expect((await history(database)).map((row) => row.migration_name)).toEqual(own);
    const repaired = { "9001_half": "CREATE TABLE half (id TEXT);" };
    expect(await migrate(url, migrationsWith(engine, repaired))).toEqual({
      ok: true,
      value: { applied: ["9001_half"] },
    });
    expect(await hasTable(engine, database, "half")).toBe(true);
  });

  test("an upgrade that is killed in a later migration leaves the schema before the first, and the next start continues", async () => {
    const url = await emptyDatabase(engine);
    await migrate(url);
    const endless =
      engine === "sqlite"
        ? "INSERT INTO slow WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;"
        : "SELECT pg_sleep(600);";
    const folder = migrationsWith(engine, {
      "9000_early": "CREATE TABLE early (id INTEGER);",
      "9001_slow": `CREATE TABLE slow (id INTEGER);\n${endless}`,
    });
    const child = startChild(url, folder);
    await line(child);
    child.stdin?.write("go");
    const database = await openFresh(engine, url);
    await expect.poll(() => isMidway(engine, url, database)).toBe(true);
    child.kill("SIGKILL");
    await once(child, "exit");
    if (engine === "postgresql") await endBackends(database);

    for (const table of ["early", "slow"]) expect(await hasTable(engine, database, table)).toBe(false);
    // The previous version can open it, and the newer one can try again.
    expect(await migrate(url)).toEqual({ ok: true, value: { applied: [] } });
    const mended = { "9000_early": "CREATE TABLE early (id INTEGER);", "9001_slow": "SELECT 1;" };
    expect(await migrate(url, migrationsWith(engine, mended))).toMatchObject({ ok: true });
    expect(await hasTable(engine, database, "early")).toBe(true);
  });

  test("two processes that start at the same time apply each migration once", async () => {
    const folder = migrationsWith(engine, { "9001_extra": "CREATE TABLE extra (id TEXT);" });
    for (let round = 0; round < 5; round++) {
      const url = await emptyDatabase(engine);
      const children = [startChild(url, folder), startChild(url, folder)];
      await Promise.all(children.map(line));
      const lines = children.map(line);
      for (const child of children) child.stdin?.write("go");
      const results = (await Promise.all(lines)).map((text) => JSON.parse(text));
      expect(results.map((result) => result.ok)).toEqual([true, true]);
      expect(results.flatMap((result) => result.value.applied).sort()).toEqual([...own, "9001_extra"]);
      const database = await openFresh(engine, url);
      expect((await history(database)).map((row) => row.migration_name)).toEqual([...own, "9001_extra"]);
    }
  });

  test("an authored table change keeps its rows and the rows that refer to them", async () => {
    const url = await emptyDatabase(engine);
    await migrate(url);
    const database = await openFresh(engine, url);
    const item = {
      id: "a",
      walkthroughId: "w",
      ownerId: "o",
      position: 0,
      revision: 0,
      content: new Uint8Array([1]),
    };
    await database.owner.create({ data: { id: "o" } });
    await database.walkthrough.create({ data: { id: "w", ownerId: "o" } });
    await database.actionItem.create({ data: item });
    // A default that SQLite can't alter, so the engine copies the table and drops the old one.
    const changed = schema
      .replace(/(model Walkthrough \{\n)/, '$1  note String @default("none")\n')
      .replace(/(model Walkthrough \{[^}]*createdAt\s+DateTime\s+)@default\(now\(\)\)/, "$1");
    expect(changed).not.toBe(schema);
    const [from, to] =
      engine === "sqlite" ? [schema, changed] : [derivePostgresql(schema), derivePostgresql(changed)];
    const sql = await diffSchemas(engine, from, to);
    if (engine === "sqlite") expect(sql).toContain('DROP TABLE "Walkthrough"');
    expect(await migrate(url, migrationsWith(engine, { "0099_note": sql }))).toMatchObject({ ok: true });
    expect(await database.$queryRaw`SELECT id, note FROM "Walkthrough"`).toEqual([{ id: "w", note: "none" }]);
    expect(await database.actionItem.count()).toBe(1);
  });

  test("a database that can't be opened is a failure in words that contain no secret", async () => {
    const url =
      engine === "sqlite"
        ? `file:${root}package.json/onward.db`
        : "postgresql://user:hunter2@127.0.0.1:1/none";
    const result = await migrate(url);
    expect(result).toMatchObject({
      ok: false,
      error: { kind: "failed", reason: "database", migration: null },
    });
    expect(JSON.stringify(result)).toMatch(/EEXIST|ENOTDIR|ECONNREFUSED/);
    expect(JSON.stringify(result)).not.toContain("hunter2");
  });
});

// The server notices a killed client only at its next write to it.
async function endBackends(database: Database): Promise<void> {
  await database.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
}

test("on SQLite a migration that leaves orphans is rolled back", async () => {
  const url = await emptyDatabase("sqlite");
  await migrate(url);
  const sql = `INSERT INTO "Walkthrough" ("id", "ownerId") VALUES ('w', 'nobody');`;
  expect(await migrate(url, migrationsWith("sqlite", { "0099_orphan": sql }))).toMatchObject({
    error: { migration: "0099_orphan", detail: expect.stringContaining("MIGRATION_LEFT_ORPHANS") },
  });
  const database = await openFresh("sqlite", url);
  expect(await database.walkthrough.count()).toBe(0);
});
