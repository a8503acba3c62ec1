import "server-only";
import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settings } from "../env";

// Beyond loopback, whoever can reach the machine could open the notebook. So a code, made on first run
// and printed at the start, is asked for once in each browser.

export const accessCookie = "onward-access";

/** No letter or digit that could be taken for another: 12 of these 31 are 59 bits. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** The code, made on first use. Its file can be deleted to have a new one. */
export function accessCode(): string {
  const file = join(settings().dataDir, "access-code");
  try {
    // "wx" never overwrites: of two processes that start at once, one writes and both read the same.
    writeFileSync(file, `${newCode()}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

function newCode(): string {
  const letters = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]);
  return [0, 4, 8].map((at) => letters.slice(at, at + 4).join("")).join("-");
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
  const plain = (code: string) => code.toLowerCase().replace(/[\s-]/g, "");
  return isSame(plain(typed), plain(accessCode()));
}

function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
