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

/** Every table, with nothing left out; each refers only to those before it. */
export const tables = Object.keys(inOrder) as readonly Table[];

/** What all tables have in common; that of a transaction too. */
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
  // Prisma types each table on its own; what is common to them all has no type there.
  const name = `${table.charAt(0).toLowerCase()}${table.slice(1)}`;
  return (database as unknown as Record<string, Rows>)[name] as Rows;
}

const batch = 200;

/** All rows of a table, in an order of the engine's, some hundred at a time. */
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

/** Adds rows of any table, a batch of one table at a time, in the order in which they come. Gives their number. */
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

/** A value of a column, as JSON can hold it. */
export function toJson(value: unknown): unknown {
  if (value instanceof Date) return { date: value.toISOString() };
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("base64") };
  return value;
}

/** The value that `toJson` was given. */
export function fromJson(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("date" in value) return new Date(String(value.date));
  if ("bytes" in value) return new Uint8Array(Buffer.from(String(value.bytes), "base64"));
  return value;
}
