// On a separate connection: reads go on meanwhile, and writes wait only for this transaction.
import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import { sqlitePath } from "./database-url";
import type { Inserting } from "./new-rows";
import { openSqlite, type SqliteConnection, whenFree } from "./sqlite-connection";
import { withPrismaErrors } from "./sqlite-errors";
import { openFiles } from "./sqlite-files";
import { toSqlite } from "./sqlite-values";

/** How long one slice of work may block the process. */
const sliceMs = 15;

export function insertIntoSqlite<T>(url: string, work: (inserting: Inserting) => Promise<T>): Promise<T> {
  return withPrismaErrors(async () => {
    const connection = await openSqlite(url);
    try {
      return await inTransaction(connection, openFiles(sqlitePath(url)), work);
    } finally {
      connection.close();
    }
  });
}

async function inTransaction<T>(
  connection: SqliteConnection,
  isInPlace: () => boolean,
  work: (inserting: Inserting) => Promise<T>,
): Promise<T> {
  await whenFree(() => connection.exec("BEGIN IMMEDIATE"));
  try {
    const done = await work(inserting(connection));
    // If the file was moved or replaced, what is written to it is lost.
    if (!isInPlace()) throw new DriverAdapterError({ kind: "DatabaseDoesNotExist" });
    await whenFree(() => connection.exec("COMMIT"));
    return done;
  } finally {
    if (connection.isTransaction) connection.exec("ROLLBACK");
  }
}

function inserting(connection: SqliteConnection): Inserting {
  return {
    async count(table, ownerId) {
      const counted = connection.prepare(`SELECT count(*) AS rows FROM "${table}" WHERE "ownerId" = ?`);
      return Number(counted.get(ownerId).rows);
    },
    async addOwner(id) {
      const add = `INSERT INTO "Owner" ("id", "createdAt") VALUES (?, ?) ON CONFLICT ("id") DO NOTHING`;
      connection.prepare(add).run(id, toSqlite(new Date(), undefined));
    },
    async insert(table, rows) {
      const names = Object.keys(rows[0] ?? {});
      if (names.length === 0) return;
      const columns = names.map((name) => `"${name}"`).join(", ");
      const values = names.map(() => "?").join(", ");
      const insert = connection.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${values})`);
      let end = performance.now() + sliceMs;
      for (const row of rows) {
        insert.run(...names.map((name) => toSqlite(row[name], undefined)));
        if (performance.now() < end) continue;
        await nextTurn();
        end = performance.now() + sliceMs;
      }
    },
  };
}
