import "server-only";
import { createHmac } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isSameText } from "../crypto/same-text";
import { newTypedCode, plainCode } from "../crypto/typed-code";
import { settings } from "../settings/settings";

/** 59 bits. */
const groups = 3;

/** The code, made on first use. Its file can be deleted to have a new one. */
export function accessCode(): string {
  const file = join(settings().dataDir, "access-code");
  try {
    // "wx" never overwrites: of two processes that start at once, one writes and both read the same.
    writeFileSync(file, `${newTypedCode(groups)}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

/** What the cookie holds: proof of the code, not the code. */
export function accessToken(): string {
  return createHmac("sha256", accessCode()).update("onward access 1").digest("base64url");
}

export function isAccessToken(token: string | undefined): boolean {
  return token !== undefined && isSameText(token, accessToken());
}

/** Spaces, hyphens and capitals do not matter: the code is often typed off another screen. */
export function isAccessCode(typed: string): boolean {
  return isSameText(plainCode(typed), plainCode(accessCode()));
}
