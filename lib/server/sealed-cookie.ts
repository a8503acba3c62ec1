// A small value that the browser carries for a few minutes and can't read. The key lives as long as the
// process: after a restart a search is simply forgotten.
import "server-only";
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** How long a sealed value opens, in milliseconds. */
export const sealedForMs = 10 * 60_000;

const held = globalThis as { onwardCookieKey?: Buffer };
const algorithm = "aes-256-gcm";
const sizes = { nonce: 12, tag: 16 } as const;

function key(): Buffer {
  held.onwardCookieKey ??= randomBytes(32);
  return held.onwardCookieKey;
}

/** Seals a value that JSON can hold, for one purpose, until `sealedForMs` from now. Safe as a cookie's value. */
export function seal(purpose: string, value: unknown, now = Date.now()): string {
  const nonce = randomBytes(sizes.nonce);
  const cipher = createCipheriv(algorithm, key(), nonce).setAAD(Buffer.from(purpose));
  const text = JSON.stringify({ until: now + sealedForMs, value });
  return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString(
    "base64url",
  );
}

/** What was sealed for this purpose; undefined if it is changed, foreign, cut or too old. Never throws. */
export function open(purpose: string, sealed: string | undefined, now = Date.now()): unknown {
  const bytes = Buffer.from(sealed ?? "", "base64url");
  if (bytes.length <= sizes.nonce + sizes.tag) return undefined;
  try {
    const decipher = createDecipheriv(algorithm, key(), bytes.subarray(0, sizes.nonce), {
      authTagLength: sizes.tag,
    })
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(-sizes.tag));
    const text = Buffer.concat([decipher.update(bytes.subarray(sizes.nonce, -sizes.tag)), decipher.final()]);
    const { until, value } = JSON.parse(text.toString("utf8")) as { until: number; value: unknown };
    return now < until ? value : undefined;
  } catch {
    return undefined;
  }
}
