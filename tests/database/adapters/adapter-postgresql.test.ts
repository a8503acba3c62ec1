import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Database, openDatabase, database as own } from "@/lib/server/db/client";
import { isUnavailable } from "@/lib/server/errors/database-errors";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { listVersions } from "@/lib/server/walkthroughs/versions";
import { answerOf, begun, content, owner, write } from "../fixtures";
import { engines, migratedDatabase, openFresh } from "../open";
import { lineTo } from "./cut-line";

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<T>(sql);
  await client.end();
  return rows;
}

const others = "application_name = 'onward' AND datname = current_database()";

/** Ends the app's connections, like a restart of the server. */
async function endConnections(url: string): Promise<void> {
  await ask(url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${others}`);
}

async function shown(database: Database, setting: string): Promise<unknown> {
  const [row] = await database.$queryRaw<{ value: string }[]>`SELECT current_setting(${setting}) AS value`;
  return row?.value;
}

/** Prisma's promises start when they are awaited. */
async function started<T>(work: PromiseLike<T>): Promise<T> {
  return await work;
}

async function caught(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => expect.fail("it should have failed"),
    (error: unknown) => error,
  );
}

describe.skipIf(!engines.includes("postgresql"))("a connection to PostgreSQL", () => {
  it("that is closed during a query is replaced, and the query answered", async () => {
    const url = await migratedDatabase("postgresql");
    const database = await openFresh("postgresql", url);
    // The first time it would run for ten minutes. A sequence is not reset by a rollback.
    await ask(url, "CREATE SEQUENCE times");
    const slow = started(
      database.$queryRaw`SELECT 1 AS one FROM pg_sleep(CASE nextval('times') WHEN 1 THEN 600 ELSE 0 END)`,
    );
    await expect
      .poll(() => ask(url, `SELECT pid FROM pg_stat_activity WHERE ${others} AND state = 'active'`))
      .toHaveLength(1);
    await endConnections(url);
    expect(await slow).toEqual([{ one: 1 }]);
  });

  it("is waited for while the server restarts, by queries and by new transactions", async () => {
    const line = await lineTo(await migratedDatabase("postgresql"));
    const database = await openFresh("postgresql", line.url);
    const one = () => database.$queryRaw`SELECT 1 AS one`;
    await Promise.all([one(), one(), one()]);
    await line.goDown();
    const asked = started(
      Promise.all([one(), database.$transaction((inside) => inside.$queryRaw`SELECT 2 AS two`), one()]),
    );
    await sleep(500);
    await line.comeBack();
    expect(await asked).toEqual([[{ one: 1 }], [{ two: 2 }], [{ one: 1 }]]);
  });

  it("that closes inside a transaction fails all of it, which runs once", async () => {
    const url = await migratedDatabase("postgresql");
    const database = await openFresh("postgresql", url);
    let runs = 0;
    const error = await caught(
      database.$transaction(async (inside) => {
        runs += 1;
        await inside.owner.create({ data: { id: "before" } });
        await endConnections(url);
        await inside.owner.create({ data: { id: "after" } });
      }),
    );
    expect(isUnavailable(error)).toBe(true);
    expect(runs).toBe(1);
    expect(await database.owner.count()).toBe(0);
  });

  it("that is missing for longer is reported as an outage", async () => {
    const line = await lineTo(await migratedDatabase("postgresql"));
    const database = await openFresh("postgresql", line.url);
    await line.goDown();
    const inside = database.$transaction((transaction) => transaction.owner.count());
    for (const error of await Promise.all([caught(database.owner.count()), caught(inside)]))
      expect(isUnavailable(error)).toBe(true);
  });

  it("that loses the response to a save leaves one save, though it was sent twice", async () => {
    const line = await lineTo(await migratedDatabase("postgresql"));
    Object.assign(globalThis, { onwardDatabase: await openFresh("postgresql", line.url) });
    const id = await begun();
    const writer = "one window";
    const step = { exercise: "close", writer };

    line.loseAnswerTo('INSERT INTO "public"."Entry"');
    const first = await saveEntry(owner, write(id, { ...step, sequence: 1 }), content("a word"));
    expect(first).toMatchObject({ ok: true, value: { revision: 1 } });

    line.loseAnswerTo('UPDATE "public"."Entry"');
    const second = await saveEntry(
      owner,
      write(id, { ...step, revision: 1, sequence: 2 }),
      content("two words"),
    );
    expect(second).toMatchObject({ ok: true, value: { revision: 2 } });

    expect(await answerOf(id, "close")).toBe("two words");
    expect(await listVersions(owner, id, "close")).toEqual([]);
    expect(await own().entry.count()).toBe(2);
    // Including the one that created the walkthrough.
    expect(line.sent('INSERT INTO "public"."Entry"')).toBe(3);
    expect(line.sent('UPDATE "public"."Entry"')).toBe(2);
  });

  it("waits for the disk, though the database was configured not to; a stricter setting stays", async () => {
    const url = await migratedDatabase("postgresql");
    const name = new URL(url).pathname.slice(1);
    for (const [set, found] of [
      ["off", "on"],
      ["on", "on"],
      ["remote_apply", "remote_apply"],
    ]) {
      await ask(url, `ALTER DATABASE ${name} SET synchronous_commit = ${set}`);
      expect(await shown(await openFresh("postgresql", url), "synchronous_commit")).toBe(found);
    }
  });

  it("is one of as many as were requested", async () => {
    const url = await migratedDatabase("postgresql");
    const database = openDatabase(url, { connections: 2 });
    onTestFinished(() => database.$disconnect());
    const twenty = Array.from({ length: 20 }, () => database.$queryRaw`SELECT 1 AS one FROM pg_sleep(0.02)`);
    await Promise.all(twenty);
    expect(await ask(url, `SELECT pid FROM pg_stat_activity WHERE ${others}`)).toHaveLength(2);
  });
});
