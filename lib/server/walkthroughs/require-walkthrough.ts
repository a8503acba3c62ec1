import "server-only";
import type { Walkthrough } from "../../walkthroughs/walkthrough";
import { requireOwner } from "../auth/owner";
import { personToday } from "../cookies/time-zone";
import type { Skipped } from "../crypto/skipped-rows";
import { notHere } from "../http/page";
import type { OwnerId } from "../owners/owner-id";
import { findWalkthrough } from "./repository";

/**
 * The start of every page of a walkthrough. Somebody else's looks like one that does not exist. `skipped` goes on
 * counting what else the page cannot show.
 */
export async function requireWalkthrough(
  id: string,
): Promise<{ owner: OwnerId; walkthrough: Walkthrough; today: string; skipped: Skipped }> {
  const owner = await requireOwner();
  const today = await personToday();
  const walkthrough = await findWalkthrough(owner, id, today);
  if (!walkthrough) notHere();
  return { owner, walkthrough, today, skipped: { rows: walkthrough.skipped } };
}
