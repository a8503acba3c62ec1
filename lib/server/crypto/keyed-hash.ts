import "server-only";
import { createHmac, type KeyObject } from "node:crypto";
import { keyFor, keyRing, type LastingPurpose, lastingKeys } from "./keys";

/**
 * A keyed 256-bit hash of `text` in base64url: always the same in one installation, and not guessable without its
 * keys. `purpose` keeps hashes for different uses apart.
 */
export function keyedHash(purpose: LastingPurpose, text: string): string {
  return hashWith(lastingKeys()[purpose], text);
}

/**
 * The lookup key of an account, another one under another master key. Case is ignored; addresses that differ otherwise
 * are different accounts.
 */
export function emailHash(email: string): string {
  return hashWith(keyFor("onward e-mail 1", keyRing()[0]), email.trim().normalize("NFC").toLowerCase());
}

function hashWith(key: KeyObject, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}
