// Migrates a database at the start. Writes the same history as `prisma migrate deploy`, which would need to download
// an engine; the two are interchangeable. Why: docs/decisions/0003-migrations.md
import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "../../result";
import { describe } from "../errors/database-errors";
import { engineOf } from "./database-url";
import type { MigrationConnection, MigrationSession } from "./migration-session";
import { openPostgresqlMigration } from "./postgresql-migration";
import { openSqliteMigration } from "./sqlite-migration";

export type MigrationProblem =
  /** The database has migrations that this code does not know. */
  | { kind: "newer"; found: string[] }
  /**
   * `changed`: an applied file is different now; `unfinished`: another tool started it; otherwise `detail` names the
   * error.
   */
  | {
      kind: "failed";
      reason: "changed" | "unfinished" | "database";
      migration: string | null;
      detail: string;
    };

type Migration = { name: string; sql: string; checksum: string };

const migrationsFolder = "prisma/migrations";

/**
 * Applies all missing migrations in order, in one transaction with their history rows. If the process is killed or a
 * migration fails, the old schema remains, which the previous version can still open. If two processes do this, the
 * second finds nothing left to do.
 */
export async function migrate(
  url: string,
  folder = migrationsFolder,
): Promise<Result<{ applied: string[] }, MigrationProblem>> {
  let running: string | null = null;
  let session: MigrationSession | undefined;
  try {
    const engine = engineOf(url);
    const known = readMigrations(join(folder, engine));
    session = await (engine === "sqlite" ? openSqliteMigration(url) : openPostgresqlMigration(url));
    return await session.exclusively(async (connection) => {
      const missing = missingMigrations(await connection.history(), known);
      if (!missing.ok) return missing;
      const began = Date.now();
      for (const [at, migration] of missing.value.entries()) {
        running = migration.name;
        await connection.run(migration.sql);
        // Each needs its own timestamp, because Prisma's engine orders them by it.
        await record(connection, migration, new Date(began + at));
      }
      running = null;
      return ok({ applied: missing.value.map(({ name }) => name) });
    });
  } catch (error) {
    return fail({ kind: "failed", reason: "database", migration: running, detail: describe(error) });
  } finally {
    await session?.close();
  }
}

/** The names of this version's migrations; both engines have the same. */
export function knownMigrations(): string[] {
  return readMigrations(join(migrationsFolder, "sqlite")).map(({ name }) => name);
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "migration.sql")));
  return names.sort().map((name) => {
    const bytes = readFileSync(join(folder, name, "migration.sql"));
    return { name, sql: bytes.toString(), checksum: createHash("sha256").update(bytes).digest("hex") };
  });
}

/** What to apply, in order, or why nothing may be changed. */
function missingMigrations(
  history: Awaited<ReturnType<MigrationConnection["history"]>>,
  known: Migration[],
): Result<Migration[], MigrationProblem> {
  const found = history.map((row) => row.name).filter((name) => !known.some((each) => each.name === name));
  if (found.length > 0) return fail({ kind: "newer", found });
  for (const { name, checksum, isFinished } of history) {
    const problem = (reason: "changed" | "unfinished") =>
      fail({ kind: "failed", reason, migration: name, detail: `${name} is ${reason}` } as const);
    if (!isFinished) return problem("unfinished");
    if (known.some((each) => each.name === name && each.checksum !== checksum)) return problem("changed");
  }
  return ok(known.filter((each) => !history.some((row) => row.name === each.name)));
}

async function record(
  connection: MigrationConnection,
  { name, checksum }: Migration,
  startedAt: Date,
): Promise<void> {
  const finishedAt = new Date(Math.max(Date.now(), startedAt.getTime()));
  await connection.record({ id: randomUUID(), name, checksum, startedAt, finishedAt });
}
