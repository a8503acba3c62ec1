// Two hundred rows in one statement with one parameter, a JSON text.
import "server-only";
import type { Database } from "./client";
import { Prisma } from "./generated/sqlite/client";
import type { Inserting, InsertTable, NewRow } from "./new-rows";

const mostRows = 200;
/** The content dominates a row's size: twice as many characters as bytes. */
const mostBytes = 4 * 1024 * 1024;
/** Long enough for the largest file on a slow disk. */
const timeout = 120_000;

export function insertIntoPostgresql<T>(
  database: Database,
  work: (inserting: Inserting) => Promise<T>,
): Promise<T> {
  return database.$transaction(
    (transaction) =>
      work({
        count: (table, ownerId) =>
          table === "Walkthrough"
            ? transaction.walkthrough.count({ where: { ownerId } })
            : transaction.evidence.count({ where: { ownerId } }),
        async addOwner(id) {
          await transaction.owner.upsert({ where: { id }, create: { id }, update: {} });
        },
        async insert(table, rows) {
          for (const part of partsOf(rows)) await insert(transaction, table, part);
        },
      }),
    { timeout },
  );
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

async function insert(
  transaction: Pick<Database, "$executeRaw">,
  table: InsertTable,
  rows: readonly NewRow[],
): Promise<void> {
  const columns = Object.entries(rows[0] ?? {});
  const names = columns.map(([name]) => `"${name}"`).join(", ");
  const values = columns.map(([name, value]) =>
    value instanceof Uint8Array ? `decode("${name}", 'hex')` : `"${name}"`,
  );
  const into = Prisma.raw(`"${table}" (${names}) SELECT ${values.join(", ")}`);
  const types = columns.map(([name, value]) => `"${name}" ${typeOf(value)}`);
  const as = Prisma.raw(`AS sent (${types.join(", ")})`);
  await transaction.$executeRaw`INSERT INTO ${into} FROM jsonb_to_recordset(${jsonOf(rows)}::jsonb) ${as}`;
}

function typeOf(value: NewRow[string]): string {
  if (typeof value === "number") return "integer";
  if (typeof value === "boolean") return "boolean";
  return value instanceof Date ? "timestamp(3)" : "text";
}

/** Bytes as hexadecimal, because JSON has none. */
function jsonOf(rows: readonly NewRow[]): string {
  const plain = (value: NewRow[string]) => {
    if (value instanceof Date) return value.toISOString();
    return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
  };
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))),
  );
}
