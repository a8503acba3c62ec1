import "server-only";
import type { Journey } from "../journey/journey";
import { type OwnerId, requireOwner } from "./auth/owner";
import { personToday } from "./time-zone";
import { findJourney } from "./walkthroughs";

/** Thrown by a page that has nothing to show; `drawn` in app/drawn.tsx draws what that means. */
export class NotHere extends Error {}

export function notHere(): never {
  throw new NotHere();
}

/** What every page of a walkthrough begins with. Somebody else's looks like one that is not there. */
export async function requireJourney(
  id: string,
): Promise<{ owner: OwnerId; journey: Journey; today: string }> {
  const owner = await requireOwner();
  const today = await personToday();
  const journey = await findJourney(owner, id, today);
  if (!journey) notHere();
  return { owner, journey, today };
}
