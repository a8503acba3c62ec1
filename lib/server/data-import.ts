import "server-only";
import { randomUUID } from "node:crypto";
import type { KeptOwner } from "../data-format/kept";
import { counts } from "../data-format/limits";
import { type DataProblem, readData } from "../data-format/read";
import { fail, ok, type Result } from "../result";
import { type OwnerId, ownerById } from "./auth/owner-id";
import { encode, type Place } from "./crypto/codec";
import { type Database, database } from "./db/client";
import { evidenceIdFor, originId } from "./promote";

// Data coming back from a file. It is added to what is there, under new ids, and what is there stays as it is.

export type Added = {
  owners: readonly OwnerId[];
  walkthroughs: number;
  actionItems: number;
  evidence: number;
};

type Options = {
  /** The most bytes that are read. */
  limit: number;
  /** Whose it becomes, if the file holds the data of one person. */
  owner: OwnerId;
  /** Take a file of several people as well, each of whom becomes a new owner. */
  takesSeveral?: boolean;
};

/** Adds all that a file holds, or nothing of it. */
export async function importData(
  bytes: Uint8Array,
  { limit, owner, takesSeveral = false }: Options,
): Promise<Result<Added, DataProblem>> {
  const read = readData(bytes, { limit, newId: randomUUID });
  if (!read.ok) return read;
  const isOne = read.value.length === 1;
  if (read.value.length > 1 && !takesSeveral) return fail({ kind: "several-owners" });
  const additions = read.value.map((kept) => ({ owner: isOne ? owner : ownerById(randomUUID()), kept }));
  return add(additions);
}

type Addition = { owner: OwnerId; kept: KeptOwner };

/** Long enough for the largest file on a slow disk. */
const timeout = 120_000;
const rowsAtOnce = 200;

function add(additions: readonly Addition[]): Promise<Result<Added, DataProblem>> {
  // Sealing takes longer than storing, and holds up nobody else out here.
  const prepared = additions.map(({ owner, kept }) => ({ owner, rows: rowsFor(owner, kept) }));
  return database().$transaction(
    async (transaction) => {
      for (const { owner, rows } of prepared)
        if (!(await hasRoom(transaction, owner, rows))) return fail({ kind: "too-many" });
      for (const { owner, rows } of prepared) await insert(transaction, owner, rows);
      return ok(summed(additions));
    },
    { timeout },
  );
}

type Rows = ReturnType<typeof rowsFor>;

type Table = Extract<Place, { column: "content" }>["table"];

function rowsFor(ownerId: OwnerId, { walkthroughs, evidence }: KeptOwner) {
  const sealed = (table: Table, value: unknown, id: string = randomUUID()) => ({
    id,
    ownerId,
    content: encode(value, { owner: ownerId, table, row: id, column: "content" }),
  });
  const newIds = takenOnce();
  return {
    walkthroughs: walkthroughs.map(({ id, createdAt, isFull }) => ({ id, ownerId, createdAt, isFull })),
    entries: walkthroughs.flatMap(({ id: walkthroughId, entries }) =>
      entries.map(({ exercise, savedAt, content }) => ({
        ...sealed("Entry", content),
        walkthroughId,
        exercise,
        revision: 1,
        writer: randomUUID(),
        sequence: 0,
        updatedAt: savedAt,
      })),
    ),
    versions: walkthroughs.flatMap(({ id: walkthroughId, versions }) =>
      versions.map(({ exercise, keptAt, pending, content }) => ({
        ...sealed("EntryVersion", content),
        walkthroughId,
        exercise,
        writer: randomUUID(),
        pending,
        createdAt: keptAt,
      })),
    ),
    items: walkthroughs.flatMap(({ id: walkthroughId, items }) =>
      items.map(({ createdAt, content }, index) => ({
        ...sealed("ActionItem", content, newIds(content.origin && originId(walkthroughId, content.origin))),
        walkthroughId,
        position: index + 1,
        revision: 1,
        createdAt,
      })),
    ),
    evidence: evidence.map(({ createdAt, content }) => ({
      ...sealed("Evidence", content, newIds(content.origin && evidenceIdFor(content.origin.walkthroughId))),
      revision: 1,
      createdAt,
    })),
  };
}

/** What was promoted has the id of its origin, so that one more tap does not make it twice; all else a new one. */
function takenOnce(): (id: string | undefined) => string {
  const taken = new Set<string>();
  return (id) => {
    if (id === undefined || taken.has(id)) return randomUUID();
    taken.add(id);
    return id;
  };
}

type Transaction = Pick<
  Database,
  "owner" | "walkthrough" | "entry" | "entryVersion" | "actionItem" | "evidence"
>;

async function hasRoom(transaction: Transaction, ownerId: OwnerId, rows: Rows): Promise<boolean> {
  const where = { ownerId };
  const walkthroughs = rows.walkthroughs.length + (await transaction.walkthrough.count({ where }));
  const evidence = rows.evidence.length + (await transaction.evidence.count({ where }));
  return walkthroughs <= counts.walkthroughs && evidence <= counts.evidence;
}

async function insert(transaction: Transaction, owner: OwnerId, rows: Rows): Promise<void> {
  await transaction.owner.upsert({ where: { id: owner }, create: { id: owner }, update: {} });
  for (const data of inParts(rows.walkthroughs)) await transaction.walkthrough.createMany({ data });
  for (const data of inParts(rows.entries)) await transaction.entry.createMany({ data });
  for (const data of inParts(rows.versions)) await transaction.entryVersion.createMany({ data });
  for (const data of inParts(rows.items)) await transaction.actionItem.createMany({ data });
  for (const data of inParts(rows.evidence)) await transaction.evidence.createMany({ data });
}

function inParts<T>(rows: readonly T[]): T[][] {
  const parts = Math.ceil(rows.length / rowsAtOnce);
  return Array.from({ length: parts }, (_, at) => rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce));
}

function summed(additions: readonly Addition[]): Added {
  const walkthroughs = additions.flatMap(({ kept }) => kept.walkthroughs);
  return {
    owners: additions.map(({ owner }) => owner),
    walkthroughs: walkthroughs.length,
    actionItems: walkthroughs.reduce((count, { items }) => count + items.length, 0),
    evidence: additions.reduce((count, { kept }) => count + kept.evidence.length, 0),
  };
}
