import "server-only";
import { settings } from "../settings/settings";

// The cookies beside those of a session. On a host the browser itself keeps them to this one name and to TLS; plain
// http in somebody's own network can't have that. There they share one jar with whatever else runs on the machine,
// because cookies know no ports, so their names say whose they are.

/** What a name begins with. Scripts that write a cookie are told it. */
export function cookiePrefix(): "__Host-" | "onward-" {
  return settings().hosted ? "__Host-" : "onward-";
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
  const flags = `${isForScript ? "" : "; HttpOnly"}${secure()}`;
  return `${cookieName(name)}=${value}; Path=/; Max-Age=${seconds}; SameSite=${sameSite}${flags}`;
}

/** Takes back a cookie of ours, by its whole name. */
export function takenBack(whole: string): string {
  return `${whole}=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly${secure()}`;
}

function secure(): string {
  return settings().hosted ? "; Secure" : "";
}

// Whoever can reach the port could open the notebook: other machines beyond loopback, other accounts of the machine on
// it. So a code, made on first run and printed at the start, is asked for once in each browser; on loopback where the
// person wants it.

export const accessCookie = "onward-access";
