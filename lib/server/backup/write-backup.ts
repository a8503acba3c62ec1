// A backup is one text file: a header line, a line for each row as stored (sealed), and a last line with the number
// of rows and the SHA-256 of everything before. It is the same for SQLite and PostgreSQL.
import "server-only";
import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { formatKeys, type KeyRing } from "../crypto/keys";
import { openDatabase } from "../db/client";
import { backupFormat, backupVersion, type Header } from "./read-backup";
import { everyRow, tables, toJson } from "./tables";

/** Long enough for a large database on a slow disk. */
const timeout = 3_600_000;

/**
 * Writes everything in the database at `url` as of one moment, while others keep writing. The file appears whole or
 * not at all, readable only by its own account. With `keys` it can be restored on its own. Returns the number of
 * rows.
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
    writeFileSync(handle, line);
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
