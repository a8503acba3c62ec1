import "server-only";
import { readCookie } from "../cookies/host-cookie";
import { accessCookie } from "../cookies/own-cookie";
import { findHostedPrincipal, type HostedPrincipal } from "../hosted/sessions/hosted-principal";
import { type OwnerId, personalOwner } from "../owners/owner-id";
import { settings } from "../settings/settings";
import { isAccessToken } from "./access";

/** Who makes a request: the one person of a personal installation, or one of a host's many. */
export type Principal = { kind: "personal"; owner: OwnerId } | HostedPrincipal;

/** Who sent these cookies; undefined if they identify nobody. */
export async function findPrincipal(cookies: string | null | undefined): Promise<Principal | undefined> {
  if (settings().hosted) return await findHostedPrincipal(cookies);
  const hasAccess = !settings().asksCode || isAccessToken(readCookie(cookies, accessCookie));
  return hasAccess ? { kind: "personal", owner: personalOwner() } : undefined;
}
