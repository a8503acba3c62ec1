import "server-only";
import { cookies } from "next/headers";
import { isTimeZone, todayIn } from "../../dates";
import { settings } from "../settings/settings";
import { cookieName } from "./own-cookie";

/** Set by the browser on its first page; see components/elements/browser-setup.tsx. */
export const timeZoneCookie = "time-zone";

/** The person's IANA time zone, as their browser said; else the server's. */
export async function personTimeZone(): Promise<string> {
  return (await saidTimeZone()) ?? serverTimeZone();
}

/** The same for a time of day, which is an hour or twelve off in another zone: a host is anywhere, one's own machine is here. */
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
