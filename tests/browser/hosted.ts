// Anonymous owners on a host, for pages and for data created over plain HTTP.
import type { BrowserContext } from "@playwright/test";
import { routes } from "@/lib/routes";
import { comeInWith, post } from "./walkthroughs";

/** Begins without signing up; whatever is created there from now on belongs to that owner. Returns their cookie. */
export async function beginOn(base: string): Promise<string> {
  comeInWith(base, "");
  const begun = await post(base, routes.beginHere(), []);
  const cookies = begun.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");
  // The other cookie deletes a session that has ended.
  const cookie = cookies.find((one) => !one.endsWith("="));
  if (!cookie) throw new Error(`Beginning was answered with ${begun.status}, and no cookie.`);
  comeInWith(base, cookie);
  return cookie;
}

/** Makes the owner with this cookie the one who uses this browser context. */
export async function sitDown(context: BrowserContext, base: string, cookie: string): Promise<void> {
  const [name = "", value = ""] = cookie.split("=");
  const attributes = { path: "/", httpOnly: true, sameSite: "Lax" } as const;
  const [domain, secure] = [new URL(base).hostname, name.startsWith("__Host-")];
  await context.addCookies([{ name, value, domain, secure, ...attributes }]);
}
