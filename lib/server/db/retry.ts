// A database server that restarts, or a connection that breaks, is over in a moment: what failed by it outside of a
// transaction is tried once more.
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { SqlDriverAdapter, SqlQuery } from "@prisma/driver-adapter-utils";
import { isConnectionLost } from "../errors/database-errors";

/** A restart takes a second or two; what was not over by then is an outage, and the person hears of it. */
const patienceMs = 5_000;
const pauseMs = 100;
const question: SqlQuery = { sql: "SELECT 1", args: [], argTypes: [] };

/**
 * The same adapter, but a query, or the begin of a transaction, that lost its connection waits until the server answers
 * again (at most five seconds) and is tried a second time.
 *
 * The first try may have been carried out with only its answer lost. A second one is safe all the same: every write of
 * the app is conditional on a revision, or inserts a row whose id was made before, so the repeated one changes nothing,
 * and its caller finds out as it would about a form that was sent twice. Never a query inside of a transaction: what
 * came before it in there is gone with the connection.
 */
export function withRetry(adapter: SqlDriverAdapter): SqlDriverAdapter {
  let waiting: Promise<boolean> | undefined;

  /** One for all who wait, so that a server that comes back is asked by one of them only. */
  function isBack(): Promise<boolean> {
    waiting ??= answersWithin(adapter, patienceMs).finally(() => {
      waiting = undefined;
    });
    return waiting;
  }

  async function twice<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isConnectionLost(error) && (await isBack())) return await work();
      throw error;
    }
  }

  const { provider, adapterName } = adapter;
  return {
    provider,
    adapterName,
    queryRaw: (query) => twice(() => adapter.queryRaw(query)),
    executeRaw: (query) => twice(() => adapter.executeRaw(query)),
    startTransaction: (isolation) => twice(() => adapter.startTransaction(isolation)),
    executeScript: (script) => adapter.executeScript(script),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: false },
    dispose: () => adapter.dispose(),
  };
}

async function answersWithin(adapter: SqlDriverAdapter, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    try {
      await adapter.queryRaw(question);
      return true;
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      await sleep(pauseMs);
    }
  }
  return false;
}
