// Opens SQLite files with the settings this app needs, and waits for other processes without blocking this one.
import "server-only";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { DatabaseSync } from "@photostructure/sqlite";
import { sqliteCode } from "../errors/sqlite-codes";
import { sqlitePath } from "./database-url";

export type SqliteConnection = InstanceType<typeof DatabaseSync>;
export type SqliteStatement = ReturnType<SqliteConnection["prepare"]>;

// SQLite's own wait blocks the whole process, so it is short, and a timer does the rest.
const OWN_WAIT_MS = 5;
const PAUSE_MS = 25;
const PATIENCE_MS = 10_000;

/** Only opens a file that is there. Integers are read as bigint. */
export function openExisting(path: string, timeout: number): SqliteConnection {
  return new DatabaseSync(`${pathToFileURL(path)}?mode=rw`, { timeout, readBigInts: true });
}

/** Opens an existing file, or creates one if `create` is set. Throws SQLite's error on failure. */
export async function openSqlite(url: string, create = false): Promise<SqliteConnection> {
  const path = sqlitePath(url);
  if (create) createPrivately(path);
  const connection = openExisting(path, OWN_WAIT_MS);
  try {
    // Switching to WAL needs exclusive access for a moment.
    await whenFree(() => connection.exec("PRAGMA journal_mode = WAL"));
    // A confirmed save survives a power cut. Deleted data is overwritten, and no temporary files are written.
    connection.exec(`PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY`);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Only this account can read it; SQLite gives its side files the same mode. An existing file is not even opened,
 * because closing it would release every lock this process has on it (POSIX, fcntl).
 */
export function createPrivately(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(path, "ax", 0o600));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/**
 * Retries `work` while another process holds the file, for at most ten seconds from `since`, a time of
 * `performance.now()`, which clock changes do not affect.
 */
export async function whenFree<T>(work: () => T | Promise<T>, since = performance.now()): Promise<T> {
  const end = since + PATIENCE_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw error;
    }
    await sleep(PAUSE_MS);
  }
}

export function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error) ?? "");
}
