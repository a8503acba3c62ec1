import "server-only";
import type { StoredEvidence, StoredWalkthrough } from "../../data/stored";
import { writeData } from "../../data/write";
import { type OwnerToRead, ownersInOrder, writePieces } from "../../data/write-pieces";
import { readEvidenceContent } from "../../evidence/evidence";
import { readItemContent } from "../../plan/item";
import { readEntryContent } from "../../walkthroughs/snapshot";
import { decodeAs, type Place } from "../crypto/codec";
import { database, type RowOf } from "../db/client";
import { type OwnerId, ownerById } from "../owners/owner-id";

// Exports data as a file that an import accepts. Shares are left out: their links are secrets, and useless without
// this installation.

/** Long enough for the longest walkthrough, on a slow disk. */
const timeout = 60_000;

/**
 * All data of one owner, in pieces: a few walkthroughs at a time, each as of one moment, so that neither years of
 * writing nor a slow reader takes much memory. Throws when it reaches a row that cannot be opened.
 */
export function exportOwner(owner: OwnerId): AsyncGenerator<string> {
  return writePieces([owner], () => openOwner(owner));
}

/** One walkthrough, with the evidence that came from it; undefined if it is not this owner's. */
export async function exportWalkthrough(owner: OwnerId, id: string): Promise<string | undefined> {
  const walkthroughs = await storedWalkthroughs(owner, [id]);
  if (walkthroughs.length === 0) return undefined;
  const evidence = (await evidenceOf(owner)).filter(({ content }) => content.origin?.walkthroughId === id);
  return writeData([{ walkthroughs, evidence }]);
}

/** All data of all owners, in pieces. */
export async function* exportEverybody(): AsyncGenerator<string> {
  const open = (id: string) => openOwner(ownerById(id));
  const owners = await database().owner.findMany({ select: { id: true } });
  const beganAt = new Map(owners.map(({ id }) => [id, ""]));
  const first = { by: ["ownerId" as const], _min: { createdAt: true as const } };
  // Without a walkthrough, the evidence decides.
  for (const rows of [await database().evidence.groupBy(first), await database().walkthrough.groupBy(first)])
    for (const { ownerId, _min } of rows) beganAt.set(ownerId, _min.createdAt?.toISOString() ?? "");
  yield* writePieces(await ownersInOrder(beganAt, open), open);
}

async function openOwner(owner: OwnerId): Promise<OwnerToRead> {
  const where = { ownerId: owner };
  return {
    walkthroughs: await database().walkthrough.findMany({ where, select: { id: true, createdAt: true } }),
    read: (ids) => storedWalkthroughs(owner, ids),
    evidence: await evidenceOf(owner),
  };
}

type Table = Extract<Place, { column: "content" }>["table"];

type Row = Pick<RowOf<Table>, "id" | "ownerId" | "content">;

function read<T>(table: Table, { id, ownerId, content }: Row, as: (stored: unknown) => T): T {
  return decodeAs(content, { owner: ownerId, table, row: id, column: "content" }, as);
}

async function evidenceOf(owner: OwnerId): Promise<StoredEvidence[]> {
  const rows = await database().evidence.findMany({ where: { ownerId: owner } });
  return rows.map((row) => ({
    createdAt: row.createdAt,
    content: read("Evidence", row, readEvidenceContent),
  }));
}

/** These walkthroughs of the owner, complete, in any order. Throws an `UnreadableError` if a row cannot be opened. */
export async function storedWalkthroughs(
  owner: OwnerId,
  ids: readonly string[],
): Promise<StoredWalkthrough[]> {
  const rows = await rowsOf(owner, ids);
  const entries = byWalkthrough(rows.entries, (row) => ({
    exercise: row.exercise,
    savedAt: row.updatedAt,
    content: read("Entry", row, readEntryContent),
  }));
  const versions = byWalkthrough(rows.versions, (row) => ({
    exercise: row.exercise,
    keptAt: row.createdAt,
    pending: row.pending,
    content: read("EntryVersion", row, readEntryContent),
  }));
  const items = byWalkthrough(rows.items, (row) => ({
    createdAt: row.createdAt,
    content: read("ActionItem", row, readItemContent),
  }));
  return rows.walkthroughs.map(({ id, createdAt, isFull }) => ({
    id,
    createdAt,
    isFull,
    entries: entries.get(id) ?? [],
    versions: versions.get(id) ?? [],
    items: items.get(id) ?? [],
  }));
}

function byWalkthrough<R extends { walkthroughId: string }, T>(
  rows: readonly R[],
  keptFrom: (row: R) => T,
): Map<string, T[]> {
  const kept = new Map<string, T[]>(rows.map((row) => [row.walkthroughId, []]));
  for (const row of rows) kept.get(row.walkthroughId)?.push(keptFrom(row));
  return kept;
}

/** Read as of one moment: somebody may be writing. */
function rowsOf(owner: OwnerId, ids: readonly string[]) {
  return database().$transaction(
    async (transaction) => {
      const walkthroughs = await transaction.walkthrough.findMany({
        where: { ownerId: owner, id: { in: [...ids] } },
      });
      // By walkthrough ids only, which are the owner's: given both conditions, SQLite would scan all of the owner's
      // rows.
      const where = { walkthroughId: { in: walkthroughs.map(({ id }) => id) } };
      return {
        walkthroughs,
        entries: await transaction.entry.findMany({ where }),
        versions: await transaction.entryVersion.findMany({ where }),
        items: await transaction.actionItem.findMany({
          where,
          orderBy: [{ position: "asc" }, { id: "asc" }],
        }),
      };
    },
    { isolationLevel: "Serializable", timeout },
  );
}
