// Deleted means gone: what was deleted is searched for in the database's files by its stored bytes, recorded before.
import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/lib/server/db/client";
import { sqlitePath } from "@/lib/server/db/database-url";
import { emptyLog, eraseLeftovers } from "@/lib/server/db/erase";
import { addEvidence } from "@/lib/server/evidence/repository";
import { deleteEverything } from "@/lib/server/owners/owner-data";
import { addItem, deleteItem } from "@/lib/server/plan/repository";
import { addShare } from "@/lib/server/shares/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { deleteWalkthrough } from "@/lib/server/walkthroughs/repository";
import { addVersion, deleteVersions } from "@/lib/server/walkthroughs/versions";
import { begun, content, item, owner, share, write } from "./fixtures";
import { engines, migratedDatabase, openFresh } from "./open";

// `prepare` creates both before anything reads them.
let [url, database] = ["", undefined as unknown as Database];

async function prepare(engine: (typeof engines)[number]): Promise<void> {
  url = await migratedDatabase(engine);
  database = await openFresh(engine, url);
  Object.assign(globalThis, { onwardDatabase: database });
}

/** The database, its log and the log's index, as they are on the disk now. */
function files(): Buffer {
  const paths = ["", "-wal", "-shm"].map((end) => `${sqlitePath(url)}${end}`).filter(existsSync);
  return Buffer.concat(paths.map((path) => readFileSync(path)));
}

const pieceLength = 16;

/** Short pieces, so that one is found however the engine has split a long value over its pages. */
function pieces(...values: (Uint8Array | string)[]): Buffer[] {
  return values.flatMap((value) => {
    const bytes = Buffer.from(value);
    const count = Math.floor(bytes.length / pieceLength);
    return Array.from({ length: count }, (_, at) => bytes.subarray(at * pieceLength, (at + 1) * pieceLength));
  });
}

/** How many of the pieces are in the files. Everything that begins like one of them is compared. */
function left(sought: readonly Buffer[]): number {
  const byStart = new Map<number, Buffer[]>();
  for (const piece of sought)
    byStart.set(piece.readUInt32BE(), [...(byStart.get(piece.readUInt32BE()) ?? []), piece]);
  const bytes = files();
  const found = new Set<string>();
  for (let at = 0; at + pieceLength <= bytes.length; at++)
    for (const piece of byStart.get(bytes.readUInt32BE(at)) ?? [])
      if (piece.equals(bytes.subarray(at, at + pieceLength))) found.add(piece.toString("hex"));
  return found.size;
}

function different(sought: readonly Buffer[]): number {
  return new Set(sought.map((piece) => piece.toString("hex"))).size;
}

const tables = ["entry", "entryVersion", "actionItem", "share"] as const;

/** Everything that is stored of one walkthrough right now. */
async function stored(walkthroughId: string): Promise<Buffer[]> {
  const found = await Promise.all(
    tables.map((table) => (database[table] as Database["actionItem"]).findMany({ where: { walkthroughId } })),
  );
  return pieces(walkthroughId, ...found.flat().flatMap((row) => [row.id, row.content]));
}

/** A walkthrough with something in every table, and with an answer that was overwritten several times. */
async function written(): Promise<{ id: string; seen: Buffer[] }> {
  const id = await begun("Editor");
  const [writer, seen]: [string, Buffer[]] = [randomUUID(), []];
  await addItem(owner, id, randomUUID(), item("Write to one person"));
  await addShare(owner, id, randomUUID(), share({ wish: "Read it" }));
  for (let sequence = 1; sequence <= 4; sequence++) {
    const text = "What I would say now. ".repeat(sequence * 40);
    await saveEntry(owner, write(id, { exercise: "reflect/hardest", writer, sequence }), content(text));
    await addVersion(owner, { walkthroughId: id, exercise: "start", writer }, content(text)());
    seen.push(...(await stored(id)));
  }
  return { id, seen };
}

describe("on SQLite, in the database, its log and its freed pages", () => {
  beforeEach(() => prepare("sqlite"));

  it("nothing is left of a deleted walkthrough, and everything of the others", async () => {
    const [one, other] = [await written(), await written()];
    expect(left(one.seen)).toBe(different(one.seen));
    await deleteWalkthrough(owner, one.id);
    expect(left(one.seen)).toBe(0);
    const kept = await stored(other.id);
    expect(left(kept)).toBe(different(kept));
  });

  it("nothing is left once everything was deleted", async () => {
    const seen = [...(await written()).seen, ...(await written()).seen];
    const piece = randomUUID();
    await addEvidence(owner, piece, { did: "I kept the archive open.", skills: [] });
    const evidence = (await database.evidence.findFirst())?.content ?? "";
    await deleteEverything(owner);
    expect(left([...seen, ...pieces(piece, evidence)])).toBe(0);
  });

  it("nothing is left of one action item, or of the versions that were let go", async () => {
    const { id } = await written();
    const step = randomUUID();
    await addItem(owner, id, step, item("Call"));
    const item1 = await database.actionItem.findFirst({ where: { id: step } });
    const versions = await database.entryVersion.findMany();
    await deleteItem(owner, step);
    await deleteVersions(owner, id, "start");
    const gone = [item1, ...versions].flatMap((row) => (row ? [row.id, row.content] : []));
    expect(versions.length).toBeGreaterThan(0);
    expect(gone).toHaveLength(2 + 2 * versions.length);
    expect(left(pieces(...gone))).toBe(0);
  });

  it("an earlier version of a sentence disappears with the log, which is emptied every minute", async () => {
    const { id, seen } = await written();
    await emptyLog(database);
    const now = await stored(id);
    const earlier = seen.filter((piece) => !now.some((one) => one.equals(piece)));
    expect(earlier.length).toBeGreaterThan(0);
    expect(left(earlier)).toBe(0);
  });

  it("what a killed process deleted is gone after the next start, out of the log too", async () => {
    const { id, seen } = await written();
    await eraseLeftovers(database);
    await database.walkthrough.delete({ where: { id } });
    expect(left(seen)).toBeGreaterThan(0);
    await eraseLeftovers(database);
    expect(left(seen)).toBe(0);
  });

  it("what another program deleted while Onward was stopped is gone after the next start", async () => {
    const { id, seen } = await written();
    await eraseLeftovers(database);
    await database.$queryRaw`PRAGMA secure_delete = OFF`;
    await database.walkthrough.delete({ where: { id } });
    await emptyLog(database);
    expect(left(seen)).toBeGreaterThan(0);
    await eraseLeftovers(database);
    expect(left(seen)).toBe(0);
  });

  it("a start after a clean stop leaves the file as it is, however large it is", async () => {
    await written();
    await eraseLeftovers(database);
    await database.$disconnect();
    const stopped = statSync(sqlitePath(url), { bigint: true }).mtimeNs;
    database = await openFresh("sqlite", url);
    await eraseLeftovers(database);
    expect(statSync(sqlitePath(url), { bigint: true }).mtimeNs).toBe(stopped);
  });

  // Rows of many sizes, inserted, changed and deleted in random order, move within their pages and between them.
  it("nothing is left in the gaps of reused pages", async () => {
    const owned = { ownerId: owner, revision: 1, writer: "", sequence: 1 };
    const ids = Array.from({ length: 40 }, () => randomUUID() as string);
    const seen = new Map(ids.map((id) => [id, [] as Buffer[]]));
    const bytes = (id: string) => {
      const value = new Uint8Array(randomBytes(97 + 64 * Math.floor(Math.random() ** 4 * 60)));
      seen.get(id)?.push(...pieces(value));
      return value;
    };
    await database.owner.create({ data: { id: owner } });
    await database.walkthrough.createMany({ data: ids.map((id) => ({ id, ownerId: owner })) });
    for (let round = 0; round < 20; round++) {
      const rows = ids.map((walkthroughId) => ({
        ...owned,
        id: randomUUID(),
        walkthroughId,
        exercise: `round/${round}`,
        content: bytes(walkthroughId),
      }));
      await database.entry.createMany({ data: rows });
      const changes = rows.filter(() => Math.random() < 0.5);
      await database.$transaction(
        changes.map(({ id, walkthroughId }) =>
          database.entry.update({ where: { id }, data: { content: bytes(walkthroughId) } }),
        ),
      );
    }
    for (const id of ids.slice(0, 25)) {
      await deleteWalkthrough(owner, id);
      // Later deletions would overwrite some of what this one left.
      expect(left(seen.get(id) ?? [])).toBe(0);
    }
  });
});

describe.each(engines)("on %s, in the tables", (engine) => {
  beforeEach(() => prepare(engine));

  it("nothing is left of a deleted walkthrough", async () => {
    const { id } = await written();
    await deleteWalkthrough(owner, id);
    expect(await Promise.all(tables.map((table) => (database[table] as Database["entry"]).count()))).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
