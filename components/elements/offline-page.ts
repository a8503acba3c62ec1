// The page shown instead of others while there is no connection. Only that page loads this.
import { browserKey } from "./offline-form";
import { unsealDraft } from "./seal-draft";

export function standIn(): void {
  // At its own address no other page could replace it.
  if (location.pathname !== "/offline") comeBack();
  // Without a service worker nothing waits here.
  showUnsent().catch(() => undefined);
}

/** In milliseconds: the delays between tries; the last one repeats. */
const pauses = [2_000, 5_000, 15_000, 30_000, 60_000];
const patienceMs = 10_000;

/**
 * Loads the requested page as soon as possible. A browser's online state can be wrong, and it does not know that a
 * server has restarted, so this polls too, while the page is visible.
 */
function comeBack(): void {
  const over = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let isAsking = false;

  async function ask(): Promise<void> {
    clearTimeout(timer);
    if (isAsking || document.hidden || over.signal.aborted) return;
    isAsking = true;
    const isThere = await answers();
    isAsking = false;
    if (isThere) {
      over.abort();
      // Without the notice about the form that was not sent.
      location.replace(location.pathname + location.search);
      return;
    }
    timer = setTimeout(ask, pauses[tries++] ?? pauses.at(-1));
  }

  window.addEventListener("online", ask, over);
  document.addEventListener("visibilitychange", ask, over);
  timer = setTimeout(ask, pauses[tries++]);
}

/** A proxy may report for a while that nothing is behind it. The service worker does not answer such a request. */
async function answers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    return (await fetch("", { method: "HEAD", cache: "no-store", signal })).status < 500;
  } catch {
    return false;
  }
}

/** A form that waits to be sent is a draft until then. */
async function showUnsent(): Promise<void> {
  const words = document.querySelector<HTMLElement>("[data-unsent]");
  const key = await browserKey();
  // Other people's forms do not open, and are not mentioned.
  for (const [slot, draft] of Object.entries<string>(localStorage))
    if (words && slot.startsWith("draft:") && (await unsealDraft(key, slot, draft))) words.hidden = false;
}
