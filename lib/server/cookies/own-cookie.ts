import "server-only";
import { settings } from "../env";

// The cookies beside those of a session. On a host the browser itself keeps them to this one name and to TLS; plain
// http in somebody's own network can't have that.

/** What a name begins with where `__Host-` means something. Scripts that write a cookie are told it. */
export function cookiePrefix(): "__Host-" | "" {
  return settings().hosted ? "__Host-" : "";
}

/** The name as it is sent, for a cookie that this file or a script of ours has written. */
export function cookieName(name: string): string {
  return `${cookiePrefix()}${name}`;
}

type Options = {
  /** 0 takes it back. */
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
  const flags = `${isForScript ? "" : "; HttpOnly"}${settings().hosted ? "; Secure" : ""}`;
  return `${cookieName(name)}=${value}; Path=/; Max-Age=${seconds}; SameSite=${sameSite}${flags}`;
}
