import "server-only";
import type { ActionItem } from "../../plan/item";
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

type Beyond = { filled: ReadonlySet<CollectionName>; ended: ReadonlySet<string> };

/**
 * Which collections have something, and what is over because they got a job; of walkthroughs beyond the list, only
 * the steps that say so are read.
 */
export async function lookBeyond(owner: OwnerId, { listed, zone, hasMore }: Listed): Promise<Beyond> {
  const isIn = (all: readonly ListedWalkthrough[]) => (name: CollectionName) =>
    collected(name, all, zone).length > 0;
  const empty = collectionNames.filter((name) => !isIn(listed)(name));
  const only = [...empty.flatMap(collectedSteps), "ending"];
  const all = hasMore ? await listWalkthroughs(owner, { only, skipped: { rows: 0 } }) : [];
  return {
    filled: new Set(collectionNames.filter((name) => !empty.includes(name) || isIn(all)(name))),
    ended: new Set([...listed, ...all].filter(({ entries }) => isEnded(entries)).map(({ id }) => id)),
  };
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
