import "server-only";
import { newToken } from "../crypto/tokens";
import { dropCookie, sessionCookie, setCookie, visitorCookie } from "./host-cookie";
import { open, seal } from "./sealed-cookie";

// Somebody who pressed "Begin" on a host. Until they save something there is no row of theirs anywhere; the cookie
// holds, sealed, the token that their session will have.

const purpose = "visitor";
/** Somebody may leave the first page open for long. */
const days = 30;
const ms = days * 24 * 3600 * 1000;

export function newVisitorCookie(): string {
  return setCookie(visitorCookie, seal(purpose, newToken(), Date.now(), ms), ms / 1000);
}

/** Makes a visitor of whoever gets this answer. A session that has ended would stand before it. */
export function asVisitor(response: Response): Response {
  response.headers.append("Set-Cookie", dropCookie(sessionCookie));
  response.headers.append("Set-Cookie", newVisitorCookie());
  return response;
}

/** The token in a visitor's cookie; undefined if it is changed, foreign or too old. */
export function visitorToken(cookie: string | undefined): string | undefined {
  return cookie === undefined ? undefined : (open(purpose, cookie) as string | undefined);
}
