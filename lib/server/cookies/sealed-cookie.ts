// A small value that the browser stores for a while and cannot read.
import "server-only";
import { openBytes, sealBytes } from "../crypto/aes-gcm";
import { lastingKeys } from "../crypto/keys";

/** How long a sealed value is valid by default, in milliseconds. */
export const sealedForMs = 10 * 60_000;

/** In characters: browsers drop a cookie above 4,096 bytes, including its name and attributes. */
export const longestSealed = 3_800;

const key = () => lastingKeys()["onward cookie 1"];

/** Seals a JSON value for one purpose, valid until `forMs` from now. The result is safe in a cookie. */
export function seal(purpose: string, value: unknown, now = Date.now(), forMs = sealedForMs): string {
  const text = JSON.stringify({ until: now + forMs, value });
  return sealBytes(key(), Buffer.from(text), Buffer.from(purpose)).toString("base64url");
}

/** What was sealed for this purpose; undefined if it was changed, truncated or has expired, or is not ours. Never throws. */
export function open(purpose: string, sealed: string | undefined, now = Date.now()): unknown {
  const text = openBytes(key(), Buffer.from(sealed ?? "", "base64url"), Buffer.from(purpose));
  if (!text) return undefined;
  const { until, value } = JSON.parse(text.toString("utf8")) as { until: number; value: unknown };
  return now < until ? value : undefined;
}
