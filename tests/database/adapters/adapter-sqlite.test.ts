import { spawn } from "node:child_process";
import diagnostics from "node:diagnostics_channel";
import { once } from "node:events";
import { copyFileSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { sqlitePath } from "@/lib/server/db/database-url";
import { sqliteAdapter } from "@/lib/server/db/sqlite-adapter";
import { openExisting, openSqlite } from "@/lib/server/db/sqlite-connection";
import { describe as describeError, isUnavailable } from "@/lib/server/errors/database-errors";
import { migratedDatabase, openFresh } from "../open";

function walkthrough(id: string, ownerId = "o") {
  return { data: { id, ownerId } };
}

/** Another process that holds the write lock until told to release it. */
async function holdLock(url: string): Promise<() => Promise<void>> {
  const script = `
    const connection = new (require("@photostructure/sqlite").DatabaseSync)(process.argv[1]);
    connection.exec("BEGIN IMMEDIATE");
    process.stdout.write("held");
    process.stdin.once("data", () => { connection.exec("COMMIT"); process.exit(0); });`;
  const child = spawn(process.execPath, ["-e", script, sqlitePath(url)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill());
  await once(child.stdout, "data");
  return async () => {
    child.stdin.write("go");
    await once(child, "exit");
  };
}

test("a write waits for another process's lock while everything else goes on", async () => {
  const url = await migratedDatabase("sqlite");
  const database = await openFresh("sqlite", url);
  await database.owner.create({ data: { id: "o" } });
  const letGo = await holdLock(url);
  let settled = 0;
  const writes = [
    database.walkthrough.create(walkthrough("alone")),
    database.$transaction(async (inside) => await inside.walkthrough.create(walkthrough("inside"))),
  ].map((write) => write.finally(() => settled++));
  // Timers fire only if the wait does not block the process.
  for (let tick = 0; tick < 30; tick++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(settled).toBe(0);
  expect(await database.walkthrough.count()).toBe(0);
  await letGo();
  await Promise.all(writes);
  expect(await database.walkthrough.count()).toBe(2);
});

test("every connection is durable, enforces references, and wipes what is deleted", async () => {
  const url = await migratedDatabase("sqlite");
  const expected = {
    journal_mode: "wal",
    synchronous: 2,
    foreign_keys: 1,
    secure_delete: 1,
    temp_store: 2,
    busy_timeout: 5,
  };
  for (const connection of [await sqliteAdapter(url).connect(), await sqliteAdapter(url).connect()]) {
    for (const [name, value] of Object.entries(expected)) {
      const { rows } = await connection.queryRaw({ sql: `PRAGMA ${name}`, args: [], argTypes: [] });
      expect([name, rows[0]?.[0]]).toEqual([name, value]);
    }
    await connection.dispose();
  }
});

test.each([" ", "#", "?mode=memory", "%41", "%", "&", "é–ß", "\\", "'\""])(
  "a folder may have %j in its name, and a missing file in it is not created",
  async (odd) => {
    const folder = join(dirname(sqlitePath(await migratedDatabase("sqlite"))), `a${odd}b`);
    const url = `file:${folder}/onward.db`;
    (await openSqlite(url, true)).close();
    (await openSqlite(url)).close();
    expect(readdirSync(folder)).toEqual(["onward.db"]);
    rmSync(sqlitePath(url));
    await expect(openSqlite(url)).rejects.toMatchObject({ errcode: 14 });
    expect(readdirSync(folder)).toEqual([]);
  },
);

test("each failure has SQLite's own name, and is what it was before to Prisma", async () => {
  const url = await migratedDatabase("sqlite");
  const [connection, other] = [await sqliteAdapter(url).connect(), await openSqlite(url)];
  const table = `CREATE TABLE t (id TEXT PRIMARY KEY, one TEXT UNIQUE, some TEXT NOT NULL, o TEXT REFERENCES Owner)`;
  await connection.executeScript(`${table}; INSERT INTO t VALUES ('a', 'a', 'a', NULL)`);
  const says = (sql: string) =>
    connection.queryRaw({ sql, args: [], argTypes: [] }).then(
      () => undefined,
      ({ cause }) => [cause.kind, cause.originalCode, cause.constraint ?? cause.table ?? cause.column],
    );
  const insert = (values: string) => says(`INSERT INTO t VALUES (${values}) RETURNING id`);
  expect(await insert("'a', 'b', 'b', NULL")).toEqual([
    "UniqueConstraintViolation",
    "SQLITE_CONSTRAINT_PRIMARYKEY",
    { fields: ["id"] },
  ]);
  expect(await insert("'b', 'a', 'b', NULL")).toEqual([
    "UniqueConstraintViolation",
    "SQLITE_CONSTRAINT_UNIQUE",
    { fields: ["one"] },
  ]);
  expect(await insert("'b', 'b', NULL, NULL")).toEqual([
    "NullConstraintViolation",
    "SQLITE_CONSTRAINT_NOTNULL",
    { fields: ["some"] },
  ]);
  expect(await insert("'b', 'b', 'b', 'nobody'")).toEqual([
    "ForeignKeyConstraintViolation",
    "SQLITE_CONSTRAINT_FOREIGNKEY",
    { foreignKey: {} },
  ]);
  expect(await says("SELECT * FROM none")).toEqual(["TableDoesNotExist", "SQLITE_ERROR", "none"]);
  expect(await says("SELECT none FROM t")).toEqual(["ColumnNotFound", "SQLITE_ERROR", "none"]);
  expect(await says("INSERT INTO t (none) VALUES (1)")).toEqual(["ColumnNotFound", "SQLITE_ERROR", "none"]);
  await connection.executeScript("PRAGMA query_only = ON");
  expect(await insert("'b', 'b', 'b', NULL")).toEqual(["sqlite", "SQLITE_READONLY", undefined]);
  other.exec("BEGIN IMMEDIATE");
  for (const busy of ["BEGIN IMMEDIATE", `DELETE FROM t`])
    expect(() => openExisting(sqlitePath(url), 0).exec(busy)).toThrow(
      expect.objectContaining({ errcode: 5 }),
    );
  other.close();
  await connection.dispose();
});

test("a result has every column, also two of one name, and bytes, halves and nothing as they are", async () => {
  const connection = await sqliteAdapter(await migratedDatabase("sqlite")).connect();
  const asked = { sql: "SELECT ? AS a, ? AS a, 0.5 AS b, NULL AS c, ? AS d", argTypes: [] };
  const args = [new Uint8Array([0, 255]), new Uint8Array(), "ß"];
  expect(await connection.queryRaw({ ...asked, args })).toMatchObject({
    columnNames: ["a", "a", "b", "c", "d"],
    rows: [[new Uint8Array([0, 255]), new Uint8Array(), 0.5, null, "ß"]],
  });
  await expect(connection.queryRaw({ ...asked, args: ["a", "b", "c\0d"] })).rejects.toThrow();
  await connection.dispose();
});

test("only the account that runs Onward can read the file", async () => {
  const url = await migratedDatabase("sqlite");
  expect(statSync(sqlitePath(url)).mode & 0o777).toBe(0o600);
});

test("a failed COMMIT rolls back, and the next write works", async () => {
  const database = await openFresh("sqlite");
  await database.owner.create({ data: { id: "o" } });
  const refused = database.$transaction(async (inside) => {
    await inside.$executeRaw`PRAGMA defer_foreign_keys = ON`;
    await inside.walkthrough.create(walkthrough("kept?"));
    await inside.walkthrough.create(walkthrough("orphan", "nobody"));
  });
  const error = await refused.catch((reason: unknown) => reason);
  expect(describeError(error)).toContain("SQLITE_CONSTRAINT_FOREIGNKEY");
  await database.walkthrough.create(walkthrough("next"));
  expect((await database.walkthrough.findMany()).map((row) => row.id)).toEqual(["next"]);
});

test("later queries of a transaction that SQLite ended by itself are not written on their own", async () => {
  const database = await openFresh("sqlite");
  await database.owner.create({ data: { id: "o" } });
  const refused = database.$transaction(async (inside) => {
    await inside.walkthrough.create(walkthrough("before"));
    // A full disk or an I/O error can do the same to any statement.
    await inside.$executeRaw`INSERT OR ROLLBACK INTO "Owner" (id) VALUES ('o')`.catch(() => undefined);
    await inside.walkthrough.create(walkthrough("after"));
  });
  await expect(refused).rejects.toThrow();
  await database.walkthrough.create(walkthrough("next"));
  expect((await database.walkthrough.findMany()).map((row) => row.id)).toEqual(["next"]);
});

test("a full disk refuses the write as an outage, and what fits is still written", async () => {
  const database = await openFresh("sqlite");
  await database.owner.create({ data: { id: "o" } });
  await database.walkthrough.create(walkthrough("w"));
  await database.$queryRaw`PRAGMA max_page_count = 40`;
  const item = { id: "a", ownerId: "o", walkthroughId: "w", position: 0, revision: 0 };
  const full = database.actionItem.create({ data: { ...item, content: new Uint8Array(400_000) } });
  const error = await full.catch((reason: unknown) => reason);
  expect(describeError(error)).toContain("SQLITE_FULL");
  expect(isUnavailable(error)).toBe(true);
  await database.actionItem.create({ data: { ...item, content: new Uint8Array(400) } });
});

test("savepoints undo a part of a transaction", async () => {
  const connection = await sqliteAdapter(await migratedDatabase("sqlite")).connect();
  const run = (id: string) => ({ sql: `INSERT INTO Owner (id) VALUES ('${id}')`, args: [], argTypes: [] });
  const transaction = await connection.startTransaction();
  await transaction.executeRaw(run("first"));
  await transaction.createSavepoint?.("s");
  await transaction.executeRaw(run("second"));
  await transaction.rollbackToSavepoint?.("s");
  await transaction.releaseSavepoint?.("s");
  await transaction.commit();
  const { rows } = await connection.queryRaw({ sql: "SELECT id FROM Owner", args: [], argTypes: [] });
  expect(rows).toEqual([["first"]]);
  await expect(transaction.executeRaw(run("late"))).rejects.toThrow("TransactionAlreadyClosed");
  await expect(transaction.commit()).rejects.toThrow("TransactionAlreadyClosed");
  await connection.dispose();
  await expect(connection.executeRaw(run("closed"))).rejects.toThrow("ConnectionClosed");
});

test("integers too large for a number survive", async () => {
  const database = await openFresh("sqlite");
  expect(await database.$queryRaw`SELECT ${9_007_199_254_740_993n} AS large, 1.5 AS half`).toEqual([
    { large: 9_007_199_254_740_993n, half: 1.5 },
  ]);
});

test("a missing file is an outage, not a new, empty database", async () => {
  const url = await migratedDatabase("sqlite");
  rmSync(sqlitePath(url));
  const database = await openFresh("sqlite", url);
  const error = await database.owner.count().catch((reason: unknown) => reason);
  expect(isUnavailable(error)).toBe(true);
});

test("nothing is confirmed into a file that is gone, and everything works once it is back", async () => {
  const url = await migratedDatabase("sqlite");
  const path = sqlitePath(url);
  const database = await openFresh("sqlite", url);
  await database.owner.create({ data: { id: "o" } });
  copyFileSync(path, `${path}-copy`);
  const faults = [
    () => renameSync(path, `${path}-aside`),
    () => copyFileSync(`${path}-copy`, path),
    () => renameSync(`${path}-aside`, path),
    () => renameSync(`${path}-wal`, `${path}-wal-aside`),
  ];
  const outcomes: string[] = [];
  for (const [at, fault] of faults.entries()) {
    fault();
    for (const write of [
      () => database.walkthrough.create(walkthrough(`alone ${at}`)),
      () => database.$transaction(async (inside) => inside.walkthrough.create(walkthrough(`inside ${at}`))),
    ]) {
      outcomes.push(
        await write().then(
          () => "written",
          (error: unknown) => (isUnavailable(error) ? "unavailable" : describeError(error)),
        ),
      );
    }
  }
  const [written, unavailable] = [Array(2).fill("written"), Array(2).fill("unavailable")];
  expect(outcomes).toEqual([unavailable, unavailable, written, unavailable].flat());
});

test("a transaction whose file disappears while it runs is not confirmed", async () => {
  const url = await migratedDatabase("sqlite");
  const path = sqlitePath(url);
  const database = await openFresh("sqlite", url);
  const refused = database.$transaction(async (inside) => {
    await inside.owner.create({ data: { id: "o" } });
    renameSync(path, `${path}-aside`);
  });
  expect(isUnavailable(await refused.catch((reason: unknown) => reason))).toBe(true);
  renameSync(`${path}-aside`, path);
  await database.owner.create({ data: { id: "o" } });
});

test("each query is published once, without its parameters", async () => {
  const database = await openFresh("sqlite");
  await database.owner.create({ data: { id: "o" } });
  const seen: string[] = [];
  const listen = (message: unknown) => void seen.push(JSON.stringify(message));
  diagnostics.subscribe("onward:query", listen);
  await database.walkthrough.create(walkthrough("secret"));
  await database.walkthrough.findMany({ where: { id: "secret" } });
  diagnostics.unsubscribe("onward:query", listen);
  await database.walkthrough.findMany();
  expect(seen).toHaveLength(2);
  expect(seen.join()).not.toContain("secret");
});
