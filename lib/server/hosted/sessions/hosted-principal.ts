import "server-only";
import { readCookie, sessionCookie, visitorCookie } from "../../cookies/host-cookie";
import { visitorToken } from "../../cookies/visitor";
import { type OwnerId, ownerOfVisitor } from "../../owners/owner-id";
import { findSession, type Session } from "./sessions";

/** Who makes a request on a host: somebody with a session, or a visitor who has saved nothing yet. */
export type HostedPrincipal =
  | { kind: "session"; owner: OwnerId; session: Session }
  | { kind: "visitor"; owner: OwnerId; token: string };

/** Who sent these cookies; undefined if they identify nobody. One query, or two for a visitor. */
export async function findHostedPrincipal(
  cookies: string | null | undefined,
): Promise<HostedPrincipal | undefined> {
  const token = readCookie(cookies, sessionCookie);
  const session = token && (await findSession(token));
  if (session) return session === "ended" ? undefined : bySession(session);
  return await principalByToken(visitorToken(readCookie(cookies, visitorCookie)));
}

function bySession(session: Session): HostedPrincipal {
  return { kind: "session", owner: session.owner, session };
}

/**
 * Whose token this is, of a session or a visitor. A visitor may have a session too, if the response with its cookie
 * was lost.
 */
export async function principalByToken(token: string | undefined): Promise<HostedPrincipal | undefined> {
  if (token === undefined) return undefined;
  const session = await findSession(token);
  if (session === "ended") return undefined;
  return session ? bySession(session) : { kind: "visitor", owner: ownerOfVisitor(token), token };
}
