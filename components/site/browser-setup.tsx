"use client";
import { useEffect } from "react";
import { eraseDraftsBefore, eraseDraftsOf } from "@/components/stages/draft-slots";

/** What nobody came back to for this long, in milliseconds, is not kept any longer. */
const draftsKeptMs = 30 * 24 * 3_600_000;

/** Tells the server the person's time zone, forgets what it has saved, and keeps the help page at hand offline. */
export function BrowserSetup() {
  useEffect(() => {
    // Whoever has just left wants nothing put here again.
    if (document.querySelector("[data-keeps-nothing]")) {
      eraseDraftsOf("");
      return;
    }
    forgetSettled();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const cookie = `time-zone=${zone}`;
    if (!document.cookie.split("; ").includes(cookie))
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
      document.cookie = `${cookie}; path=/; max-age=31536000; samesite=lax`;
    // Without it, help still works online; a browser may refuse workers, in a private window for instance.
    navigator.serviceWorker?.register("/sw.js").catch(() => undefined);
  }, []);
  return null;
}

/** The server names in cookies what it has saved or deleted; see lib/server/http/settled.ts. */
function forgetSettled(): void {
  for (const cookie of document.cookie.split("; ")) {
    const id = /^settled\.([\da-f-]{36})=/.exec(cookie)?.[1];
    if (!id) continue;
    eraseDraftsOf(id);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `settled.${id}=; path=/; max-age=0; samesite=strict`;
  }
  eraseDraftsBefore(Date.now() - draftsKeptMs);
}
