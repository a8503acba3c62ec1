// Prisma's driver for SQLite. Unlike the stock one, every query and every whole transaction waits its turn: another
// caller's query never runs inside an open transaction, and is never lost with its rollback. The reasons and the
// cost: docs/decisions/0002-sqlite-adapter.md
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
import { watchQueue } from "../queues/queue-lengths";
import { sqlitePath } from "./database-url";
import { publishQuery } from "./query-channel";
import { openSqlite, type SqliteConnection, type SqliteStatement } from "./sqlite-connection";
import { transactionClosed, withPrismaErrors } from "./sqlite-errors";
import { openFiles } from "./sqlite-files";
import { type Turns, takeTurns } from "./sqlite-turns";
import { columnTypes, fromSqlite, toSqlite } from "./sqlite-values";

const info = { provider: "sqlite", adapterName: "onward-sqlite" } as const;

// IMMEDIATE takes the write lock now; a read that becomes a write later could be refused half-way. A snapshot never
// writes, and in WAL mode a transaction sees the state at its first read.
type Begin = "BEGIN IMMEDIATE" | "BEGIN DEFERRED";

/** For the `adapter` option of a PrismaClient; `url` is `file:/absolute/path`, and the file must exist. */
export function sqliteAdapter(url: string, { isSnapshot = false } = {}): SqlDriverAdapterFactory {
  const begin = isSnapshot ? "BEGIN DEFERRED" : "BEGIN IMMEDIATE";
  return { ...info, connect: () => withPrismaErrors(() => connect(url, begin)) };
}

async function connect(url: string, begin: Begin): Promise<SqlDriverAdapter> {
  const path = sqlitePath(url);
  // A missing file means a missing disk or a wrong path; creating an empty one would hide that.
  if (!existsSync(path)) throw new DriverAdapterError({ kind: "DatabaseDoesNotExist" });
  const connection = await openSqlite(url);
  const turns = takeTurns(connection, openFiles(path));
  watchQueue("sqlite", turns.waiting);
  return adapter(connection, turns, begin);
}

function adapter(connection: SqliteConnection, turns: Turns, begin: Begin): SqlDriverAdapter {
  return {
    ...info,
    ...queryable(connection, turns),
    executeScript: (script) => turns.write(() => void connection.exec(script)),
    startTransaction: (isolation) => startTransaction(connection, turns, begin, isolation),
    dispose: turns.close,
  };
}

/** The two ways to run a query; `when` decides when. */
function queryable(
  connection: SqliteConnection,
  when: Pick<Turns, "read" | "write">,
): Pick<SqlQueryable, "queryRaw" | "executeRaw"> {
  return {
    queryRaw: (query) => {
      publishQuery(query.sql);
      const isRead = /^\s*SELECT\b/i.test(query.sql);
      return when[isRead ? "read" : "write"](() => select(connection, query));
    },
    executeRaw: (query) => {
      publishQuery(query.sql);
      return when.write(() => execute(connection, query));
    },
  };
}

async function startTransaction(
  connection: SqliteConnection,
  turns: Turns,
  begin: Begin,
  isolation: IsolationLevel | undefined,
): Promise<Transaction> {
  if (isolation !== undefined && isolation !== "SERIALIZABLE") {
    throw new DriverAdapterError({ kind: "InvalidIsolationLevel", level: isolation });
  }
  const release = await turns.transaction(() => void connection.exec(begin));
  return transaction(connection, turns, release);
}

function transaction(connection: SqliteConnection, turns: Turns, release: () => void): Transaction {
  let isOpen = true;

  // A timed-out transaction ends while its callback still runs, and on a full disk SQLite ends one by itself. Later
  // queries of that callback must not be written on their own, let alone into another transaction.
  async function inside<T>(work: () => T): Promise<T> {
    if (!isOpen || !connection.isTransaction) throw transactionClosed();
    return await withPrismaErrors(work);
  }

  async function end(how: () => Promise<unknown>): Promise<void> {
    if (!isOpen) throw transactionClosed();
    isOpen = false;
    try {
      await withPrismaErrors(how);
    } finally {
      try {
        // A failed COMMIT leaves the transaction open.
        if (connection.isTransaction) connection.exec("ROLLBACK");
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
    ...queryable(connection, { read: inside, write: inside }),
    // COMMIT and ROLLBACK are sent by commit() and rollback() below, not by Prisma as queries.
    options: { usePhantomQuery: true },
    commit: () => end(() => turns.commit(() => void connection.exec("COMMIT"))),
    rollback: () => end(async () => undefined),
    createSavepoint: (name) => savepoint(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => savepoint(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => savepoint(`RELEASE ${name}`),
  };
}

type Prepared = { statement: SqliteStatement; values: unknown[] };

const prepared = new WeakMap<SqliteConnection, Map<string, SqliteStatement>>();
/** Prisma writes a list of ids into the SQL, one sign for each, so there is no end to them. */
const mostPrepared = 200;

/** To prepare a query of Prisma's takes longer than most of them run. */
function prepare(connection: SqliteConnection, query: SqlQuery): Prepared {
  const known = prepared.get(connection) ?? new Map<string, SqliteStatement>();
  prepared.set(connection, known);
  let statement = known.get(query.sql);
  if (!statement) {
    if (known.size >= mostPrepared) known.clear();
    statement = connection.prepare(query.sql);
    statement.setReturnArrays(true);
    known.set(query.sql, statement);
  }
  return { statement, values: query.args.map((value, index) => toSqlite(value, query.argTypes[index])) };
}

function execute(connection: SqliteConnection, query: SqlQuery): number {
  const { statement, values } = prepare(connection, query);
  return Number(statement.run(...values).changes);
}

function select(connection: SqliteConnection, query: SqlQuery): SqlResultSet {
  const { statement, values } = prepare(connection, query);
  const rows = statement.all(...values) as unknown[][];
  const columns = statement.columns();
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
