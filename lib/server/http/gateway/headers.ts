import "server-only";
import { isShareAddress } from "./share-address";

/**
 * Nothing from elsewhere, no inline code or style, no framing, forms to here only. The one script address that a script
 * of ours names, the service worker's, goes through the policy `onward` of components/elements/script-address.ts.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self' mailto:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types onward",
].join("; ");

/**
 * The same on every response of one server but for two. `Referrer-Policy` is `same-origin`, because with `no-referrer` a native form
 * may post with `Origin: null`, and would be refused; a shared page has no form, and its address is its key. And no
 * cache keeps anything but what is the same for everybody, whatever Next says or forgets to say. `origin` is where
 * people find a host, if it is one.
 */
export function securityHeaders(url: string, origin = ""): Readonly<Record<string, string>> {
  return {
    ...always,
    // Two years, for the name that people come by and all below it. On plain http browsers would ignore it.
    ...(origin.startsWith("https:") && {
      "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    }),
    "Referrer-Policy": isShareAddress(url) ? "no-referrer" : "same-origin",
    ...(!isForEverybody.test(url) && { "Cache-Control": "no-store" }),
  };
}

const isForEverybody =
  /^\/(_next\/static\/|elements\/|app\/|(icon\.svg|app\.webmanifest|plain\.css|sw\.js|onward-data\.schema\.json)(\?|$))/;

const always = {
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
} as const;
