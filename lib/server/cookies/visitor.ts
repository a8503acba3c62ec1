import "server-only";
import { newToken } from "../crypto/tokens";
import { dropCookie, sessionCookie, setCookie, visitorCookie } from "./host-cookie";
import { open, seal } from "./sealed-cookie";

// Somebody who pressed "Begin" on a host. They have no row until they save something; the cookie holds, sealed, the
// token of their future session.

const purpose = "visitor";
/** Somebody may leave the first page open for long. */
const days = 30;
const ms = days * 24 * 3600 * 1000;

export function newVisitorCookie(): string {
  return setCookie(visitorCookie, seal(purpose, newToken(), Date.now(), ms), ms / 1000);
}

/** Makes the recipient a visitor. Deletes the cookie of an ended session, which would take precedence. */
export function asVisitor(response: Response): Response {
  response.headers.append("Set-Cookie", dropCookie(sessionCookie));
  response.headers.append("Set-Cookie", newVisitorCookie());
  return response;
}

/** The token in a visitor's cookie; undefined if it was changed, has expired, or is not ours. */
export function visitorToken(cookie: string | undefined): string | undefined {
  return cookie === undefined ? undefined : (open(purpose, cookie) as string | undefined);
}
