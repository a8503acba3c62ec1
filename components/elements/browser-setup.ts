// What every page does once: it tells the server the time zone, has the service worker keep what is needed without a
// connection, and erases drafts of what the server says is settled. Each step stands alone, so that one that a browser
// refuses is only that one missing. What takes long on a phone waits until nothing else is to do.
import { forgetDrafts } from "./forget-drafts";
import { scriptAddress } from "./script-address";
import { sendOnce } from "./send-once";

/** What cookies of ours begin with; lib/server/cookies/own-cookie.ts says it. */
const cookiePrefix = () =>
  document.documentElement.dataset["cookies"] === "__Host-" ? "__Host-" : "onward-";

/** Whoever has just left wants nothing to stay. */
const hasLeft = () => document.querySelector("[data-has-left]") !== null;

function forgetSettled(): void {
  if (hasLeft() || document.cookie.includes("settled.")) forgetDrafts(hasLeft(), cookiePrefix());
}

/** Whoever reads a share wants nothing put here, but may be its owner. */
const keepsNothing = () => hasLeft() || document.querySelector("[data-keeps-nothing]") !== null;

/** Its name in the IANA's list. Older browsers have to set up a calendar for it, which takes a phone 50 ms. */
function timeZone(): string {
  const { Temporal } = globalThis as typeof globalThis & { Temporal?: { Now: { timeZoneId(): string } } };
  return Temporal?.Now.timeZoneId() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function tellTimeZone(): void {
  if (keepsNothing()) return;
  const zone = timeZone();
  const cookie = `${cookiePrefix()}time-zone=${zone}`;
  if (!document.cookie.split("; ").includes(cookie))
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${cookie}; path=/; max-age=31536000; samesite=lax${cookiePrefix() === "__Host-" ? "; secure" : ""}`;
}

/** WebKit has no idle callbacks. */
function whenIdle(act: () => unknown): () => void {
  return () => void (globalThis.requestIdleCallback ?? setTimeout)(() => void act());
}

async function keepHelp(): Promise<void> {
  if (keepsNothing()) return;
  try {
    await navigator.serviceWorker?.register(scriptAddress());
  } catch {
    // A browser may refuse workers, in a private window for instance; help still works online.
  }
}

export const pageSetup: readonly (() => unknown)[] = [
  sendOnce,
  forgetSettled,
  whenIdle(tellTimeZone),
  whenIdle(keepHelp),
];
