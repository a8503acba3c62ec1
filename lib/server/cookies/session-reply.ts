import "server-only";
import { dropCookie, sessionCookie, setCookie, visitorCookie } from "./host-cookie";

/** Hands the browser the token of a session. Nobody with a session is a visitor. */
export function withSession(response: Response, token: string): Response {
  response.headers.append("Set-Cookie", setCookie(sessionCookie, token));
  response.headers.append("Set-Cookie", dropCookie(visitorCookie));
  return response;
}

export function hasSession(response: Response): boolean {
  return response.headers.getSetCookie().some((cookie) => cookie.startsWith(`${sessionCookie}=`));
}
