import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settings } from "../env";
import { newTypedCode, plainCode } from "./typed-code";

// Whoever can reach the port could open the notebook: other machines beyond loopback, other accounts of the machine on
// it. So a code, made on first run and printed at the start, is asked for once in each browser; on loopback where the
// person wants it.

export const accessCookie = "onward-access";

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
  return token !== undefined && isSame(token, accessToken());
}

/** Spaces, hyphens and capitals do not matter: the code is often typed off another screen. */
export function isAccessCode(typed: string): boolean {
  return isSame(plainCode(typed), plainCode(accessCode()));
}

function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
