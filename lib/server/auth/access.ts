import "server-only";
import { createHmac } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isSameText } from "../crypto/same-text";
import { newTypedCode, plainCode } from "../crypto/typed-code";
import { settings } from "../settings/settings";

/** 59 bits. */
const groups = 3;

/** The access code, created on first use. Deleting its file creates a new one. */
export function accessCode(): string {
  const file = join(settings().dataDir, "access-code");
  for (;;) {
    const text = readCode(file);
    if (text !== undefined && /[\p{L}\p{N}]/u.test(text)) return text;
    // A full disk or a power cut may have left it empty, and such a code would let everybody in.
    if (text !== undefined) rmSync(file, { force: true });
    makeCode(file);
  }
}

function readCode(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** The file appears whole or not at all. If two processes start at once, one makes it and both read the same code. */
function makeCode(file: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, `${newTypedCode(groups)}\n`, { mode: 0o600, flush: true });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
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
