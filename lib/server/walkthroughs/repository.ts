import "server-only";
import { cache } from "react";
import type { Facts } from "../../forms/condition";
import { factsOf } from "../../walkthroughs/facts";
import { storedKeys } from "../../walkthroughs/moved";
import type { Entries, Walkthrough } from "../../walkthroughs/walkthrough";
import type { Skipped } from "../crypto/skipped-rows";
import { database, type RowOf } from "../db/client";
import { eraseTraces } from "../db/erase";
import type { OwnerId } from "../owners/owner-id";
import { inSlices } from "../queues/slices";
import { entriesFrom, readingEntries } from "./entry-row";

/** One line of the list: enough to name a walkthrough and its progress. */
export type ListedWalkthrough = {
  id: string;
  createdAt: Date;
  entries: Entries;
  /** Some of its entries could not be opened, and were left out. */
  isDamaged: boolean;
};

type Choice = {
  most?: number;
  of?: readonly string[];
  only?: readonly string[];
  /** Those in which somebody has started to walk, or the jobs without an answer yet; all by default. */
  begun?: boolean;
  skipped?: Skipped;
};

const begins = { entries: { some: { exercise: "start" } } } as const;

/** All of the owner's, newest first. */
export async function walkthroughIds(owner: OwnerId): Promise<string[]> {
  const rows = await database().walkthrough.findMany({
    where: { ownerId: owner },
    orderBy: [...newestFirst],
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

const newestFirst = [{ createdAt: "desc" }, { id: "desc" }] as const satisfies object[];

/**
 * The owner's walkthroughs, newest first: at most this many, or only those `of` a few hundred ids, with all entries
 * or only those of some steps. Two queries.
 */
export async function listWalkthroughs(
  owner: OwnerId,
  { most, of, only, begun, skipped }: Choice = {},
): Promise<ListedWalkthrough[]> {
  const rows = await database().walkthrough.findMany({
    where: {
      ownerId: owner,
      ...(of && { id: { in: [...of] } }),
      ...(begun !== undefined && (begun ? begins : { NOT: begins })),
    },
    orderBy: [...newestFirst],
    ...(most !== undefined && { take: most }),
  });
  const ids = rows.map(({ id }) => id);
  // All are selected by owner, because a list of ids would in time exceed every database's limit. A few are selected
  // by walkthrough ids only, which are this owner's: given both, SQLite would scan all of the owner's rows.
  const whose = most === undefined && !of ? { ownerId: owner } : { walkthroughId: { in: ids } };
  const entries = await database().entry.findMany({
    where: { ...whose, ...(only && { exercise: { in: storedKeys(only) } }) },
  });
  const entriesOf = new Map<string, RowOf<"Entry">[]>(ids.map((id) => [id, []]));
  for (const entry of entries) entriesOf.get(entry.walkthroughId)?.push(entry);
  return inSlices(reading(rows, entriesOf, skipped));
}

/** Years of writing take seconds to open, and nobody else should wait for that. */
function* reading(
  rows: readonly Pick<ListedWalkthrough, "id" | "createdAt">[],
  entriesOf: ReadonlyMap<string, RowOf<"Entry">[]>,
  skipped: Skipped | undefined,
): Generator<undefined, ListedWalkthrough[]> {
  const all: ListedWalkthrough[] = [];
  for (const { id, createdAt } of rows) {
    const stored = entriesOf.get(id) ?? [];
    const damaged = skipped && { rows: 0 };
    const entries = yield* readingEntries(stored, damaged);
    if (damaged && damaged.rows > 0) skipped.rows += damaged.rows;
    all.push({ id, createdAt, entries, isDamaged: (damaged?.rows ?? 0) > 0 });
  }
  return all;
}

/**
 * One walkthrough with everything that was answered, as far as it can be opened: `skipped` counts the rest. Undefined
 * if there is none with that id, or it is somebody else's. Three queries, once per request.
 */
export const findWalkthrough = cache(
  async (
    owner: OwnerId,
    id: string,
    today: string,
  ): Promise<(Walkthrough & { skipped: number }) | undefined> => {
    const row = await database().walkthrough.findFirst({
      where: { id, ownerId: owner },
      include: { entries: true },
    });
    if (!row) return undefined;
    const earlier = await database().walkthrough.count({
      where: { ownerId: owner, createdAt: { lt: row.createdAt }, ...begins },
    });
    const skipped = { rows: 0 };
    const entries = entriesFrom(row.entries, skipped);
    const facts: Facts = factsOf({ entries, first: earlier === 0, today });
    return { id: row.id, createdAt: row.createdAt, entries, facts, skipped: skipped.rows };
  },
);

/** Deletes it for good, with everything that belongs to it. False if this owner has none with that id. */
export async function deleteWalkthrough(owner: OwnerId, id: string): Promise<boolean> {
  const { count } = await database().walkthrough.deleteMany({ where: { id, ownerId: owner } });
  if (count > 0) await eraseTraces(database());
  return count > 0;
}
