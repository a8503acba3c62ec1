// The one way to a database. DATABASE_URL selects the engine; callers see one type and never ask which it is.
import "server-only";
import { settings } from "../settings/settings";
import { type Engine, engineOf } from "./database-url";
import { PrismaClient as PostgresqlClient } from "./generated/postgresql/client";
import { type Prisma, PrismaClient as SqliteClient } from "./generated/sqlite/client";
import { postgresqlAdapter } from "./postgresql-adapter";
import { sqliteAdapter } from "./sqlite-adapter";

/**
 * The models of prisma/schema.prisma, and transactions. SQLite's query types are narrower, so they are valid for both
 * engines.
 */
export type Database = Omit<
  SqliteClient,
  "$connect" | "$executeRawUnsafe" | "$extends" | "$on" | "$queryRawUnsafe"
> & {
  /** Only for code about an engine's files. */
  readonly engine: Engine;
  /** The DATABASE_URL. It may contain a password, so it must not be logged. */
  readonly url: string;
};

/** A row of a table, with every column. */
export type RowOf<Table extends Prisma.ModelName> = Prisma.TypeMap["model"][Table]["payload"]["scalars"];

// `minimal` keeps the query, with the person's words in it, out of most messages; describe() handles the rest.
const options = {
  errorFormat: "minimal",
  transactionOptions: { maxWait: 10_000, timeout: 10_000 },
} as const;

/**
 * A client for the migrated database at `url`. It connects on its first query; `$disconnect()` closes it. With
 * `isSnapshot` it only reads: its transactions see a consistent snapshot and block no writer. `connections` applies
 * to PostgreSQL; SQLite has one.
 */
export function openDatabase(url: string, { isSnapshot = false, connections = 10 } = {}): Database {
  const engine = engineOf(url);
  if (engine === "sqlite")
    return Object.assign(new SqliteClient({ ...options, adapter: sqliteAdapter(url, { isSnapshot }) }), {
      engine,
      url,
    });
  const client = new PostgresqlClient({ ...options, adapter: postgresqlAdapter(url, connections) });
  // The two generated types are structurally alike but unrelated, so callers use the narrower one.
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

/** Waits for running queries and closes the database, for a graceful stop. */
export async function closeDatabase(): Promise<void> {
  const open = shared.onwardDatabase;
  delete shared.onwardDatabase;
  await open?.$disconnect();
}
