import "server-only";
import { z } from "zod";
import { todayIn } from "../../dates";
import type { ActionItem } from "../../plan/item";
import { isCheckInDue } from "../../walkthroughs/check-in";
import {
  type CollectionName,
  collected,
  collectedSteps,
  collectionNames,
} from "../../walkthroughs/collected";
import { isEnded, jobOf, namedIn } from "../../walkthroughs/interviews";
import { nameOf } from "../../walkthroughs/names";
import type { OwnerId } from "../owners/owner-id";
import { type ListedWalkthrough, listWalkthroughs } from "./repository";

// What home needs to know about walkthroughs that it does not list.

type Listed = {
  listed: readonly ListedWalkthrough[];
  zone: string;
  /** There are more than these. */
  hasMore: boolean;
};

type Beyond = {
  filled: ReadonlySet<CollectionName>;
  ended: ReadonlySet<string>;
  /** The walkthrough whose check-in is due, the newest first. */
  due: string | undefined;
};

/**
 * Which collections have something, what is over because they got a job, and whose check-in is due; of walkthroughs
 * beyond the list, only the steps that say so are read.
 */
export async function lookBeyond(owner: OwnerId, { listed, zone, hasMore }: Listed): Promise<Beyond> {
  const isIn = (all: readonly ListedWalkthrough[]) => (name: CollectionName) =>
    collected(name, all, zone).length > 0;
  const empty = collectionNames.filter((name) => !isIn(listed)(name));
  const only = [...empty.flatMap(collectedSteps), "ending", "close", "check-in"];
  const all = hasMore ? await listWalkthroughs(owner, { only, skipped: { rows: 0 } }) : [];
  const both = [...listed, ...all];
  const today = todayIn(zone);
  return {
    filled: new Set(collectionNames.filter((name) => !empty.includes(name) || isIn(all)(name))),
    ended: new Set(both.filter(({ entries }) => isEnded(entries)).map(({ id }) => id)),
    due: both.find(({ entries }) => !isEnded(entries) && isCheckInDue(entries, today, zone))?.id,
  };
}

/** One of the owner's, listed or not; undefined if there is none with that id. */
export async function oneBeyond(
  owner: OwnerId,
  listed: readonly ListedWalkthrough[],
  id: unknown,
): Promise<ListedWalkthrough | undefined> {
  const known = z.uuid().safeParse(id).data;
  const one = listed.find((walkthrough) => walkthrough.id === known);
  if (one || known === undefined) return one;
  return (await listWalkthroughs(owner, { of: [known], skipped: { rows: 0 } }))[0];
}

/** The names of the jobs that these action items are for, by walkthrough. */
export async function jobNames(
  owner: OwnerId,
  items: readonly Pick<ActionItem, "walkthroughId">[],
  listed: readonly ListedWalkthrough[],
): Promise<ReadonlyMap<string, string>> {
  const known = new Set(listed.map(({ id }) => id));
  const of = [...new Set(items.map(({ walkthroughId }) => walkthroughId))].filter((id) => !known.has(id));
  const others =
    of.length > 0 ? await listWalkthroughs(owner, { of, only: namedIn, skipped: { rows: 0 } }) : [];
  return new Map([...listed, ...others].map(({ id, entries }) => [id, nameOf(jobOf(entries))]));
}
