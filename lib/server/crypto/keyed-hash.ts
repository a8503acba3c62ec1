import "server-only";
import { createHmac } from "node:crypto";
import { keyFor, keyRing } from "./keys";

/**
 * 256 bits in base64url that stand for `text`: always the same under one master key, and nothing to be guessed from
 * without it. `purpose` keeps the hashes of different things apart.
 */
export function keyedHash(purpose: string, text: string): string {
  return createHmac("sha256", keyFor(purpose, keyRing()[0])).update(text).digest("base64url");
}

/** What an account is found by. Capitals do not matter in an address; what else differs is another one. */
export function emailHash(email: string): string {
  return keyedHash("onward e-mail 1", email.trim().normalize("NFC").toLowerCase());
}
