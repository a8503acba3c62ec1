// What is deleted or replaced must leave the files too, not only the tables. On PostgreSQL that is the server's own
// work: its old rows go when it vacuums. Why SQLite needs more than `secure_delete`: docs/decisions/0012-sealing.md
import "server-only";
import { log } from "../log/log";
import type { Database } from "./client";

/** After a deletion: nothing of it stays in the database's files. Is logged, and done by the next one, if it can't be done now. */
export async function eraseTraces(database: Database): Promise<void> {
  if (database.engine !== "sqlite") return;
  try {
    // Pages are overwritten when they are freed, but bytes that were moved within a page stay behind in its gaps.
    await database.$executeRaw`VACUUM`;
    await emptyLog(database);
  } catch (error) {
    log.error("What was deleted may still be in the files", error);
  }
}

/** Writes all tables anew, for work that is done while nobody is served. */
export async function rewriteFiles(database: Database): Promise<void> {
  if (database.engine === "sqlite") await eraseTraces(database);
  else await database.$executeRaw`VACUUM FULL`;
}

/** Moves what lies in SQLite's write-ahead log, earlier versions of rows among it, to the database, and empties the log. */
export async function emptyLog(database: Database): Promise<void> {
  if (database.engine === "sqlite") await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
}
