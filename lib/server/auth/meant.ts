import "server-only";
import { keyedHash } from "../crypto/keyed-hash";
import { settings } from "../env";
import { broughtTo, readBefore, waitingIn } from "./before-sign-in";
import type { Caller } from "./caller";
import type { OwnerId } from "./owner-id";

// A page stays open while somebody else signs in to the same browser in another tab. So a form says for whom it was
// drawn: what was written on one person's page never becomes another's.

/** The hidden field of every form that says it. */
export const ownerField = "owner";

/** Stands for an owner in their pages, and tells nothing about them. Undefined where there is only one. */
export function ownerTag(owner: OwnerId): string | undefined {
  return settings().hosted ? keyedHash("onward page 1", owner).slice(0, 22) : undefined;
}

/**
 * Whose page this form is from: the caller's own; one's that the caller has brought along, which are theirs now; or
 * one of somebody whom this browser was before, and whose session goes on. Undefined for somebody else's.
 */
export async function callerMeant(
  caller: Caller,
  cookies: string | null,
  tag: string | null | undefined,
): Promise<Caller | undefined> {
  if (!tag || caller.kind === "personal" || tag === ownerTag(caller.owner)) return caller;
  const before = readBefore(cookies);
  if (broughtTo(caller.owner, before).some((owner) => ownerTag(owner) === tag)) return caller;
  const waiting = await waitingIn(before);
  return waiting.find((one) => ownerTag(one.caller.owner) === tag)?.caller;
}
