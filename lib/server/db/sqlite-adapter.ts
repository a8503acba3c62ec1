// Prisma's driver for SQLite. Unlike the stock one, every query and every whole transaction waits for one lock:
// a query of somebody else never runs inside an open transaction, and never vanishes with its rollback.
// Why and what it costs: docs/decisions/0002-sqlite-adapter.md
import "server-only";
import { existsSync } from "node:fs";
import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
  type SqlResultSet,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import { sqlitePath } from "./database-url";
import { createLock, type Lock } from "./lock";
import { publishQuery } from "./query-channel";
import { openSqlite, type SqliteConnection, whenFree } from "./sqlite-connection";
import { transactionClosed, withPrismaErrors } from "./sqlite-errors";
import { columnTypes, fromSqlite, toSqlite } from "./sqlite-values";

const info = { provider: "sqlite", adapterName: "onward-sqlite" } as const;

/** For the `adapter` option of a PrismaClient; `url` is `file:/absolute/path`, and the file must exist. */
export function sqliteAdapter(url: string): SqlDriverAdapterFactory {
  return { ...info, connect: () => withPrismaErrors(() => connect(url)) };
}

async function connect(url: string): Promise<SqlDriverAdapter> {
  // A missing file means a missing disk or a wrong path; an empty new one would hide that.
  if (!existsSync(sqlitePath(url))) throw new DriverAdapterError({ kind: "DatabaseDoesNotExist" });
  return adapter(await openSqlite(url));
}

function adapter(connection: SqliteConnection): SqlDriverAdapter {
  const lock = createLock();

  async function alone<T>(work: () => T): Promise<T> {
    // Counted from the asking: those who queue behind a stuck one give up with it, not one after the other.
    const since = Date.now();
    const release = await lock();
    try {
      return await withPrismaErrors(() => whenFree(() => whileOpen(connection, work), since));
    } finally {
      release();
    }
  }

  return {
    ...info,
    ...queryable(connection, alone),
    executeScript: (script) => alone(() => void connection.exec(script)),
    startTransaction: (isolation) => startTransaction(connection, lock, isolation),
    dispose: async () => {
      const release = await lock();
      connection.close();
      release();
    },
  };
}

/** Both ways to run a query; `run` decides when. */
function queryable(
  connection: SqliteConnection,
  run: <T>(work: () => T) => Promise<T>,
): Pick<SqlQueryable, "queryRaw" | "executeRaw"> {
  return {
    queryRaw: (query) => {
      publishQuery(query.sql);
      return run(() => select(connection, query));
    },
    executeRaw: (query) => {
      publishQuery(query.sql);
      return run(() => prepare(connection, query).run().changes);
    },
  };
}

async function startTransaction(
  connection: SqliteConnection,
  lock: Lock,
  isolation: IsolationLevel | undefined,
): Promise<Transaction> {
  if (isolation !== undefined && isolation !== "SERIALIZABLE") {
    throw new DriverAdapterError({ kind: "InvalidIsolationLevel", level: isolation });
  }
  const since = Date.now();
  const release = await lock();
  try {
    // IMMEDIATE takes the write lock now: a read that turns into a write later could be refused half-way.
    const begin = () => connection.exec("BEGIN IMMEDIATE");
    await withPrismaErrors(() => whenFree(() => whileOpen(connection, begin), since));
  } catch (error) {
    release();
    throw error;
  }
  return transaction(connection, release);
}

function transaction(connection: SqliteConnection, release: () => void): Transaction {
  let isOpen = true;

  // A timed-out transaction ends while its callback still runs, and a full disk makes SQLite end one by itself.
  // What is asked for afterwards must not be written on its own, let alone into somebody else's transaction.
  async function inside<T>(work: () => T): Promise<T> {
    if (!isOpen || !connection.inTransaction) throw transactionClosed();
    return await withPrismaErrors(work);
  }

  async function end(how: () => Promise<unknown>): Promise<void> {
    if (!isOpen) throw transactionClosed();
    isOpen = false;
    try {
      await withPrismaErrors(how);
    } finally {
      try {
        // A COMMIT that failed leaves the transaction open.
        if (connection.inTransaction) connection.exec("ROLLBACK");
      } finally {
        release();
      }
    }
  }

  function savepoint(statement: string): Promise<void> {
    return inside(() => void connection.exec(statement));
  }

  return {
    ...info,
    ...queryable(connection, inside),
    // COMMIT and ROLLBACK are sent by commit() and rollback() below, not by Prisma as queries.
    options: { usePhantomQuery: true },
    commit: () => end(() => whenFree(() => connection.exec("COMMIT"))),
    rollback: () => end(async () => undefined),
    createSavepoint: (name) => savepoint(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => savepoint(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => savepoint(`RELEASE ${name}`),
  };
}

function prepare(connection: SqliteConnection, query: SqlQuery) {
  const values = query.args.map((value, index) => toSqlite(value, query.argTypes[index]));
  return connection.prepare(query.sql).bind(values);
}

function select(connection: SqliteConnection, query: SqlQuery): SqlResultSet {
  const statement = prepare(connection, query);
  if (!statement.reader) {
    statement.run();
    return { columnNames: [], columnTypes: [], rows: [] };
  }
  const columns = statement.columns();
  const rows = statement.raw().all() as unknown[][];
  const types = columnTypes(
    columns.map((column) => column.type),
    rows,
  );
  return {
    columnNames: columns.map((column) => column.name),
    columnTypes: types,
    rows: rows.map((row) => row.map((value, index) => fromSqlite(value, types[index]))),
  };
}

function whileOpen<T>(connection: SqliteConnection, work: () => T): T {
  if (!connection.open) throw new DriverAdapterError({ kind: "ConnectionClosed" });
  return work();
}
