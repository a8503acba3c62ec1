import "server-only";
import { createHmac } from "node:crypto";
import { keyFor, keyRing } from "./keys";

/**
 * A keyed 256-bit hash of `text` in base64url: deterministic under one master key, and not guessable without it.
 * `purpose` keeps hashes for different uses apart.
 */
export function keyedHash(purpose: string, text: string): string {
  return createHmac("sha256", keyFor(purpose, keyRing()[0])).update(text).digest("base64url");
}

/** The lookup key of an account. Case is ignored; addresses that differ otherwise are different accounts. */
export function emailHash(email: string): string {
  return keyedHash("onward e-mail 1", email.trim().normalize("NFC").toLowerCase());
}
