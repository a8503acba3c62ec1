import "server-only";
import { mergedInto, readBefore } from "../../cookies/before-sign-in";
import { keyedHash } from "../../crypto/keyed-hash";
import type { OwnerId } from "../../owners/owner-id";
import { settings } from "../../settings/settings";
import type { HostedPrincipal } from "./hosted-principal";
import { waitingIn } from "./waiting-sessions";

/** Stands for an owner in their pages without revealing anything. Undefined if there is only one owner. */
export function ownerTag(owner: OwnerId): string | undefined {
  return settings().hosted ? keyedHash("onward page 1", owner).slice(0, 22) : undefined;
}

/**
 * Whose page this form came from: the principal's own; that of an owner merged into theirs; or that of a waiting
 * session of this browser. Undefined for somebody else's.
 */
export async function principalOfForm(
  principal: HostedPrincipal,
  cookies: string | null,
  tag: string | null | undefined,
): Promise<HostedPrincipal | undefined> {
  if (!tag || tag === ownerTag(principal.owner)) return principal;
  const before = readBefore(cookies);
  if (mergedInto(principal.owner, before).some((owner) => ownerTag(owner) === tag)) return principal;
  const waiting = await waitingIn(before);
  return waiting.find((one) => ownerTag(one.principal.owner) === tag)?.principal;
}
