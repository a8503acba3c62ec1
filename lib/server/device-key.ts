import "server-only";
import type { OwnerId } from "./auth/owner";
import { keyFor, keyRing } from "./crypto/keys";

/**
 * The key with which a browser seals what is typed until it is saved, in base64url: the same for one owner on every
 * page and after every restart, and nobody else's. It goes into pages that no cache keeps, and is stored nowhere.
 */
export function deviceKey(owner: OwnerId): string {
  return keyFor(`device drafts of ${owner}`, keyRing()[0]).export().toString("base64url");
}
