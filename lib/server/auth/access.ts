import "server-only";
import { createHmac } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isSameText } from "../crypto/same-text";
import { newTypedCode, plainCode } from "../crypto/typed-code";
import { settings } from "../settings/settings";

/** 59 bits. */
const groups = 3;

/** The access code, created on first use. Deleting its file creates a new one. */
export function accessCode(): string {
  const file = join(settings().dataDir, "access-code");
  try {
    // "wx" never overwrites: if two processes start at once, one writes the file and both read the same code.
    writeFileSync(file, `${newTypedCode(groups)}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

/** What the cookie holds: a value derived from the code, not the code itself. */
export function accessToken(): string {
  return createHmac("sha256", accessCode()).update("onward access 1").digest("base64url");
}

export function isAccessToken(token: string | undefined): boolean {
  return token !== undefined && isSameText(token, accessToken());
}

/** Spaces, hyphens and case are ignored: the code is often copied from another screen. */
export function isAccessCode(typed: string): boolean {
  return isSameText(plainCode(typed), plainCode(accessCode()));
}
