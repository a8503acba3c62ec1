// Brings a database up to date at the start. Writes the same history as `prisma migrate deploy`, which needs an
// engine to download; either tool can take over from the other. Why: docs/decisions/0003-migrations.md
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
  /** The database knows migrations that this code does not. */
  | { kind: "newer"; found: string[] }
  /** `changed`: an applied file differs now; `unfinished`: another tool began it; else `detail` names the error. */
  | {
      kind: "failed";
      reason: "changed" | "unfinished" | "database";
      migration: string | null;
      detail: string;
    };

type Migration = { name: string; sql: string; checksum: string };

const migrationsFolder = "prisma/migrations";

/**
 * Applies what is missing, in order, all of it in one transaction with its history rows. A process that is killed, or a
 * migration that fails, leaves the whole old schema, which the version before still opens. Of two processes the second
 * finds the work done.
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
        // A time of its own for each: Prisma's engine tells their order by it.
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

/** The names of all migrations of this version; both engines have the same. */
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

/** What to apply, in order, or why nothing may be touched. */
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
