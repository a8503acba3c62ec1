// AES-256-GCM with a random nonce (NIST SP 800-38D): sealed data can be neither read nor changed without the key.
import "server-only";
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";
const sizes = { nonce: 12, tag: 16 } as const;

/**
 * Returns nonce, ciphertext and tag. `bound` is additional data that is not stored; opening needs the same. At most
 * 2^32 times per key.
 */
export function sealBytes(key: KeyObject, bytes: Uint8Array, bound: Uint8Array): Buffer {
  const nonce = randomBytes(sizes.nonce);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(bound);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/**
 * Opens what was sealed with this key and the same `bound`; undefined if it was not, or was truncated or changed.
 * Never throws.
 */
export function openBytes(key: KeyObject, sealed: Uint8Array, bound: Uint8Array): Buffer | undefined {
  if (sealed.length < sizes.nonce + sizes.tag) return undefined;
  const options = { authTagLength: sizes.tag };
  try {
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, sizes.nonce), options)
      .setAAD(bound)
      .setAuthTag(sealed.subarray(-sizes.tag));
    return Buffer.concat([decipher.update(sealed.subarray(sizes.nonce, -sizes.tag)), decipher.final()]);
  } catch {
    return undefined;
  }
}
