import "server-only";
import { isShareAddress } from "./share-address";

/**
 * Nothing from other sites, no inline code or style, no framing, and forms only to this site. The only script address
 * that a script of ours uses, the service worker's, goes through the policy `onward` of
 * components/elements/script-address.ts.
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
 * The same on every response of a server, with two exceptions. `Referrer-Policy` is `same-origin`, because with
 * `no-referrer` a native form may post with `Origin: null` and be refused; a shared page has no form, and its address
 * is its key. And caches store only what is the same for everybody, whatever Next sets or omits. `origin` is a host's
 * public origin.
 */
export function securityHeaders(url: string, origin = ""): Readonly<Record<string, string>> {
  return {
    ...always,
    // Two years, for the host's name and all names below it. Over plain http browsers would ignore it.
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
