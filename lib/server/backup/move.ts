// Copies everything from one database to another, of either engine, row by row as stored: sealed values stay sealed,
// and no file is written in between.
import "server-only";
import { createHash } from "node:crypto";
import { fail, ok, type Result } from "../../result";
import { type Database, openDatabase } from "../db/client";
import { addRows, everyRow, type Rowset, rowsOf, type Table, type TableRow, tables, toJson } from "./tables";

/** Long enough for a large database over a slow line. */
const timeout = 3_600_000;

export type MoveProblem = "not-empty" | "different";

/**
 * Copies all rows of the database at `from` into the empty one at `to`. Both have the current schema, and nobody else
 * writes to either. It is one transaction: if it is killed, or the copy differs from what was read, the target stays
 * empty. Returns the number of rows, all of which were read back and compared.
 */
export async function moveData(from: string, to: string): Promise<Result<number, MoveProblem>> {
  const [source, target] = [openDatabase(from, { isSnapshot: true }), openDatabase(to)];
  try {
    if (!(await isEmpty(target))) return fail("not-empty");
    const sent = newDigest();
    await target.$transaction(
      async (transaction) => {
        await addRows(transaction, seen(allRows(source), sent));
        const found = newDigest();
        for await (const [table, row] of allRows(transaction)) found.add(table, row);
        if (found.text() !== sent.text()) throw new DifferentError();
      },
      { timeout },
    );
    return ok(sent.count());
  } catch (error) {
    if (error instanceof DifferentError) return fail("different");
    throw error;
  } finally {
    await Promise.all([source.$disconnect(), target.$disconnect()]);
  }
}

/** Ends the transaction. */
class DifferentError extends Error {}

async function isEmpty(database: Database): Promise<boolean> {
  for (const table of tables) if ((await rowsOf(database, table).count()) > 0) return false;
  return true;
}

async function* allRows(database: Rowset): AsyncGenerator<[Table, TableRow]> {
  for (const table of tables) for await (const row of everyRow(database, table)) yield [table, row];
}

async function* seen(
  rows: AsyncIterable<[Table, TableRow]>,
  digest: Digest,
): AsyncGenerator<[Table, TableRow]> {
  for await (const [table, row] of rows) {
    digest.add(table, row);
    yield [table, row];
  }
}

type Digest = { add(table: Table, row: TableRow): void; count(): number; text(): string };

/** A hash of any number of rows that does not depend on their order, because engines sort texts differently. */
function newDigest(): Digest {
  const sum = Buffer.alloc(32);
  let count = 0;
  return {
    add(table, row) {
      const values = Object.keys(row)
        .sort()
        .map((column) => [column, toJson(row[column])]);
      const hash = createHash("sha256")
        .update(JSON.stringify([table, values]))
        .digest();
      for (const [at, byte] of hash.entries()) sum[at] = (sum[at] ?? 0) ^ byte;
      count += 1;
    },
    count: () => count,
    text: () => `${count} ${sum.toString("hex")}`,
  };
}
