// A backup is one text file: a line that says what it is, a line for each row as it lies in the database, sealed,
// and a line with their number and the SHA-256 of all lines before. It is the same on SQLite and PostgreSQL.
import "server-only";
import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { formatKeys, type KeyRing } from "../crypto/keys";
import { openDatabase } from "../db/client";
import { backupFormat, backupVersion, type Header } from "./read-backup";
import { everyRow, tables, toJson } from "./tables";

/** As long as a large one may take on a slow disk. */
const timeout = 3_600_000;

/**
 * Writes all that the database at `url` holds at one moment, while others go on writing. The file is whole or not
 * there, and readable by its own account alone. With `keys` it can be opened by itself. Gives the number of rows.
 */
export async function writeBackup(url: string, file: string, keys?: KeyRing): Promise<number> {
  const draft = `${file}.${process.pid}.part`;
  const handle = openSync(draft, "wx", 0o600);
  const database = openDatabase(url, { isSnapshot: true });
  const hash = createHash("sha256");
  let count = 0;
  const write = (value: unknown) => {
    const line = `${JSON.stringify(value)}\n`;
    hash.update(line);
    writeSync(handle, line);
  };
  try {
    await database.$transaction(
      async (transaction) => {
        const applied = await transaction.$queryRaw<{ name: string }[]>`
          SELECT migration_name AS name FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`;
        const header: Header = {
          format: backupFormat,
          version: backupVersion,
          madeAt: new Date().toISOString(),
          migrations: applied.map(({ name }) => name),
          ...(keys && { keys: formatKeys(keys) }),
        };
        write(header);
        for (const table of tables)
          for await (const row of everyRow(transaction, table)) {
            write([
              table,
              Object.fromEntries(Object.entries(row).map(([key, value]) => [key, toJson(value)])),
            ]);
            count += 1;
          }
        write({ rows: count, sha256: hash.copy().digest("hex") });
      },
      { timeout, isolationLevel: "Serializable" },
    );
    fsyncSync(handle);
    renameSync(draft, file);
    return count;
  } finally {
    closeSync(handle);
    rmSync(draft, { force: true });
    await database.$disconnect();
  }
}
