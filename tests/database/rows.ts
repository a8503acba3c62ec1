// The content of a database, byte for byte.
import { everyRow, type TableRow, tables } from "@/lib/server/backup/tables";
import type { Database } from "@/lib/server/db/client";

/** Every row of every table, as text. */
export async function allRows(database: Database): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const table of tables) {
    found[table] = [];
    for await (const row of everyRow(database, table)) found[table].push(textOf(row));
  }
  return found;
}

function textOf(row: TableRow): string {
  return JSON.stringify(row, (_name, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value,
  );
}
