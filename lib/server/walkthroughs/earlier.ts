import "server-only";
import type { EarlierEntry } from "../../walkthroughs/earlier";
import { storedKeys } from "../../walkthroughs/moved";
import type { Walkthrough } from "../../walkthroughs/walkthrough";
import type { Skipped } from "../crypto/skipped-rows";
import { database, type RowOf } from "../db/client";
import type { OwnerId } from "../owners/owner-id";
import { inSlices } from "../queues/slices";
import { readingEntries } from "./entry-row";

/** These steps in the owner's walkthroughs before this one, newest walkthrough first. At most one query. */
export async function findEarlier(
  owner: OwnerId,
  { createdAt, facts }: Pick<Walkthrough, "createdAt" | "facts">,
  keys: readonly string[],
  skipped?: Skipped,
): Promise<EarlierEntry[]> {
  if (facts.first || keys.length === 0) return [];
  const rows = await database().entry.findMany({
    where: {
      ownerId: owner,
      exercise: { in: storedKeys(keys) },
      walkthrough: { createdAt: { lt: createdAt } },
    },
    orderBy: [{ walkthrough: { createdAt: "desc" } }, { walkthroughId: "desc" }],
  });
  const rowsOf = new Map<string, RowOf<"Entry">[]>();
  for (const row of rows) rowsOf.set(row.walkthroughId, [...(rowsOf.get(row.walkthroughId) ?? []), row]);
  return inSlices(reading(rowsOf, keys, skipped));
}

function* reading(
  rowsOf: ReadonlyMap<string, readonly RowOf<"Entry">[]>,
  keys: readonly string[],
  skipped: Skipped | undefined,
): Generator<undefined, EarlierEntry[]> {
  const all: EarlierEntry[] = [];
  for (const [walkthroughId, rows] of rowsOf) {
    const entries = yield* readingEntries(rows, skipped);
    for (const [exercise, saved] of entries)
      if (keys.includes(exercise)) all.push({ walkthroughId, exercise, saved });
  }
  return all;
}
