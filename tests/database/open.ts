// A fresh database for each test, gone when the test ends.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { onTestFinished } from "vitest";
import { type Database, openDatabase } from "@/lib/server/db/client";
import type { Engine } from "@/lib/server/db/database-url";
import { migrate } from "@/lib/server/db/migrate";

const server = process.env["ONWARD_TEST_POSTGRES"];

/** The engines that a suite can run on here: `describe.each(engines)`. */
export const engines: readonly Engine[] = server ? ["sqlite", "postgresql"] : ["sqlite"];

/** The URL of an empty database: an absent file, or a new database on the test server. */
export async function emptyDatabase(engine: Engine): Promise<string> {
  if (engine === "postgresql") return await emptyPostgresql();
  const folder = mkdtempSync(join(tmpdir(), "onward-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return `file:${folder}/onward.db`;
}

/** The URL of a database that has the present schema and no rows. */
export async function migratedDatabase(engine: Engine): Promise<string> {
  const url = await emptyDatabase(engine);
  const migrated = await migrate(url);
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.error));
  return url;
}

/** A client of the kind the app uses, on the database at `url` or on a fresh, migrated one. */
export async function openFresh(engine: Engine, url?: string): Promise<Database> {
  const database = openDatabase(url ?? (await migratedDatabase(engine)));
  onTestFinished(() => database.$disconnect());
  return database;
}

let count = 0;

async function emptyPostgresql(): Promise<string> {
  const name = `test_${process.pid}_${Date.now()}_${count++}`;
  await administer(`CREATE DATABASE ${name}`);
  onTestFinished(() => administer(`DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(server ?? "");
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
