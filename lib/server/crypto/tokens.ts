import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits: the end of a share's link. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token. The text is hashed as sent, so each token has one spelling. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
