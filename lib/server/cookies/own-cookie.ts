import "server-only";
import { settings } from "../settings/settings";

// Cookies other than session cookies. On a host the `__Host-` prefix ties them to one name and to TLS, which plain
// http on a home network cannot have. There they share a jar with every other program on the machine, because cookies
// ignore ports, so their names begin with ours.

/** The prefix of the names. Scripts that write a cookie get it too. */
export function cookiePrefix(): "__Host-" | "onward-" {
  return settings().hosted ? "__Host-" : "onward-";
}

/** The full name, as sent, of a cookie that this file or one of our scripts wrote. */
export function cookieName(name: string): string {
  return `${cookiePrefix()}${name}`;
}

type Options = {
  /** 0 deletes it. */
  seconds: number;
  sameSite?: "Lax" | "Strict";
  /** A script of ours reads or writes it too. */
  isForScript?: boolean;
};

/** The value of a `Set-Cookie` header. */
export function ownCookie(
  name: string,
  value: string,
  { seconds, sameSite = "Strict", isForScript = false }: Options,
): string {
  const flags = `${isForScript ? "" : "; HttpOnly"}${secure()}`;
  return `${cookieName(name)}=${value}; Path=/; Max-Age=${seconds}; SameSite=${sameSite}${flags}`;
}

/** Deletes one of our cookies, by its full name. */
export function deletedCookie(whole: string): string {
  return `${whole}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly${secure()}`;
}

function secure(): string {
  return settings().hosted ? "; Secure" : "";
}

// Anybody who can reach the port could open the notebook: other machines beyond loopback, other accounts on this one.
// So a code, created on first run and printed at the start, is asked for once in each browser; on loopback only if
// the person wants it.

export const accessCookie = "onward-access";
