import "server-only";
import { cookies } from "next/headers";
import { isTimeZone, todayIn } from "../../dates";
import { cookieName } from "./own-cookie";

/** Set by the browser on its first page; see components/elements/browser-setup.tsx. */
export const timeZoneCookie = "time-zone";

/** The person's IANA time zone, as their browser said; else the server's. */
export async function personTimeZone(): Promise<string> {
  const said = (await cookies()).get(cookieName(timeZoneCookie))?.value;
  return said && isTimeZone(said) ? said : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export async function personToday(): Promise<string> {
  return todayIn(await personTimeZone());
}
