// Many rows in one statement. Prisma's own `createMany` spends most of a millisecond on each row, and on SQLite everybody
// waits while a transaction does; as one JSON text they cost a tenth of it.
import "server-only";
import type { Database } from "./client";
import type { Engine } from "./database-url";
import { Prisma } from "./generated/sqlite/client";

export type NewRow = Readonly<Record<string, string | number | boolean | Date | Uint8Array>>;

type Table = "Walkthrough" | "Entry" | "EntryVersion" | "ActionItem" | "Evidence";

const mostRows = 200;
/** Beside the rest of a row its content is what takes room: twice as much as it has bytes. */
const mostBytes = 4 * 1024 * 1024;

/** Adds rows that all name the same columns; what they don't name has its default. */
export async function insertMany(
  transaction: Pick<Database, "$executeRaw">,
  engine: Engine,
  table: Table,
  rows: readonly NewRow[],
): Promise<void> {
  for (const part of partsOf(rows)) {
    await (engine === "sqlite" ? toSqlite : toPostgresql)(transaction, table, part);
    // SQLite answers at once, so that nothing else would have its turn before the last part.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function partsOf(rows: readonly NewRow[]): NewRow[][] {
  const parts: NewRow[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const last = parts.at(-1);
    const { content } = row;
    bytes += content instanceof Uint8Array ? content.length : 0;
    if (last && last.length < mostRows && bytes <= mostBytes) {
      last.push(row);
      continue;
    }
    parts.push([row]);
    bytes = content instanceof Uint8Array ? content.length : 0;
  }
  return parts;
}

type Insert = (
  transaction: Pick<Database, "$executeRaw">,
  table: Table,
  rows: readonly NewRow[],
) => Promise<number>;

const toSqlite: Insert = (transaction, table, rows) => {
  const columns = Object.entries(rows[0] ?? {});
  const values = columns.map(([name, value]) =>
    value instanceof Uint8Array ? `unhex(value ->> '${name}')` : `value ->> '${name}'`,
  );
  const into = Prisma.raw(`"${table}" (${quoted(columns)}) SELECT ${values.join(", ")}`);
  return transaction.$executeRaw`INSERT INTO ${into} FROM json_each(${jsonOf(rows)})`;
};

const toPostgresql: Insert = (transaction, table, rows) => {
  const columns = Object.entries(rows[0] ?? {});
  const values = columns.map(([name, value]) =>
    value instanceof Uint8Array ? `decode("${name}", 'hex')` : `"${name}"`,
  );
  const into = Prisma.raw(`"${table}" (${quoted(columns)}) SELECT ${values.join(", ")}`);
  const types = columns.map(([name, value]) => `"${name}" ${postgresqlType(value)}`);
  const as = Prisma.raw(`AS sent (${types.join(", ")})`);
  return transaction.$executeRaw`INSERT INTO ${into} FROM jsonb_to_recordset(${jsonOf(rows)}::jsonb) ${as}`;
};

function quoted(columns: readonly [name: string, value: unknown][]): string {
  return columns.map(([name]) => `"${name}"`).join(", ");
}

function postgresqlType(value: NewRow[string]): string {
  if (typeof value === "number") return "integer";
  if (typeof value === "boolean") return "boolean";
  return value instanceof Date ? "timestamp(3)" : "text";
}

/** Dates as Prisma writes them; bytes in hexadecimal, the one form that both databases read. */
function jsonOf(rows: readonly NewRow[]): string {
  const plain = (value: NewRow[string]) => {
    if (value instanceof Date) return value.toISOString().replace("Z", "+00:00");
    return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
  };
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))),
  );
}
