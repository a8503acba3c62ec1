// Writes thousands of rows in a second or two, bypassing Prisma.
import { DatabaseSync } from "@photostructure/sqlite";
import pg from "pg";
import { engineOf, sqlitePath } from "@/lib/server/db/database-url";

type Value = string | number | boolean | Date | Uint8Array;
export type BulkRow = Readonly<Record<string, Value>>;

/** Adds rows, which all have the columns of the first, to a table of the migrated database at `url`. */
export async function insertRows(url: string, table: string, rows: readonly BulkRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const into = `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(", ")})`;
  if (engineOf(url) === "sqlite") {
    const connection = new DatabaseSync(sqlitePath(url), { timeout: 5_000 });
    const insert = connection.prepare(`${into} VALUES (${columns.map(() => "?").join(", ")})`);
    connection.exec("BEGIN");
    for (const row of rows) insert.run(...columns.map((name) => forSqlite(row[name])));
    connection.exec("COMMIT");
    connection.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const arrays = columns.map((name, at) => `$${at + 1}::${typeIn(rows[0]?.[name])}[]`);
  await client.query(
    `${into} SELECT * FROM unnest(${arrays.join(", ")})`,
    columns.map((name) => rows.map((row) => forPostgresql(row[name]))),
  );
  await client.end();
}

function forSqlite(value: Value | undefined): unknown {
  if (value instanceof Date) return value.toISOString().replace("Z", "+00:00");
  return typeof value === "boolean" ? Number(value) : value;
}

function forPostgresql(value: Value | undefined): unknown {
  return value instanceof Uint8Array ? Buffer.from(value) : value;
}

function typeIn(value: Value | undefined): string {
  if (value instanceof Date) return "timestamp";
  if (value instanceof Uint8Array) return "bytea";
  return { string: "text", number: "int", boolean: "bool" }[typeof value as string] ?? "text";
}
