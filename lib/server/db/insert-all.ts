// Thousands of rows, all of them or none, in a transaction that is as short as the engine lets it be: nobody else
// can save while it lasts. Each engine gets them past Prisma, whose own `createMany` spends most of a millisecond on each.
import "server-only";
import type { Database } from "./client";
import { insertIntoPostgresql } from "./insert-postgresql";
import { insertIntoSqlite } from "./insert-sqlite";
import type { Inserting } from "./new-rows";

/** Runs `work` to its end in one transaction; what it throws takes everything back. */
export function insertAll<T>(database: Database, work: (inserting: Inserting) => Promise<T>): Promise<T> {
  return database.engine === "sqlite"
    ? insertIntoSqlite(database.url, work)
    : insertIntoPostgresql(database, work);
}
