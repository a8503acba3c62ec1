import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import type { Engine } from "@/lib/server/db/database-url";
import { migrate } from "@/lib/server/db/migrate";
import { emptyDatabase, engines } from "../database/open";
import { contentsOf, copyDatabase, fillTables } from "./database";
import { report, times } from "./times";

// Killed before each statement in turn, of each migration ever released, with rows in every table.

const root = fileURLToPath(new URL("../../", import.meta.url));
const all = readdirSync(`${root}prisma/migrations/sqlite`).filter((name) => /^\d{4}_/.test(name));
/** All of them, or the newest. */
const tried = all.slice(times(0, -1));

/** The migrations up to and including one. */
function migrationsTo(last: string | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), "onward-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(`${root}prisma/migrations`, folder, { recursive: true });
  for (const engine of ["sqlite", "postgresql"])
    for (const name of all)
      if (last === undefined || name > last) rmSync(join(folder, engine, name), { recursive: true });
  return folder;
}

async function endsAt(url: string, folder: string, statement: number): Promise<boolean> {
  const args = ["--conditions=react-server", "--import=tsx", "tests/faults/migrate-child.ts", url, folder];
  const child = spawn(process.execPath, [...args, String(statement)], { cwd: root, stdio: "inherit" });
  const [code, signal] = await once(child, "exit");
  if (code !== 0 && signal !== "SIGKILL") throw new Error(`The migration ended with ${code ?? signal}`);
  return code === 0;
}

/** Kills the migration to `name` before one statement after another; returns how many kills it took. */
async function killAtEach(engine: Engine, name: string): Promise<number> {
  const before = await emptyDatabase(engine);
  expect((await migrate(before, migrationsTo(all[all.indexOf(name) - 1]))).ok).toBe(true);
  await fillTables(engine, before);
  const old = await contentsOf(engine, before);
  const after = await copyDatabase(engine, before, await emptyDatabase(engine));
  const folder = migrationsTo(name);
  expect((await migrate(after, folder)).ok).toBe(true);
  const whole = await contentsOf(engine, after);
  for (let statement = 0; ; statement++) {
    const url = await copyDatabase(engine, before, await emptyDatabase(engine));
    const isOver = await endsAt(url, folder, statement);
    const found = await contentsOf(engine, url);
    expect([old.schema, whole.schema]).toContain(found.schema);
    expect(found.rows).toBe(found.schema === old.schema ? old.rows : whole.rows);
    expect((await migrate(url, folder)).ok).toBe(true);
    expect(await contentsOf(engine, url)).toEqual(whole);
    if (isOver) return statement;
  }
}

it.each(engines)(
  "a migration that is killed at any statement leaves the old schema or the new one, on %s",
  async (engine) => {
    let kills = 0;
    for (const name of tried) kills += await killAtEach(engine, name);
    expect(kills).toBeGreaterThan(tried.length);
    report(
      `migration killed before each statement, ${engine}: ${tried.length} migrations, ${kills} kills, 0 half schemas, 0 rows changed`,
    );
  },
);
