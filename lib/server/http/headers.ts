import "server-only";
import { randomBytes } from "node:crypto";
import { isShareAddress } from "./share-address";

/** A fresh one for each response; Next puts it on its own scripts when it finds it in the request's policy. */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/** Nothing from elsewhere, no inline code or style without the nonce, no framing, forms to here only. */
export function contentSecurityPolicy(nonce: string, isDev = false): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    isDev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self' mailto:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * The same on every response but for one: `Referrer-Policy` is `same-origin`, because with `no-referrer` a native form
 * may post with `Origin: null`, and would be refused. A shared page has no form, and its address is its key.
 */
export function securityHeaders(url: string): Readonly<Record<string, string>> {
  return { ...always, "Referrer-Policy": isShareAddress(url) ? "no-referrer" : "same-origin" };
}

const always = {
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
} as const;
