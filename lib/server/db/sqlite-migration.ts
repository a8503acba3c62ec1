import "server-only";
import type { MigrationConnection, MigrationSession } from "./migration-session";
import { openSqlite, type SqliteConnection, whenFree } from "./sqlite-connection";

// The same columns as Prisma's own engine creates.
const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** Opens the file at `url`, or creates it. */
export async function openSqliteMigration(url: string): Promise<MigrationSession> {
  const connection = await openSqlite(url, true);
  // A changed table is copied and the old one dropped, which would cascade to the rows that refer to it. The pragma
  // has no effect inside a transaction, so it is set here, and each migration is followed by a check.
  connection.exec("PRAGMA foreign_keys = OFF");
  return {
    async exclusively(work) {
      await whenFree(() => connection.exec("BEGIN IMMEDIATE"));
      try {
        const result = await work(migrationConnection(connection));
        await whenFree(() => connection.exec("COMMIT"));
        return result;
      } finally {
        if (connection.isTransaction) connection.exec("ROLLBACK");
      }
    },
    async close() {
      connection.close();
    },
  };
}

function migrationConnection(connection: SqliteConnection): MigrationConnection {
  return {
    async history() {
      connection.exec(historyTable);
      const rows = connection
        .prepare(
          `SELECT migration_name AS name, checksum, finished_at AS finishedAt
           FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
        )
        .all() as { name: string; checksum: string; finishedAt: unknown }[];
      return rows.map(({ name, checksum, finishedAt }) => ({
        name,
        checksum,
        isFinished: finishedAt !== null,
      }));
    },
    async run(sql) {
      connection.exec(sql);
      if (!connection.isTransaction) throw refused("MIGRATION_ENDED_ITS_TRANSACTION");
      const orphans = connection.prepare("PRAGMA foreign_key_check").all();
      if (orphans.length > 0) throw refused("MIGRATION_LEFT_ORPHANS");
    },
    async record({ id, name, checksum, startedAt, finishedAt }) {
      connection
        .prepare(
          `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
           VALUES (?, ?, ?, ?, ?, 1)`,
        )
        .run(id, checksum, name, dateText(startedAt), dateText(finishedAt));
    },
  };
}

function dateText(date: Date): string {
  return date.toISOString().replace("Z", "+00:00");
}

function refused(code: string): Error {
  return Object.assign(new Error(code), { code });
}
