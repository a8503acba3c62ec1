import "server-only";
import { headers } from "next/headers";
import { moduleAddress } from "../build/elements";
import { mergedInto, readBefore } from "../cookies/before-sign-in";
import { keyedHash } from "../crypto/keyed-hash";
import { keyFor, keyRing } from "../crypto/keys";
import { ownerTag } from "../hosted/sessions/owner-tag";
import type { OwnerId } from "../owners/owner-id";

/** What a form needs to know about the owner it is rendered for. */
export async function formContext(owner: OwnerId) {
  const before = readBefore((await headers()).get("cookie"));
  // Finds what they typed, and did not save, before they signed in.
  const owners = [owner, ...mergedInto(owner, before)];
  const keys = [...owners.map(deviceKey), ...owners.map(formerDeviceKey)];
  return { deviceKey: keys.join(" "), ownerTag: ownerTag(owner), script: moduleAddress("step") };
}

/**
 * The key that a browser seals unsaved text with, 32 bytes in base64url: the same for one owner on every page and after
 * every restart, and different for everybody else. It is sent only in pages that no cache stores;
 * the browser keeps it as a key that gives out no bytes while its owner is there (docs/decisions/0055).
 */
function deviceKey(owner: OwnerId): string {
  return keyedHash("onward drafts 1", owner);
}

/** The one of 0.1.0, whose drafts may still lie in a browser. */
function formerDeviceKey(owner: OwnerId): string {
  return keyFor(`device drafts of ${owner}`, keyRing()[0]).export().toString("base64url");
}
