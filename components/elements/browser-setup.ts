// What every page does once: tell the server the time zone, have the service worker cache what is needed offline, and
// erase drafts that the server reports as settled. Each step is independent, so a failure in one does not affect the
// others. Slow work waits until the browser is idle.
import { forgetDrafts } from "./forget-drafts";
import { scriptAddress } from "./script-address";
import { sendOnce } from "./send-once";

/** The prefix of our cookies; see lib/server/cookies/own-cookie.ts. */
const cookiePrefix = () =>
  document.documentElement.dataset["cookies"] === "__Host-" ? "__Host-" : "onward-";

/** Somebody who has just left wants nothing to remain. */
const hasLeft = () => document.querySelector("[data-has-left]") !== null;

function forgetSettled(): void {
  if (hasLeft() || document.cookie.includes("settled.")) forgetDrafts(hasLeft(), cookiePrefix());
}

/** Somebody who reads a share should get nothing stored here, but may be its owner. */
const keepsNothing = () => hasLeft() || document.querySelector("[data-keeps-nothing]") !== null;

/** Its IANA name. Older browsers have to set up a calendar for it, which takes 50 ms on a phone. */
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

/**
 * At the latest after two seconds, because Chromium may never be idle on a page. WebKit has no idle callbacks: there it
 * is at once, because `setTimeout` takes what is no number for 0.
 */
function whenIdle(act: () => unknown): () => unknown {
  return () => {
    const wait = (globalThis.requestIdleCallback ?? setTimeout) as typeof requestIdleCallback;
    return wait(act, { timeout: 2_000 });
  };
}

async function keepHelp(): Promise<void> {
  if (keepsNothing()) return;
  try {
    await navigator.serviceWorker?.register(scriptAddress());
  } catch {
    // A browser may refuse workers, for instance in a private window; help still works online.
  }
}

export const pageSetup: readonly (() => unknown)[] = [
  sendOnce,
  forgetSettled,
  whenIdle(tellTimeZone),
  whenIdle(keepHelp),
];
