import "server-only";
import { todayIn } from "../../dates";
import type { Walkthrough } from "../../walkthroughs/walkthrough";
import { requireOwner } from "../auth/owner";
import { personTimeZone } from "../cookies/time-zone";
import type { Skipped } from "../crypto/skipped-rows";
import { notHere } from "../http/page";
import type { OwnerId } from "../owners/owner-id";
import { findWalkthrough } from "./repository";

/**
 * The start of every page of a walkthrough. Somebody else's looks like one that does not exist. `skipped` goes on
 * counting what else the page cannot show.
 */
export async function requireWalkthrough(params: Promise<{ walkthrough: string }>): Promise<{
  id: string;
  owner: OwnerId;
  walkthrough: Walkthrough;
  timeZone: string;
  today: string;
  skipped: Skipped;
}> {
  const { walkthrough: id } = await params;
  const owner = await requireOwner();
  const timeZone = await personTimeZone();
  const today = todayIn(timeZone);
  const walkthrough = await findWalkthrough(owner, id, today);
  if (!walkthrough) notHere();
  return { id, owner, walkthrough, timeZone, today, skipped: { rows: walkthrough.skipped } };
}
