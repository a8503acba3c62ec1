// The page that stands in the place of others while there is no connection. That page alone loads this.
import { browserKey } from "./offline-form";
import { unsealDraft } from "./seal-draft";

export function standIn(): void {
  // At its own address nothing else could come.
  if (location.pathname !== "/offline") comeBack();
  // Without a service worker nothing waits here.
  showUnsent().catch(() => undefined);
}

/** In milliseconds: between one try and the next, the last of them for as long as the page stands. */
const pauses = [2_000, 5_000, 15_000, 30_000, 60_000];
const patienceMs = 10_000;

/**
 * The page that was asked for comes once it can. A browser says that it is online, or does not, of a line that leads
 * nowhere, and knows nothing of a server that was started again: so this asks too, while somebody looks at the page.
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
      // Without what was said of the form that was not sent.
      location.replace(location.pathname + location.search);
      return;
    }
    timer = setTimeout(ask, pauses[tries++] ?? pauses.at(-1));
  }

  window.addEventListener("online", ask, over);
  document.addEventListener("visibilitychange", ask, over);
  timer = setTimeout(ask, pauses[tries++]);
}

/** A proxy in front may say for a while that nothing is behind it. The service worker answers nothing that is asked so. */
async function answers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    return (await fetch("", { method: "HEAD", cache: "no-store", signal })).status < 500;
  } catch {
    return false;
  }
}

/** A form that waits to be sent is a draft until it is. */
async function showUnsent(): Promise<void> {
  const words = document.querySelector<HTMLElement>("[data-unsent]");
  const key = await browserKey();
  // What is somebody else's does not open, and is not mentioned.
  for (const [slot, draft] of Object.entries<string>(localStorage))
    if (words && slot.startsWith("draft:") && (await unsealDraft(key, slot, draft))) words.hidden = false;
}
