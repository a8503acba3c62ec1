import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits: what the link of a share ends with. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token. It is taken of the text as sent, so that there is one spelling of each. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
