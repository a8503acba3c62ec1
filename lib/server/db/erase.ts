// Deleted and replaced data must also disappear from the files. PostgreSQL does that itself when it vacuums. Why
// SQLite needs more than `secure_delete`: docs/decisions/0012-sealing.md
import "server-only";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { log } from "../log/log";
import type { Database } from "./client";
import { sqlitePath } from "./database-url";

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
    return;
  }
  noteErased(sqlitePath(database.url));
}

/**
 * The same for a start and a stop, which need it only if something was written since the last time: it takes seconds
 * among a hundred thousand walkthroughs. A killed process leaves it to the next start.
 */
export async function eraseLeftovers(database: Database): Promise<void> {
  if (database.engine !== "sqlite" || isErased(sqlitePath(database.url))) return;
  await eraseTraces(database);
}

/** The size and time of the file, beside it: whatever writes to it from then on, be it another program, changes them. */
function noteErased(path: string): void {
  try {
    writeFileSync(notePath(path), stampOf(path), { mode: 0o600 });
  } catch {
    // The next start erases once more.
  }
}

function isErased(path: string): boolean {
  try {
    const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
    return !log?.size && readFileSync(notePath(path), "utf8") === stampOf(path);
  } catch {
    return false;
  }
}

const notePath = (path: string) => `${path}-erased`;

function stampOf(path: string): string {
  const { size, mtimeNs } = statSync(path, { bigint: true });
  return `${size} ${mtimeNs}`;
}

/**
 * Rewrites all tables, for work that is done while nobody is served. If that fails it is logged: what was replaced is
 * then still in the files.
 */
export async function rewriteFiles(database: Database): Promise<void> {
  if (database.engine === "sqlite") return await eraseTraces(database);
  try {
    const isComplete = await oldRowsAreUnseen(database);
    await database.$executeRaw`VACUUM FULL`;
    if (!isComplete) throw new Error("Another transaction is open");
  } catch (error) {
    log.error(
      "What was replaced may still be in PostgreSQL's files. Run VACUUM FULL when no other program has a transaction open there",
      error,
    );
  }
}

const patienceMs = 60_000;
const pauseMs = 100;

/**
 * VACUUM FULL keeps a replaced row as long as any transaction may still see it: one that reads this database, or one
 * that writes anywhere on the server. This waits for those that began before now, at most a minute; false if one has
 * not ended then.
 */
async function oldRowsAreUnseen(database: Database): Promise<boolean> {
  const [now] = await database.$queryRaw<[{ id: string }]>`SELECT pg_current_xact_id()::text AS id`;
  const end = performance.now() + patienceMs;
  while (performance.now() < end) {
    const [{ isSo }] = await database.$queryRaw<[{ isSo: boolean }]>`
      SELECT pg_snapshot_xmin(pg_current_snapshot()) >= ${now.id}::xid8 AND NOT EXISTS (
        SELECT backend_xmin AS oldest FROM pg_stat_activity
          WHERE coalesce(datname, current_database()) = current_database()
            AND age(backend_xmin) > age(${now.id}::xid8::xid)
        UNION ALL SELECT xmin FROM pg_replication_slots WHERE age(xmin) > age(${now.id}::xid8::xid)
      ) AS "isSo"`;
    if (isSo) return true;
    await sleep(pauseMs);
  }
  return false;
}

/** Moves the write-ahead log, which contains earlier versions of rows, into the database, and truncates it. */
export async function emptyLog(database: Database): Promise<void> {
  if (database.engine === "sqlite") await database.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
}
