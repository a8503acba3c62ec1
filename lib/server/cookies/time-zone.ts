import "server-only";
import { cookies } from "next/headers";
import { isTimeZone, todayIn } from "../../dates";
import { settings } from "../settings/settings";
import { cookieName } from "./own-cookie";

/** Set by the browser on its first page; see components/elements/browser-setup.ts. */
export const timeZoneCookie = "time-zone";

/** The person's IANA time zone as set by their browser, or the server's. */
export async function personTimeZone(): Promise<string> {
  return (await saidTimeZone()) ?? serverTimeZone();
}

/**
 * The same, but for a time of day, which would be hours off in the wrong zone: a host may be anywhere, a personal
 * machine is where its person is.
 */
export async function knownTimeZone(): Promise<string | undefined> {
  return (await saidTimeZone()) ?? (settings().hosted ? undefined : serverTimeZone());
}

async function saidTimeZone(): Promise<string | undefined> {
  const said = (await cookies()).get(cookieName(timeZoneCookie))?.value;
  return said && isTimeZone(said) ? said : undefined;
}

/** Asked for once: to find it out takes as long as a query. */
let ofServer: string | undefined;

function serverTimeZone(): string {
  ofServer ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return ofServer;
}

export async function personToday(): Promise<string> {
  return todayIn(await personTimeZone());
}
