import { describe, expect, test } from "vitest";
import type { Database } from "@/lib/server/db/client";
import {
  describe as describeError,
  isUnavailable,
  isUniqueViolation,
} from "@/lib/server/errors/database-errors";
import { report, times } from "../../faults/times";
import { engines, openFresh } from "../open";

async function caught(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => expect.fail("it should have been refused"),
    (error: unknown) => error,
  );
}

async function begin(database: Database): Promise<void> {
  await database.owner.create({ data: { id: "o" } });
  await database.walkthrough.create({ data: { id: "w", ownerId: "o" } });
}

function signal(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const entry = {
  id: "e",
  ownerId: "o",
  walkthroughId: "w",
  exercise: "start",
  revision: 1,
  writer: "tab",
  sequence: 1,
  content: new Uint8Array([1, 0, 255, 128]),
};

// Shown as skipped on the other engine, so that one engine is not taken for both.
test.skipIf(engines.length === 1)(
  "these suites run on PostgreSQL too: ONWARD_TEST_POSTGRES names a server",
  () => {
    expect(engines).toContain("postgresql");
  },
);

describe.each(engines)("on %s", (engine) => {
  test("every model can be written and read back, with its dates, bytes, numbers and booleans", async () => {
    const database = await openFresh(engine);
    const createdAt = new Date("2026-03-29T01:30:00.123Z");
    await database.owner.create({ data: { id: "o", createdAt } });
    await database.walkthrough.create({ data: { id: "w", ownerId: "o", createdAt } });
    const written = {
      entry: await database.entry.create({
        data: { ...entry, revision: 2_147_483_647, updatedAt: createdAt },
      }),
      version: await database.entryVersion.create({
        data: {
          id: "v",
          ownerId: "o",
          walkthroughId: "w",
          exercise: "start",
          writer: "tab",
          pending: true,
          createdAt,
          content: new Uint8Array(),
        },
      }),
      item: await database.actionItem.create({
        data: {
          id: "a",
          ownerId: "o",
          walkthroughId: "w",
          position: -1,
          revision: 0,
          createdAt,
          content: new Uint8Array(300_000).fill(7),
        },
      }),
    };
    const read = await database.walkthrough.findUniqueOrThrow({
      where: { id: "w" },
      include: { owner: true, entries: true, versions: true, actionItems: true },
    });
    expect(read.owner).toEqual({ id: "o", createdAt });
    expect(read.createdAt).toEqual(createdAt);
    expect(read.entries).toEqual([written.entry]);
    expect(read.entries[0]?.content).toEqual(entry.content);
    expect(read.entries[0]?.updatedAt).toEqual(createdAt);
    expect(read.versions).toEqual([written.version]);
    expect(read.actionItems).toEqual([written.item]);
    expect(read.actionItems[0]?.content).toHaveLength(300_000);
  });

  test("dates are found and sorted by time, and counts are numbers", async () => {
    const database = await openFresh(engine);
    await database.owner.create({ data: { id: "o" } });
    const days = ["2026-10-25T00:30:00Z", "2026-10-25T00:30:00.5Z", "2025-12-31T23:59:59.999Z"];
    for (const [index, day] of days.entries()) {
      await database.walkthrough.create({
        data: { id: `w${index}`, ownerId: "o", createdAt: new Date(day) },
      });
    }
    const sorted = await database.walkthrough.findMany({ orderBy: { createdAt: "desc" } });
    expect(sorted.map((row) => row.id)).toEqual(["w1", "w0", "w2"]);
    const after = { createdAt: { gte: new Date("2026-10-25T00:30:00.500Z") } };
    expect(await database.walkthrough.count({ where: after })).toBe(1);
    expect(await database.walkthrough.aggregate({ _max: { createdAt: true } })).toEqual({
      _max: { createdAt: new Date("2026-10-25T00:30:00.500Z") },
    });
    expect(await database.$queryRaw`SELECT 1 AS one`).toEqual([{ one: engine === "sqlite" ? 1n : 1 }]);
  });

  test("a conditional update changes the row once, whoever comes second", async () => {
    const database = await openFresh(engine);
    await begin(database);
    await database.entry.create({ data: entry });
    const counts = await Promise.all(
      ["a", "b", "c", "d"].map((writer) =>
        database.entry.updateMany({
          where: { id: "e", ownerId: "o", revision: 1 },
          data: { writer, revision: { increment: 1 } },
        }),
      ),
    );
    expect(counts.map(({ count }) => count).sort()).toEqual([0, 0, 0, 1]);
    expect((await database.entry.findUniqueOrThrow({ where: { id: "e" } })).revision).toBe(2);
  });

  test("a duplicate is recognized, and described without what was written", async () => {
    const database = await openFresh(engine);
    await begin(database);
    await database.entry.create({ data: entry });
    const again = { ...entry, id: "e2", writer: "secret words" };
    for (const work of [
      () => database.entry.create({ data: again }),
      () => database.owner.create({ data: { id: "o" } }),
      () => database.$transaction(async (inside) => await inside.entry.create({ data: again })),
    ]) {
      const error = await caught(work());
      expect(isUniqueViolation(error)).toBe(true);
      expect(isUnavailable(error)).toBe(false);
      expect(describeError(error)).toMatch(/^PrismaClientKnownRequestError P2002 /);
    }
    const orphan = await caught(database.entry.create({ data: { ...again, walkthroughId: "nobody's" } }));
    expect(isUniqueViolation(orphan)).toBe(false);
    expect(describeError(orphan)).toMatch(/ P2003 /);
    const invalid = await caught(
      // This tests what the types forbid.
      database.entry.create({ data: { ...again, revision: "secret words" as never } }),
    );
    expect(describeError(invalid)).toBe("PrismaClientValidationError");
  });

  test("deleting the owner deletes everything of theirs", async () => {
    const database = await openFresh(engine);
    await begin(database);
    await database.entry.create({ data: entry });
    await database.owner.delete({ where: { id: "o" } });
    expect(await database.entry.count()).toBe(0);
  });

  test("an acknowledged write is never lost with somebody else's rollback, and nobody reads what was rolled back", async () => {
    const database = await openFresh(engine);
    await database.owner.create({ data: { id: "o" } });
    const acknowledged: string[] = [];
    let dirtyReads = 0;

    async function failing(round: number): Promise<void> {
      await caught(
        database.$transaction(async (inside) => {
          await inside.walkthrough.create({ data: { id: `rolled-back-${round}`, ownerId: "o" } });
          await new Promise(setImmediate);
          throw new Error("changed my mind");
        }),
      );
    }
    async function bystander(round: number): Promise<void> {
      for (const turn of [1, 2]) {
        const id = `kept-${round}-${turn}`;
        await database.walkthrough.create({ data: { id, ownerId: "o" } });
        acknowledged.push(id);
        dirtyReads += await database.walkthrough.count({ where: { id: { startsWith: "rolled-back" } } });
      }
    }
    const rounds = times(600, 100);
    for (let round = 0; round < rounds; round++) await Promise.all([failing(round), bystander(round)]);

    const rows = await database.walkthrough.findMany({ select: { id: true } });
    expect(rows.map((row) => row.id).sort()).toEqual(acknowledged.sort());
    expect(acknowledged).toHaveLength(2 * rounds);
    expect(dirtyReads).toBe(0);
    report(
      `bystander beside failing transactions, ${engine}: ${2 * rounds} writes, 0 lost, 0 reads of what was rolled back`,
    );
  });

  test("simultaneous interactive, nested and batch transactions all take their turn", async () => {
    const database = await openFresh(engine);
    await begin(database);
    const turns = Array.from({ length: 20 }, (_, position) => position);
    const item = (position: number, kind: string) => ({
      id: `${kind}${position}`,
      ownerId: "o",
      walkthroughId: "w",
      position,
      revision: 0,
      content: new Uint8Array([position]),
    });
    await Promise.all([
      ...turns.map((n) =>
        database.$transaction(async (inside) => {
          await inside.actionItem.create({ data: item(n, "interactive") });
          await inside.actionItem.updateMany({ where: { id: `interactive${n}` }, data: { revision: 1 } });
        }),
      ),
      ...turns.map((n) => database.$transaction([database.actionItem.create({ data: item(n, "listed") })])),
      ...turns.map((n) => {
        const { walkthroughId: _walkthrough, ownerId, ...nested } = item(n, "nested");
        return database.walkthrough.create({
          data: { id: `nested${n}`, ownerId, actionItems: { create: [nested] } },
        });
      }),
    ]);
    expect(await database.actionItem.count()).toBe(60);
    expect(await database.actionItem.count({ where: { revision: 1 } })).toBe(20);
  });

  test("a transaction whose callback never ends is rolled back, and others need not wait for the callback", async () => {
    const database = await openFresh(engine);
    await begin(database);
    const stuck = signal();
    const isInside = signal();
    const ended = caught(
      database.$transaction(
        async (inside) => {
          await inside.entry.create({ data: entry });
          isInside.resolve();
          await stuck.promise;
          await inside.entry.create({ data: { ...entry, id: "late", exercise: "late" } });
        },
        { timeout: 2_000 },
      ),
    );
    await isInside.promise;
    // The same unique values, so it has to wait for the end of the other one on either engine.
    await database.entry.create({ data: { ...entry, id: "next" } });
    stuck.resolve();
    expect(isUnavailable(await ended)).toBe(true);
    expect((await database.entry.findMany()).map((row) => row.id)).toEqual(["next"]);
  });
});
