// A small value that the browser carries for a while and can't read.
import "server-only";
import { openBytes, sealBytes } from "../crypto/aes-gcm";
import { keyFor, keyRing } from "../crypto/keys";

/** How long a sealed value opens unless said otherwise, in milliseconds. */
export const sealedForMs = 10 * 60_000;

/** In characters: browsers drop a cookie of more than 4,096 bytes, its name and its flags counted. */
export const longestSealed = 3_800;

function key() {
  return keyFor("onward cookie 1", keyRing()[0]);
}

/** Seals a value that JSON can hold, for one purpose, until `forMs` from now. Safe as a cookie's value. */
export function seal(purpose: string, value: unknown, now = Date.now(), forMs = sealedForMs): string {
  const text = JSON.stringify({ until: now + forMs, value });
  return sealBytes(key(), Buffer.from(text), Buffer.from(purpose)).toString("base64url");
}

/** What was sealed for this purpose; undefined if it is changed, foreign, cut or too old. Never throws. */
export function open(purpose: string, sealed: string | undefined, now = Date.now()): unknown {
  const text = openBytes(key(), Buffer.from(sealed ?? "", "base64url"), Buffer.from(purpose));
  if (!text) return undefined;
  const { until, value } = JSON.parse(text.toString("utf8")) as { until: number; value: unknown };
  return now < until ? value : undefined;
}
