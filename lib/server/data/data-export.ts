import "server-only";
import type { KeptOwner } from "../../data-format/kept";
import { writeData } from "../../data-format/write";
import { readEvidenceContent } from "../../evidence/evidence";
import { readEntryContent } from "../../journey/snapshot";
import { readItemContent } from "../../plan/item";
import { type OwnerId, ownerById } from "../auth/owner-id";
import { decode, type Place } from "../crypto/codec";
import { database } from "../db/client";

// Data leaving as a file that import takes back. Shares are not in it: their links are secrets, and only as good
// as the app that they lead to.

/** Long enough for somebody's years of writing, on a slow disk. */
const timeout = 60_000;

/** Everything of one owner. */
export async function exportOwner(owner: OwnerId): Promise<string> {
  return writeData([await keptBy(owner)]);
}

/** One walkthrough, with the evidence that came from it; undefined if it is not this owner's. */
export async function exportWalkthrough(owner: OwnerId, id: string): Promise<string | undefined> {
  const { walkthroughs, evidence } = await keptBy(owner, id);
  if (walkthroughs.length === 0) return undefined;
  const own = evidence.filter(({ content }) => content.origin?.walkthroughId === id);
  return writeData([{ walkthroughs, evidence: own }]);
}

/** Everything of everybody; each owner as of one moment. */
export async function exportEverybody(): Promise<string> {
  const rows = await database().owner.findMany({ select: { id: true } });
  const owners: KeptOwner[] = [];
  for (const { id } of rows) owners.push(await keptBy(ownerById(id)));
  return writeData(owners);
}

type Table = Extract<Place, { column: "content" }>["table"];

async function keptBy(owner: OwnerId, walkthroughId?: string): Promise<KeptOwner> {
  const rows = await rowsOf(owner, walkthroughId);
  const read = (table: Table, { id, content }: { id: string; content: Uint8Array }) =>
    decode(content, { owner, table, row: id, column: "content" });
  const entries = byWalkthrough(rows.entries, (row) => ({
    exercise: row.exercise,
    savedAt: row.updatedAt,
    content: readEntryContent(read("Entry", row)),
  }));
  const versions = byWalkthrough(rows.versions, (row) => ({
    exercise: row.exercise,
    keptAt: row.createdAt,
    pending: row.pending,
    content: readEntryContent(read("EntryVersion", row)),
  }));
  const items = byWalkthrough(rows.items, (row) => ({
    createdAt: row.createdAt,
    content: readItemContent(read("ActionItem", row)),
  }));
  return {
    walkthroughs: rows.walkthroughs.map(({ id, createdAt, isFull }) => ({
      id,
      createdAt,
      isFull,
      entries: entries.get(id) ?? [],
      versions: versions.get(id) ?? [],
      items: items.get(id) ?? [],
    })),
    evidence: rows.evidence.map((row) => ({
      createdAt: row.createdAt,
      content: readEvidenceContent(read("Evidence", row)),
    })),
  };
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
function rowsOf(owner: OwnerId, walkthroughId: string | undefined) {
  const mine = { ownerId: owner };
  const where = { ...mine, ...(walkthroughId !== undefined && { walkthroughId }) };
  const walkthrough = { ...mine, ...(walkthroughId !== undefined && { id: walkthroughId }) };
  return database().$transaction(
    async (transaction) => ({
      walkthroughs: await transaction.walkthrough.findMany({ where: walkthrough }),
      entries: await transaction.entry.findMany({ where }),
      versions: await transaction.entryVersion.findMany({ where }),
      items: await transaction.actionItem.findMany({ where, orderBy: [{ position: "asc" }, { id: "asc" }] }),
      evidence: await transaction.evidence.findMany({ where: mine }),
    }),
    { isolationLevel: "Serializable", timeout },
  );
}
