import "server-only";
import { readCookie, sessionCookie, visitorCookie } from "../cookies/host-cookie";
import { accessCookie } from "../cookies/own-cookie";
import { visitorToken } from "../cookies/visitor";
import { findSession, type Session } from "../hosted/sessions/sessions";
import { type OwnerId, ownerOfVisitor, personalOwner } from "../owners/owner-id";
import { settings } from "../settings/settings";
import { isAccessToken } from "./access";

/** Who asks: the one person of a machine, somebody with a session, or somebody who has saved nothing yet. */
export type Principal =
  | { kind: "personal"; owner: OwnerId }
  | { kind: "session"; owner: OwnerId; session: Session }
  | { kind: "visitor"; owner: OwnerId; token: string };

/** Who sent these cookies; undefined for somebody who has no way in. On a host it takes one query, or two for a visitor. */
export async function findPrincipal(cookies: string | null | undefined): Promise<Principal | undefined> {
  if (!settings().hosted) {
    const hasAccess = !settings().asksCode || isAccessToken(readCookie(cookies, accessCookie));
    return hasAccess ? { kind: "personal", owner: personalOwner() } : undefined;
  }
  const token = readCookie(cookies, sessionCookie);
  const session = token && (await findSession(token));
  if (session) return session === "ended" ? undefined : bySession(session);
  return await principalByToken(visitorToken(readCookie(cookies, visitorCookie)));
}

function bySession(session: Session): Principal {
  return { kind: "session", owner: session.owner, session };
}

/**
 * Who has this token, of a session or of a visitor. Of a visitor there may be a session too: the answer that would have
 * brought its cookie may have been lost.
 */
export async function principalByToken(token: string | undefined): Promise<Principal | undefined> {
  if (token === undefined) return undefined;
  const session = await findSession(token);
  if (session === "ended") return undefined;
  return session ? bySession(session) : { kind: "visitor", owner: ownerOfVisitor(token), token };
}
