import "server-only";
import type { EarlierEntry } from "../../walkthroughs/earlier";
import type { Walkthrough } from "../../walkthroughs/walkthrough";
import { readingEach, type Skipped } from "../crypto/skipped-rows";
import { database } from "../db/client";
import type { OwnerId } from "../owners/owner-id";
import { inSlices } from "../queues/slices";
import { savedFrom } from "./entry-row";

/** These exercises in the owner's walkthroughs before this one, newest walkthrough first. At most one query. */
export async function findEarlier(
  owner: OwnerId,
  { createdAt, facts }: Pick<Walkthrough, "createdAt" | "facts">,
  exercises: readonly string[],
  skipped?: Skipped,
): Promise<EarlierEntry[]> {
  if (facts.first || exercises.length === 0) return [];
  const rows = await database().entry.findMany({
    where: {
      ownerId: owner,
      exercise: { in: [...new Set(exercises)] },
      walkthrough: { createdAt: { lt: createdAt } },
    },
    orderBy: [{ walkthrough: { createdAt: "desc" } }, { walkthroughId: "desc" }],
  });
  const read = (row: (typeof rows)[number]) => ({
    walkthroughId: row.walkthroughId,
    exercise: row.exercise,
    saved: savedFrom(row),
  });
  return inSlices(readingEach(rows, read, skipped));
}
