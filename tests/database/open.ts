// A fresh database for each test, deleted when the test ends.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { type Database, openDatabase } from "@/lib/server/db/client";
import type { Engine } from "@/lib/server/db/database-url";

const server = process.env["ONWARD_TEST_POSTGRES"];

/** The engines that a suite can run on here: `describe.each(engines)`. */
export const engines: readonly Engine[] = server ? ["sqlite", "postgresql"] : ["sqlite"];

/** The URL of an empty database: a missing file, or a new database on the test server. */
export async function emptyDatabase(engine: Engine): Promise<string> {
  if (engine === "postgresql") return await newPostgresql();
  return `file:${newFolder()}/onward.db`;
}

/** The URL of a database with the current schema and no rows. */
export async function migratedDatabase(engine: Engine): Promise<string> {
  if (engine === "postgresql") return await migratedPostgresql();
  const path = join(newFolder(), "onward.db");
  copyFileSync(inject("templates").sqlite, path);
  return `file:${path}`;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "onward-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A client like the app's, on the database at `url` or on a fresh, migrated one. */
export async function openFresh(engine: Engine, url?: string): Promise<Database> {
  const database = openDatabase(url ?? (await migratedDatabase(engine)));
  onTestFinished(() => database.$disconnect());
  return database;
}

/** Databases left by earlier tests of this file: emptying one takes a tenth of the time of making one. */
const left: string[] = [];
let schema = "";

async function migratedPostgresql(): Promise<string> {
  const url = left.pop() ?? (await createPostgresql(inject("templates").postgresql));
  schema ||= await asking(url, schemaOf);
  onTestFinished(async () => {
    const isAsNew = await asking(url, (client) => empty(client));
    if (isAsNew) left.push(url);
    else await drop(url);
  });
  return url;
}

/** Ends all connections and deletes all rows; returns false, without doing anything, if its schema was changed. */
async function empty(client: pg.Client): Promise<boolean> {
  const others = "datname = current_database() AND pid <> pg_backend_pid()";
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${others}`);
  if ((await schemaOf(client)) !== schema) return false;
  const tables = await client.query<{ name: string }>(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%'",
  );
  await client.query(`TRUNCATE ${tables.rows.map(({ name }) => name).join(", ")}`);
  return true;
}

/** Everything that a migration or a test may have created, including the history of the migrations. */
async function schemaOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ part: string }>(
    `SELECT attrelid::regclass || ' ' || attname || ' ' || atttypid::regtype || ' ' || attnotnull AS part
       FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'public'::regnamespace
     UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
       WHERE relnamespace = 'public'::regnamespace
     UNION ALL SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT setconfig::text FROM pg_db_role_setting
     UNION ALL SELECT checksum || finished_at FROM _prisma_migrations ORDER BY 1`,
  );
  return rows.map(({ part }) => part).join("\n");
}

let count = 0;

async function newPostgresql(): Promise<string> {
  const url = await createPostgresql();
  onTestFinished(() => drop(url));
  return url;
}

async function createPostgresql(template = "template1"): Promise<string> {
  const name = `test_${process.pid}_${Date.now()}_${count++}`;
  await asking(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = new URL(server ?? "");
  url.pathname = `/${name}`;
  return url.href;
}

async function drop(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await asking(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
}

async function asking<T>(url: string | undefined, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
