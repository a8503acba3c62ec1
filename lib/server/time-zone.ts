import "server-only";
import { cookies } from "next/headers";
import { isTimeZone, todayIn } from "../dates";

/** Set by the browser on its first page; see components/site/time-zone.tsx. */
export const timeZoneCookie = "time-zone";

/** The person's IANA time zone, as their browser said; else the server's. */
export async function personTimeZone(): Promise<string> {
  const said = (await cookies()).get(timeZoneCookie)?.value;
  return said && isTimeZone(said) ? said : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export async function personToday(): Promise<string> {
  return todayIn(await personTimeZone());
}
