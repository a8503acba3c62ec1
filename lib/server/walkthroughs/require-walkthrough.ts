import "server-only";
import type { Journey } from "../../walkthroughs/walkthrough";
import { requireOwner } from "../auth/owner";
import { personToday } from "../cookies/time-zone";
import type { LeftOut } from "../crypto/read-rows";
import { notHere } from "../http/page";
import type { OwnerId } from "../owners/owner-id";
import { findJourney } from "./repository";

/**
 * What every page of a walkthrough begins with. Somebody else's looks like one that is not there. `leftOut` goes on
 * counting what else the page can't show.
 */
export async function requireJourney(
  id: string,
): Promise<{ owner: OwnerId; journey: Journey; today: string; leftOut: LeftOut }> {
  const owner = await requireOwner();
  const today = await personToday();
  const journey = await findJourney(owner, id, today);
  if (!journey) notHere();
  return { owner, journey, today, leftOut: { rows: journey.leftOut } };
}
