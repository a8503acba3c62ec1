// Inserts thousands of rows, all or none, in as short a transaction as the engine allows, because nobody else can
// save meanwhile. It bypasses Prisma, whose `createMany` takes most of a millisecond per row.
import "server-only";
import type { Database } from "./client";
import { insertIntoPostgresql } from "./insert-postgresql";
import { insertIntoSqlite } from "./insert-sqlite";
import type { Inserting } from "./new-rows";

/** Runs `work` in one transaction; an exception rolls everything back. */
export function insertAll<T>(database: Database, work: (inserting: Inserting) => Promise<T>): Promise<T> {
  return database.engine === "sqlite"
    ? insertIntoSqlite(database.url, work)
    : insertIntoPostgresql(database, work);
}
