import "server-only";
import type { Journey } from "../journey/journey";
import { type OwnerId, requireOwner } from "./auth/owner";
import { personToday } from "./cookies/time-zone";
import type { LeftOut } from "./left-out";
import { canSendMail } from "./mail";
import { findJourney } from "./walkthroughs/walkthroughs";

/** Thrown by a page that has nothing to show; `drawn` in app/drawn.tsx draws what that means. */
export class NotHere extends Error {}

export function notHere(): never {
  throw new NotHere();
}

/** For the pages of e-mail accounts: without mail there are none. */
export function requireMail(): void {
  if (!canSendMail()) notHere();
}

/** Thrown by a page that somebody comes to too early or too late; `drawn` sends the browser to `path`. */
export class Elsewhere extends Error {
  readonly path: string;

  constructor(path: string) {
    super("The page is elsewhere");
    this.path = path;
  }
}

export function goTo(path: string): never {
  throw new Elsewhere(path);
}

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
