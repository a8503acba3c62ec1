// What the faults do to a database behind the app's back, on either engine.
import { copyFileSync } from "node:fs";
import { DatabaseSync } from "@photostructure/sqlite";
import pg from "pg";
import { type Engine, sqlitePath } from "@/lib/server/db/database-url";
import { isBusy } from "@/lib/server/db/sqlite-connection";

/** A new, empty database on a PostgreSQL server, deleted with the server. */
export async function newDatabase(server: string): Promise<string> {
  const name = `fault_${process.pid}_${Date.now()}`;
  await runSql("postgresql", server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs a script on its own connection. */
export async function runSql(engine: Engine, url: string, sql: string): Promise<void> {
  await (await beginSql(engine, url, sql)).end();
}

type Held = { end: () => Promise<void> };

/** Runs a script and keeps the connection, with its locks, until `end()`. */
async function beginSql(engine: Engine, url: string, sql: string): Promise<Held> {
  if (engine === "sqlite") {
    const connection = new DatabaseSync(sqlitePath(url), { timeout: 5_000 });
    connection.exec(sql);
    return { end: async () => void connection.close() };
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  return { end: () => client.end() };
}

/** Keeps everybody else from writing, as a backup or somebody at a console may. Closing releases it. */
export async function holdLock(engine: Engine, url: string): Promise<Held> {
  const sql =
    engine === "sqlite" ? "BEGIN IMMEDIATE" : 'BEGIN; LOCK TABLE "Entry", "Walkthrough" IN EXCLUSIVE MODE';
  return beginSql(engine, url, sql);
}

/** Keeps everybody else even from reading any table, which SQLite allows nobody to do. */
export async function holdAll(url: string): Promise<Held> {
  const ask = await asker("postgresql", url);
  const tables = await tableNames("postgresql", ask.all);
  await ask.end();
  const names = tables.map((name) => `"${name}"`).join(", ");
  return beginSql("postgresql", url, `BEGIN; LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`);
}

/** Keeps everybody else from reading owners, so that nobody can sign in. */
export async function holdEverything(url: string): Promise<Held> {
  return beginSql("postgresql", url, 'BEGIN; LOCK TABLE "Owner" IN ACCESS EXCLUSIVE MODE');
}

/** Whether a process declares that it uses the database, as seen by commands that need it alone. */
export async function isHeld(engine: Engine, url: string): Promise<boolean> {
  if (engine === "sqlite") {
    const connection = new DatabaseSync(`${sqlitePath(url)}-hold`);
    try {
      connection.exec("BEGIN EXCLUSIVE");
      return false;
    } catch (error) {
      if (isBusy(error)) return true;
      throw error;
    } finally {
      connection.close();
    }
  }
  const ask = await asker(engine, url);
  const held = await ask.all(
    "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
  );
  await ask.end();
  return held.length > 0;
}

/** Makes every query on one table fail while `work` runs, and those on the others succeed. */
export async function withoutTable<T>(
  engine: Engine,
  url: string,
  table: string,
  work: () => Promise<T>,
): Promise<T> {
  await runSql(engine, url, `ALTER TABLE "${table}" RENAME TO gone`);
  try {
    return await work();
  } finally {
    await runSql(engine, url, `ALTER TABLE gone RENAME TO "${table}"`);
  }
}

/** Makes the content of one row unreadable while `work` runs. */
export async function withDamaged<T>(
  engine: Engine,
  url: string,
  { table, where }: { table: string; where: string },
  work: () => Promise<T>,
): Promise<T> {
  const damaged = engine === "sqlite" ? "X'0201'" : "'\\x0201'";
  await runSql(
    engine,
    url,
    `CREATE TABLE whole AS SELECT id, content FROM "${table}" WHERE ${where};
     UPDATE "${table}" SET content = ${damaged} WHERE id IN (SELECT id FROM whole)`,
  );
  try {
    return await work();
  } finally {
    await runSql(
      engine,
      url,
      `UPDATE "${table}" SET content = (SELECT content FROM whole WHERE whole.id = "${table}".id)
       WHERE id IN (SELECT id FROM whole);
       DROP TABLE whole`,
    );
  }
}

/** The content of a database, as two texts: how its tables are defined, and all their rows except the migrations'. */
export async function contentsOf(engine: Engine, url: string): Promise<{ schema: string; rows: string }> {
  const ask = await asker(engine, url);
  try {
    const schema = await ask.all(schemaSql[engine]);
    const tables = await tableNames(engine, ask.all);
    const rows = [];
    for (const table of tables) rows.push([table, await ask.all(`SELECT * FROM "${table}" ORDER BY 1`)]);
    return { schema: JSON.stringify(schema), rows: JSON.stringify(rows) };
  } finally {
    await ask.end();
  }
}

type Row = Record<string, unknown>;
type Ask = { all: (sql: string) => Promise<Row[]>; end: () => Promise<void> };

async function asker(engine: Engine, url: string): Promise<Ask> {
  if (engine === "sqlite") {
    const connection = new DatabaseSync(sqlitePath(url), { timeout: 5_000 });
    return {
      all: async (sql) => connection.prepare(sql).all() as Row[],
      end: async () => void connection.close(),
    };
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return { all: async (sql) => (await client.query<Row>(sql)).rows, end: () => client.end() };
}

const schemaSql: Record<Engine, string> = {
  sqlite: "SELECT type, name, sql FROM sqlite_master ORDER BY type, name",
  postgresql: `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
    WHERE table_schema = 'public' UNION ALL
    SELECT tablename, indexname, indexdef, '', '' FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2, 3`,
};

async function tableNames(engine: Engine, all: Ask["all"]): Promise<string[]> {
  const rows = await all(
    engine === "sqlite"
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name"
      : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1",
  );
  return rows.map((row) => String(row["name"]));
}

/** One row in every table. All texts are the same, so that each reference finds its target. */
export async function fillTables(engine: Engine, url: string): Promise<void> {
  const ask = await asker(engine, url);
  const tables = await tableNames(engine, ask.all);
  const inserts: string[] = [];
  for (const table of tables) {
    const columns = await ask.all(
      engine === "sqlite"
        ? `SELECT name, type FROM pragma_table_info('${table}')`
        : `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = '${table}'`,
    );
    const names = columns.map(({ name }) => `"${name}"`).join(", ");
    const values = columns.map(({ type }) => someValue(engine, String(type).toUpperCase())).join(", ");
    inserts.push(`INSERT INTO "${table}" (${names}) VALUES (${values})`);
  }
  await ask.end();
  const unchecked =
    engine === "sqlite" ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica";
  await runSql(engine, url, [unchecked, ...inserts].join(";\n"));
}

function someValue(engine: Engine, type: string): string {
  if (type.startsWith("INT")) return "1";
  if (type.startsWith("BOOL")) return engine === "sqlite" ? "1" : "true";
  if (type.startsWith("DATE") || type.startsWith("TIMESTAMP")) return "'2026-03-29T01:30:00.000+00:00'";
  if (type === "BLOB") return "X'0100FF'";
  return type === "BYTEA" ? "'\\x0100ff'" : "'x'";
}

/** Copies an unused database over an empty one; returns the latter's URL. */
export async function copyDatabase(engine: Engine, from: string, to: string): Promise<string> {
  if (engine === "sqlite") {
    copyFileSync(sqlitePath(from), sqlitePath(to));
    return to;
  }
  const [source, target] = [from, to].map((url) => new URL(url).pathname.slice(1));
  const server = new URL(from);
  server.pathname = "/template1";
  await runSql("postgresql", server.href, `DROP DATABASE ${target}`);
  await runSql("postgresql", server.href, `CREATE DATABASE ${target} TEMPLATE ${source}`);
  return to;
}
