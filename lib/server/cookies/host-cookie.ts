import "server-only";

// With `__Host-` the browser itself rejects a cookie set by a sibling domain.

export const sessionCookie = "__Host-onward";
export const visitorCookie = "__Host-onward-visitor";

/** As long as browsers allow. The server decides how long it is valid. */
const longest = 400 * 24 * 3600;

/** The value of a `Set-Cookie` header. Not `Strict`, so that somebody who follows a link to here is still signed in. */
export function setCookie(name: string, value: string, seconds = longest): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=Lax`;
}

export function dropCookie(name: string): string {
  return setCookie(name, "", 0);
}

/** One cookie from a `Cookie` header. */
export function readCookie(header: string | null | undefined, name: string): string | undefined {
  const prefix = `${name}=`;
  return (header ?? "")
    .split("; ")
    .find((one) => one.startsWith(prefix))
    ?.slice(prefix.length);
}

/** The names of all cookies in a request. */
export function cookieNames({ headers }: Request): string[] {
  const cookies = (headers.get("cookie") ?? "").split("; ").filter(Boolean);
  return cookies.map((cookie) => cookie.split("=", 1)[0] ?? "");
}
