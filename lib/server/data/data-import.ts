import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { counts } from "../../data/limits";
import { type DataProblem, readData } from "../../data/read";
import { fail, ok, type Result } from "../../result";
import { encode, type Place } from "../crypto/codec";
import { uuidOf } from "../crypto/uuid";
import { database } from "../db/client";
import { insertAll } from "../db/insert-all";
import type { Inserting, NewRow } from "../db/new-rows";
import { isUniqueViolation } from "../errors/database-errors";
import { type OwnerId, ownerById } from "../owners/owner-id";
import { originId, takenOnce } from "../plan/origin-id";
import { createMutex } from "../queues/mutex";
import { inSlices } from "../queues/slices";
import { type Here, type Incoming, leaveOutWhatIsHere } from "./already-here";
import { isZip, unzipped } from "./zipped";

// Imports data from a file. It is added under new ids; existing data is not changed, and identical data is not added
// twice.

export type Added = {
  owners: readonly OwnerId[];
  walkthroughs: number;
  actionItems: number;
  evidence: number;
  /** What was in the file and was skipped, because it exists already. */
  here: Here;
};

type Options = {
  /** The most bytes that are read. */
  limit: number;
  /** The owner it is added to, if the file holds one person's data. */
  owner: OwnerId;
  /** Accept a file of several people as well; each becomes a new owner. */
  takesSeveral?: boolean;
  /** The id of the form that the file was chosen in: submitting the same form and file again adds nothing. */
  form?: string;
};

/** Reading a file takes several times its size in memory, so imports run one at a time. */
const turn = createMutex();

/** Adds everything in a file, or nothing. */
export async function importData(bytes: Uint8Array, options: Options): Promise<Result<Added, DataProblem>> {
  const release = await turn();
  try {
    return await importNow(bytes, options);
  } finally {
    release();
  }
}

async function importNow(
  bytes: Uint8Array,
  { limit, owner, takesSeveral = false, form }: Options,
): Promise<Result<Added, DataProblem>> {
  const newId = form === undefined ? randomUUID : idsFor(owner, form, bytes);
  const file = isZip(bytes) ? unzipped(bytes, limit) : ok(bytes);
  if (!file.ok) return file;
  const read = await inSlices(readData(file.value, { limit, newId }));
  if (!read.ok) return read;
  const isOne = read.value.length === 1;
  if (read.value.length > 1 && !takesSeveral) return fail({ kind: "several-owners" });
  const additions: Addition[] = [];
  for (const kept of read.value) {
    const whose = isOne ? owner : ownerById(newId());
    additions.push({ owner: whose, ...(await leaveOutWhatIsHere(whose, kept, newId)) });
  }
  try {
    return await add(additions, newId);
  } catch (error) {
    if (form === undefined || !isUniqueViolation(error)) throw error;
    return ok(summed(additions));
  }
}

function idsFor(owner: OwnerId, form: string, bytes: Uint8Array): () => string {
  const file = createHash("sha256").update(bytes).digest("hex");
  let count = 0;
  return () => uuidOf([owner, form, file, count++].join("\n"));
}

type Addition = { owner: OwnerId; incoming: Incoming; here: Here };

async function add(additions: readonly Addition[], newId: () => string): Promise<Result<Added, DataProblem>> {
  const prepared: { owner: OwnerId; rows: Rows }[] = [];
  // Reading and sealing take longer than storing, so they happen before the transaction, where they block nobody.
  for (const { owner, incoming } of additions)
    prepared.push({ owner, rows: await inSlices(sealing(owner, incoming, newId)) });
  return insertAll(database(), async (inserting) => {
    for (const { owner, rows } of prepared)
      if (!(await hasRoom(inserting, owner, rows))) return fail({ kind: "too-many" });
    for (const { owner, rows } of prepared) await insert(inserting, owner, rows);
    return ok(summed(additions));
  });
}

type Rows = Record<"walkthroughs" | "entries" | "versions" | "items" | "evidence", NewRow[]>;

type Table = Extract<Place, { column: "content" }>["table"];

/** Builds the rows of one owner. Yields after each. */
function* sealing(
  ownerId: OwnerId,
  { walkthroughs, evidence }: Incoming,
  newId: () => string,
): Generator<undefined, Rows> {
  const sealed = (table: Table, value: unknown, id = newId()) => ({
    id,
    ownerId,
    content: encode(value, { owner: ownerId, table, row: id, column: "content" }),
  });
  const idFrom = takenOnce(newId);
  const rows: Rows = { walkthroughs: [], entries: [], versions: [], items: [], evidence: [] };
  for (const { id: walkthroughId, createdAt, isFull, entries, versions, items } of walkthroughs) {
    rows.walkthroughs.push({ id: walkthroughId, ownerId, createdAt, isFull });
    for (const { exercise, savedAt, content } of entries) {
      const own = { walkthroughId, exercise, revision: 1, writer: randomUUID(), sequence: 0 };
      rows.entries.push({ ...sealed("Entry", content), ...own, updatedAt: savedAt });
      yield;
    }
    for (const { exercise, keptAt, pending, content } of versions) {
      const own = { walkthroughId, exercise, writer: randomUUID(), pending };
      rows.versions.push({ ...sealed("EntryVersion", content), ...own, createdAt: keptAt });
      yield;
    }
    for (const [index, { createdAt, content }] of items.entries()) {
      const id = idFrom(content.origin && originId(walkthroughId, content.origin));
      const own = { walkthroughId, position: index + 1, revision: 1, createdAt };
      rows.items.push({ ...sealed("ActionItem", content, id), ...own });
      yield;
    }
  }
  for (const { id, createdAt, content } of evidence) {
    rows.evidence.push({ ...sealed("Evidence", content, id), revision: 1, createdAt });
    yield;
  }
  return rows;
}

async function hasRoom(inserting: Inserting, owner: OwnerId, rows: Rows): Promise<boolean> {
  const walkthroughs = rows.walkthroughs.length + (await inserting.count("Walkthrough", owner));
  const evidence = rows.evidence.length + (await inserting.count("Evidence", owner));
  return walkthroughs <= counts.walkthroughs && evidence <= counts.evidence;
}

async function insert(inserting: Inserting, owner: OwnerId, rows: Rows): Promise<void> {
  await inserting.addOwner(owner);
  await inserting.insert("Walkthrough", rows.walkthroughs);
  await inserting.insert("Entry", rows.entries);
  await inserting.insert("EntryVersion", rows.versions);
  await inserting.insert("ActionItem", rows.items);
  await inserting.insert("Evidence", rows.evidence);
}

function summed(additions: readonly Addition[]): Added {
  const walkthroughs = additions.flatMap(({ incoming }) => incoming.walkthroughs);
  const total = (count: (one: Addition) => number) => additions.reduce((sum, one) => sum + count(one), 0);
  return {
    owners: additions.map(({ owner }) => owner),
    walkthroughs: walkthroughs.length,
    actionItems: walkthroughs.reduce((count, { items }) => count + items.length, 0),
    evidence: total(({ incoming }) => incoming.evidence.length),
    here: {
      walkthroughs: total(({ here }) => here.walkthroughs),
      evidence: total(({ here }) => here.evidence),
    },
  };
}
