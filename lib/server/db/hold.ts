// Tells processes of each other: all who read and write rows hold the database together, and what changes the keys
// or everything at once needs it alone. The lock ends with its process, however that ends.
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import pg from "pg";
import { fail, ok, type Result } from "../../result";
import { engineOf, sqlitePath } from "./database-url";
import { createPrivately, isBusy } from "./sqlite-connection";

export type Hold = {
  /** Runs `work` while no other process holds the database; `in-use` if one still does after three seconds. */
  alone<T>(work: () => Promise<T>): Promise<Result<T, "in-use">>;
  release(): Promise<void>;
};

/** For what is called within `alone`. */
export const alreadyAlone: Pick<Hold, "alone"> = { alone: async (work) => ok(await work()) };

/** What an engine offers: each tries once, and says whether it could. */
type Lock = {
  share(): Promise<boolean>;
  exclude(): Promise<boolean>;
  unlock(): Promise<void>;
  close(): Promise<void>;
};

const pauseMs = 50;
/** A change of the key is done within this; a person who forgot to stop Onward hears of it sooner. */
const patience = { share: 10_000, alone: 3_000 } as const;

/** Holds the database at `url` together with others, until the process ends. `in-use` if one has it alone for ten seconds. */
export async function hold(url: string): Promise<Result<Hold, "in-use">> {
  const lock = engineOf(url) === "sqlite" ? sqliteLock(url) : await postgresqlLock(url);
  if (!(await patiently(lock.share, patience.share))) {
    await lock.close();
    return fail("in-use");
  }
  return ok({
    async alone(work) {
      await lock.unlock();
      const isAlone = await patiently(lock.exclude, patience.alone);
      try {
        return isAlone ? ok(await work()) : fail("in-use");
      } finally {
        if (isAlone) await lock.unlock();
        await patiently(lock.share, patience.share);
      }
    },
    release: lock.close,
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

/** An empty database beside the real one, for its locks: a read holds it with others, an exclusive transaction alone. */
function sqliteLock(url: string): Lock {
  const path = `${sqlitePath(url)}-hold`;
  createPrivately(path);
  const connection = new Sqlite(path, { timeout: 0 });
  async function attempt(begin: () => void): Promise<boolean> {
    try {
      begin();
      return true;
    } catch (error) {
      if (connection.inTransaction) connection.exec("ROLLBACK");
      if (isBusy(error)) return false;
      throw error;
    }
  }
  return {
    share: () =>
      attempt(() => {
        connection.exec("BEGIN");
        connection.prepare("SELECT * FROM sqlite_master").all();
      }),
    exclude: () => attempt(() => connection.exec("BEGIN EXCLUSIVE")),
    async unlock() {
      if (connection.inTransaction) connection.exec("COMMIT");
    },
    async close() {
      connection.close();
    },
  };
}

const advisoryLock = 72_707_370;

/** An advisory lock of a connection of its own. If the server restarts, it is taken again. */
async function postgresqlLock(url: string): Promise<Lock> {
  let client = await connect();
  let isShared = false;

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    fresh.on("error", () => undefined);
    await fresh.connect();
    return fresh;
  }

  async function attempt(how: "pg_try_advisory_lock" | "pg_try_advisory_lock_shared"): Promise<boolean> {
    const { rows } = await client.query<{ got: boolean }>(`SELECT ${how}($1) AS got`, [advisoryLock]);
    return rows[0]?.got === true;
  }

  async function share(): Promise<boolean> {
    isShared = await attempt("pg_try_advisory_lock_shared");
    if (isShared) client.once("end", () => void shareAgain());
    return isShared;
  }

  async function shareAgain(): Promise<void> {
    while (isShared) {
      await sleep(1_000, undefined, { ref: false });
      try {
        client = await connect();
        if (await share()) return;
        await client.end();
      } catch {
        // The server is not back yet.
      }
      isShared = true;
    }
  }

  return {
    share,
    exclude: () => attempt("pg_try_advisory_lock"),
    async unlock() {
      isShared = false;
      await client.query("SELECT pg_advisory_unlock_all()");
    },
    async close() {
      isShared = false;
      await client.end();
    },
  };
}
