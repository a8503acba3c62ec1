// The one way to a database. DATABASE_URL picks the engine; callers see one type and never ask which it is.
import "server-only";
import { settings } from "../settings/settings";
import { type Engine, engineOf } from "./database-url";
import { PrismaClient as PostgresqlClient } from "./generated/postgresql/client";
import { PrismaClient as SqliteClient } from "./generated/sqlite/client";
import { postgresqlAdapter } from "./postgresql-adapter";
import { sqliteAdapter } from "./sqlite-adapter";

/** The models of prisma/schema.prisma, and transactions. SQLite's query types are the narrower, so they hold for both. */
export type Database = Omit<
  SqliteClient,
  "$connect" | "$executeRawUnsafe" | "$extends" | "$on" | "$queryRawUnsafe"
> & {
  /** For what is about the engine's files alone. */
  readonly engine: Engine;
  /** As DATABASE_URL has it. It may hold a password, so it goes into no log. */
  readonly url: string;
};

// `minimal` keeps the query, and with it the person's words, out of most messages; describe() keeps out the rest.
const options = {
  errorFormat: "minimal",
  transactionOptions: { maxWait: 10_000, timeout: 10_000 },
} as const;

/**
 * A client for the migrated database at `url`. It connects with its first query; `$disconnect()` lets go of it. With
 * `isSnapshot` it only reads: its transactions see one moment, and hold up nobody who writes. `connections` is for
 * PostgreSQL; SQLite has one.
 */
export function openDatabase(url: string, { isSnapshot = false, connections = 10 } = {}): Database {
  const engine = engineOf(url);
  if (engine === "sqlite")
    return Object.assign(new SqliteClient({ ...options, adapter: sqliteAdapter(url, { isSnapshot }) }), {
      engine,
      url,
    });
  const client = new PostgresqlClient({ ...options, adapter: postgresqlAdapter(url, connections) });
  // The two generated types are alike but unrelated; every caller is typed by the narrower.
  return Object.assign(client, { engine, url }) as unknown as Database;
}

// The bundler may load this module several times in one process, which must still share one lock on the file.
const shared = globalThis as typeof globalThis & { onwardDatabase?: Database };

/** The process's own database. */
export function database(): Database {
  const { databaseUrl, poolSize } = settings();
  shared.onwardDatabase ??= openDatabase(databaseUrl, { connections: poolSize });
  return shared.onwardDatabase;
}

/** Waits for what is running and lets go of the database, for a graceful stop. */
export async function closeDatabase(): Promise<void> {
  const open = shared.onwardDatabase;
  delete shared.onwardDatabase;
  await open?.$disconnect();
}
