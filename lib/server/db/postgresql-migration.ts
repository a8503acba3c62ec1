import "server-only";
import pg from "pg";
import type { MigrationConnection, MigrationSession } from "./migration-session";

// The key that Prisma's own engine locks, so that the two tools wait for each other.
const PRISMA_LOCK = 72_707_369;

// The same columns as Prisma's own engine creates.
const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

/** Connects to the existing database at `url`. */
export async function openPostgresqlMigration(url: string): Promise<MigrationSession> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A lost connection also fails the running query; without a listener the event would end the process.
  client.on("error", () => undefined);
  await client.connect();
  return {
    async exclusively(work) {
      await client.query("BEGIN");
      try {
        await client.query("SET LOCAL lock_timeout = '60s'");
        await client.query("SELECT pg_advisory_xact_lock($1)", [PRISMA_LOCK]);
        const result = await work(migrationConnection(client));
        await client.query("COMMIT");
        return result;
      } catch (error) {
        // On a lost connection the server rolls back by itself; the first error is the informative one.
        await client.query("ROLLBACK").catch(() => undefined);
        throw error;
      }
    },
    close: () => client.end(),
  };
}

function migrationConnection(client: pg.Client): MigrationConnection {
  return {
    async history() {
      await client.query("SET LOCAL client_min_messages = warning");
      await client.query(historyTable);
      const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
        `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
         FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
      );
      return rows.map(({ name, checksum, finished }) => ({ name, checksum, isFinished: finished }));
    },
    async run(sql) {
      await client.query(sql);
    },
    async record({ id, name, checksum, startedAt, finishedAt }) {
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, $4, $5, 1)`,
        [id, checksum, name, startedAt, finishedAt],
      );
    },
  };
}
