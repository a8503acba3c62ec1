import "server-only";
import { cache } from "react";
import type { Facts } from "../../forms/condition";
import { factsOf } from "../../journey/facts";
import type { Entries, Journey } from "../../journey/journey";
import type { OwnerId } from "../auth/owner";
import { database } from "../db/client";
import { eraseTraces } from "../db/erase";
import type { LeftOut } from "../left-out";
import { entriesFrom } from "./entry-row";

/** One line of the list: enough to name a walkthrough and to say how far it is. */
export type ListedWalkthrough = {
  id: string;
  createdAt: Date;
  entries: Entries;
  /** Some of its entries could not be opened, and were left out. */
  isDamaged: boolean;
};

/** The owner's walkthroughs, newest first: at most so many, with all entries or only those of some exercises. Two queries. */
export async function listWalkthroughs(
  owner: OwnerId,
  { most, only, leftOut }: { most?: number; only?: readonly string[]; leftOut?: LeftOut } = {},
): Promise<ListedWalkthrough[]> {
  const rows = await database().walkthrough.findMany({
    where: { ownerId: owner },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    include: { entries: only ? { where: { exercise: { in: [...only] } } } : true },
    ...(most !== undefined && { take: most }),
  });
  return rows.map(({ id, createdAt, entries: all }) => {
    const entries = entriesFrom(all, leftOut);
    return { id, createdAt, entries, isDamaged: entries.size < all.length };
  });
}

/**
 * One walkthrough with everything that was answered; undefined if there is none by that id, or if it is
 * somebody else's. Three queries, once a request.
 */
export const findJourney = cache(
  async (owner: OwnerId, id: string, today: string): Promise<Journey | undefined> => {
    const row = await database().walkthrough.findFirst({
      where: { id, ownerId: owner },
      include: { entries: true },
    });
    if (!row) return undefined;
    const earlier = await database().walkthrough.count({
      where: { ownerId: owner, createdAt: { lt: row.createdAt } },
    });
    const entries = entriesFrom(row.entries);
    const facts: Facts = factsOf({ entries, first: earlier === 0, today, full: row.isFull });
    return { id: row.id, createdAt: row.createdAt, entries, facts };
  },
);

/** Which of the two lengths is walked from now on; every answer stays. False if it is not this owner's. */
export async function setLength(owner: OwnerId, id: string, isFull: boolean): Promise<boolean> {
  const { count } = await database().walkthrough.updateMany({
    where: { id, ownerId: owner },
    data: { isFull },
  });
  return count > 0;
}

/** Really gone, with all that hangs on it. False if there was none of this owner by that id. */
export async function deleteWalkthrough(owner: OwnerId, id: string): Promise<boolean> {
  const { count } = await database().walkthrough.deleteMany({ where: { id, ownerId: owner } });
  if (count > 0) await eraseTraces(database());
  return count > 0;
}
