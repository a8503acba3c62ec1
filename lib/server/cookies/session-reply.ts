import "server-only";
import { dropCookie, sessionCookie, setCookie, visitorCookie } from "./host-cookie";

/** Sends the browser a session's token, and ends its visitor cookie. */
export function withSession(response: Response, token: string): Response {
  response.headers.append("Set-Cookie", setCookie(sessionCookie, token));
  response.headers.append("Set-Cookie", dropCookie(visitorCookie));
  return response;
}

export function hasSession(response: Response): boolean {
  return response.headers.getSetCookie().some((cookie) => cookie.startsWith(`${sessionCookie}=`));
}
