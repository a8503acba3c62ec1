// Deleted and replaced data must also disappear from the files. PostgreSQL does that itself when it vacuums. Why
// SQLite needs more than `secure_delete`: docs/decisions/0012-sealing.md
import "server-only";
import { log } from "../log/log";
import type { Database } from "./client";

/**
 * Called after a deletion, to remove every trace from the database's files. If that fails now it is logged, and the
 * next call does it.
 */
export async function eraseTraces(database: Database): Promise<void> {
  if (database.engine !== "sqlite") return;
  try {
    // Freed pages are overwritten, but bytes moved within a page remain in its gaps.
    await database.$executeRaw`VACUUM`;
    await emptyLog(database);
  } catch (error) {
    log.error("What was deleted may still be in the files", error);
  }
}

/** Rewrites all tables, for work that is done while nobody is served. */
export async function rewriteFiles(database: Database): Promise<void> {
  if (database.engine === "sqlite") await eraseTraces(database);
  else await database.$executeRaw`VACUUM FULL`;
}

/** Moves the write-ahead log, which contains earlier versions of rows, into the database, and truncates it. */
export async function emptyLog(database: Database): Promise<void> {
  if (database.engine === "sqlite") await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
}
