// Coordinates processes: those that read and write rows hold the database together (shared), and a process that
// changes the keys or everything at once holds it alone (exclusive). The lock ends with its process, however that
// ends.
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { fail, ok, type Result } from "../../result";
import { engineOf, sqlitePath } from "./database-url";
import { createPrivately, isBusy, openExisting } from "./sqlite-connection";

export type Hold = {
  /** Runs `work` while no other process holds the database; `in-use` if one still does after three seconds. */
  alone<T>(work: () => Promise<T>): Promise<Result<T, "in-use">>;
  release(): Promise<void>;
};

/** For functions called within `alone`. */
export const alreadyAlone: Pick<Hold, "alone"> = { alone: async (work) => ok(await work()) };

/** What an engine provides: each function tries once, and says whether it succeeded. */
type Lock = {
  share(): Promise<boolean>;
  exclude(): Promise<boolean>;
  unlock(): Promise<void>;
  close(): Promise<void>;
};

/** Kept here because a lock held only by an unreachable object would be released by garbage collection. */
const open = new Set<Lock>();

const pauseMs = 50;
/** Changing the key takes less than this; a person who forgot to stop Onward is told sooner. */
const patience = { share: 10_000, alone: 3_000 } as const;

/**
 * Holds the database at `url` together with others until it is released or the process ends, whether or not the
 * caller keeps the result. `in-use` if another process has it alone for ten seconds.
 */
export async function hold(url: string): Promise<Result<Hold, "in-use">> {
  const lock = engineOf(url) === "sqlite" ? sqliteLock(url) : await postgresqlLock(url);
  if (!(await patiently(lock.share, patience.share))) {
    await lock.close();
    return fail("in-use");
  }
  open.add(lock);
  return ok({
    async alone(work) {
      await lock.unlock();
      const isAlone = await patiently(lock.exclude, patience.alone);
      try {
        return isAlone ? ok(await work()) : fail("in-use");
      } finally {
        if (isAlone) await lock.unlock();
        // Whoever holds it alone will finish at some point, and this process must not run beside them.
        await patiently(lock.share, isAlone ? Number.POSITIVE_INFINITY : patience.share);
      }
    },
    async release() {
      open.delete(lock);
      await lock.close();
    },
  });
}

async function patiently(attempt: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!(await attempt())) {
    if (Date.now() >= end) return false;
    await sleep(pauseMs);
  }
  return true;
}

/**
 * An empty database beside the real one, for its locks: reading it is the shared lock, an exclusive transaction the
 * exclusive one.
 */
function sqliteLock(url: string): Lock {
  const path = `${sqlitePath(url)}-hold`;
  createPrivately(path);
  const connection = openExisting(path, 0);
  async function attempt(begin: () => void): Promise<boolean> {
    try {
      begin();
      return true;
    } catch (error) {
      if (connection.isTransaction) connection.exec("ROLLBACK");
      if (isBusy(error)) return false;
      throw error;
    }
  }
  return {
    share: () =>
      attempt(() => {
        connection.exec("BEGIN; SELECT * FROM sqlite_master");
      }),
    exclude: () => attempt(() => connection.exec("BEGIN EXCLUSIVE")),
    async unlock() {
      if (connection.isTransaction) connection.exec("COMMIT");
    },
    async close() {
      connection.close();
    },
  };
}

/** One more than the lock that Prisma’s migrations take (postgresql-migration.ts). */
const advisoryLock = 72_707_370;

/** An advisory lock on a dedicated connection. If the connection breaks or the server restarts, it is acquired again. */
async function postgresqlLock(url: string): Promise<Lock> {
  let client = newClient();
  let isWanted = false;
  let isComingBack = false;
  await client.connect();

  function newClient(): pg.Client {
    // Without `keepAlive` a firewall may drop an idle connection without either end noticing.
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
    fresh.on("error", () => undefined);
    fresh.once("end", () => void comeBack(fresh));
    return fresh;
  }

  async function attempt(how: "pg_try_advisory_lock" | "pg_try_advisory_lock_shared"): Promise<boolean> {
    const { rows } = await client.query<{ got: boolean }>(`SELECT ${how}($1) AS got`, [advisoryLock]);
    return rows[0]?.got === true;
  }

  async function share(): Promise<boolean> {
    const isShared = await attempt("pg_try_advisory_lock_shared");
    isWanted ||= isShared;
    return isShared;
  }

  async function comeBack(lost: pg.Client): Promise<void> {
    if (lost !== client || isComingBack) return;
    isComingBack = true;
    for (let pause = pauseMs; isWanted; pause = 1_000) {
      await sleep(pause, undefined, { ref: false });
      try {
        client = newClient();
        await client.connect();
        if (isWanted && (await share())) break;
        await client.end();
      } catch {
        // The server is not back yet.
      }
    }
    isComingBack = false;
  }

  return {
    share,
    exclude: () => attempt("pg_try_advisory_lock"),
    async unlock() {
      isWanted = false;
      await client.query("SELECT pg_advisory_unlock_all()");
    },
    async close() {
      isWanted = false;
      await client.end();
    },
  };
}
