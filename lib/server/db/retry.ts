// A restarting database server or a broken connection recovers in a moment, so a query that failed this way outside a
// transaction is retried once.
import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { SqlDriverAdapter, SqlQuery } from "@prisma/driver-adapter-utils";
import { isConnectionLost } from "../errors/database-errors";

/** A restart takes a second or two; anything longer is an outage, and is reported to the person. */
const patienceMs = 5_000;
const pauseMs = 100;
const question: SqlQuery = { sql: "SELECT 1", args: [], argTypes: [] };

/**
 * The same adapter, but a query, or the start of a transaction, that lost its connection waits until the server
 * answers again (at most five seconds) and is retried once.
 *
 * The first try may have been carried out with only its answer lost. Retrying is safe all the same: every write of
 * the app is conditional on a revision, or inserts a row with a known id, so repeating it changes nothing, and its
 * caller notices as it would for a form that was sent twice. A query inside a transaction is never retried: its
 * earlier queries are gone with the connection.
 */
export function withRetry(adapter: SqlDriverAdapter): SqlDriverAdapter {
  let waiting: Promise<boolean> | undefined;

  /** One probe for all who wait, so that a recovering server is not flooded. */
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
