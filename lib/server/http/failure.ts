import "server-only";
import { keysChangedDigest, unavailableDigest, unreadableDigest } from "../../unreadable";
import { checkKeys } from "../crypto/key-watch";
import { isUnavailable } from "../errors/database-errors";
import { log } from "../log/log";

/** What a page that cannot be shown says about the error; undefined if there is nothing to add. */
export async function digestOf(error: unknown): Promise<string | undefined> {
  const { digest } = (error ?? {}) as { digest?: unknown };
  if (digest === unreadableDigest) return (await areKeysRight()) ? unreadableDigest : keysChangedDigest;
  if (typeof digest === "string") return digest;
  return isUnavailable(error) ? unavailableDigest : undefined;
}

/** The status of such a page: 503 if it can be shown later. */
export function statusFor(digest: string | undefined): 500 | 503 {
  return digest === unavailableDigest || digest === keysChangedDigest ? 503 : 500;
}

/** What cannot be opened may be sealed with a newer key rather than damaged. */
export async function areKeysRight(): Promise<boolean> {
  try {
    return await checkKeys();
  } catch (error) {
    log.error("The keys could not be compared", error);
    return true;
  }
}
