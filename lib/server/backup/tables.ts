import "server-only";
import type { Database } from "../db/client";
import type { Prisma } from "../db/generated/sqlite/client";

export type Table = Prisma.ModelName;
export type TableRow = Readonly<Record<string, unknown>>;

const inOrder: Readonly<Record<Table, true>> = {
  Owner: true,
  Key: true,
  Walkthrough: true,
  Entry: true,
  EntryVersion: true,
  ActionItem: true,
  Evidence: true,
  Share: true,
  Account: true,
  Session: true,
  Passkey: true,
  MailCode: true,
  RecoveryCode: true,
  Limit: true,
};

/** Every table; each refers only to earlier ones. */
export const tables = Object.keys(inOrder) as readonly Table[];

/** What all tables' clients have in common, also within a transaction. */
type Rows = {
  findMany(page: {
    where: { id: { gt: string } };
    orderBy: { id: "asc" };
    take: number;
  }): Promise<(TableRow & { id: string })[]>;
  createMany(rows: { data: TableRow[] }): Promise<unknown>;
  deleteMany(): Promise<unknown>;
  count(): Promise<number>;
};

export type Rowset = Pick<Database, "owner">;

export function rowsOf(database: Rowset, table: Table): Rows {
  // Prisma types each table separately and has no common type.
  const name = `${table.charAt(0).toLowerCase()}${table.slice(1)}`;
  return (database as unknown as Record<string, Rows>)[name] as Rows;
}

const batch = 200;

/** All rows of a table, in the engine's order, a few hundred at a time. */
export async function* everyRow(database: Rowset, table: Table): AsyncGenerator<TableRow> {
  let id = "";
  for (;;) {
    const rows = await rowsOf(database, table).findMany({
      where: { id: { gt: id } },
      orderBy: { id: "asc" },
      take: batch,
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    id = last.id;
  }
}

/** Inserts rows of any table, in the given order, each batch of one table. Returns how many. */
export async function addRows(
  database: Rowset,
  rows: AsyncIterable<readonly [Table, TableRow]>,
): Promise<number> {
  let [count, of]: [number, Table] = [0, "Owner"];
  let waiting: TableRow[] = [];
  async function flush(): Promise<void> {
    if (waiting.length > 0) await rowsOf(database, of).createMany({ data: waiting });
    count += waiting.length;
    waiting = [];
  }
  for await (const [table, row] of rows) {
    if (table !== of || waiting.length === batch) await flush();
    of = table;
    waiting.push(row);
  }
  await flush();
  return count;
}

/** A column's value as JSON can represent it. */
export function toJson(value: unknown): unknown {
  if (value instanceof Date) return { date: value.toISOString() };
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("base64") };
  return value;
}

/** The inverse of `toJson`. */
export function fromJson(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("date" in value) return new Date(String(value.date));
  if ("bytes" in value) return new Uint8Array(Buffer.from(String(value.bytes), "base64"));
  return value;
}
