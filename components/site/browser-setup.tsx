"use client";
import { useEffect } from "react";
import { sendOnce } from "./send-once";

/**
 * Tells the server the person's time zone, keeps the help page at hand without a connection, and takes a double press
 * for one. `cookiePrefix` is that of lib/server/cookies/own-cookie.ts.
 */
export function BrowserSetup({ cookiePrefix }: { cookiePrefix: "__Host-" | "onward-" }) {
  useEffect(sendOnce, []);
  useEffect(() => {
    // Whoever has just left wants nothing to stay. Whoever reads a share wants nothing put here, but may be its owner.
    const hasLeft = document.querySelector("[data-has-left]") !== null;
    const keepsNothing = hasLeft || document.querySelector("[data-keeps-nothing]") !== null;
    if (hasLeft || document.cookie.includes("settled."))
      void import("./forget-drafts").then(({ forgetDrafts }) => forgetDrafts(hasLeft, cookiePrefix));
    if (keepsNothing) return;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const cookie = `${cookiePrefix}time-zone=${zone}`;
    if (!document.cookie.split("; ").includes(cookie))
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
      document.cookie = `${cookie}; path=/; max-age=31536000; samesite=lax${cookiePrefix === "__Host-" ? "; secure" : ""}`;
    // Without it, help still works online; a browser may refuse workers, in a private window for instance.
    navigator.serviceWorker?.register("/sw.js").catch(() => undefined);
  }, [cookiePrefix]);
  return null;
}
