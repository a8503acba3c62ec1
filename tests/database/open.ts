// A fresh database for each test, gone when the test ends.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
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
  if (engine === "postgresql") return await newPostgresql();
  return `file:${newFolder()}/onward.db`;
}

/** The URL of a database that has the present schema and no rows. */
export async function migratedDatabase(engine: Engine): Promise<string> {
  const template = templates.get(engine) ?? makeTemplate(engine);
  templates.set(engine, template);
  if (engine === "postgresql") return await newPostgresql(new URL(await template).pathname.slice(1));
  const url = await emptyDatabase(engine);
  copyFileSync((await template).slice("file:".length), url.slice("file:".length));
  return url;
}

/** Copied for each test of a file, which takes a tenth of the time of migrating. */
const templates = new Map<Engine, Promise<string>>();

async function makeTemplate(engine: Engine): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "onward-template-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const url = engine === "sqlite" ? `file:${folder}/onward.db` : await createPostgresql("");
  const migrated = await migrate(url);
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.error));
  return url;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "onward-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A client of the kind the app uses, on the database at `url` or on a fresh, migrated one. */
export async function openFresh(engine: Engine, url?: string): Promise<Database> {
  const database = openDatabase(url ?? (await migratedDatabase(engine)));
  onTestFinished(() => database.$disconnect());
  return database;
}

let count = 0;

async function newPostgresql(template = ""): Promise<string> {
  const url = await createPostgresql(template && ` TEMPLATE ${template}`);
  onTestFinished(() => administer(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`));
  return url;
}

async function createPostgresql(like: string): Promise<string> {
  const name = `test_${process.pid}_${Date.now()}_${count++}`;
  await administer(`CREATE DATABASE ${name}${like}`);
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
