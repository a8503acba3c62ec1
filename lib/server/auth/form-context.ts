import "server-only";
import { headers } from "next/headers";
import { moduleAddress } from "../build/elements";
import { mergedInto, readBefore } from "../cookies/before-sign-in";
import { keyFor, keyRing } from "../crypto/keys";
import { ownerTag } from "../hosted/sessions/owner-tag";
import type { OwnerId } from "../owners/owner-id";

/** What a form has to know of the owner it is drawn for. */
export async function formContext(owner: OwnerId): Promise<{
  deviceKey: string;
  ownerTag: string | undefined;
  script: string;
}> {
  const before = readBefore((await headers()).get("cookie"));
  // What they typed before they signed in, and was not saved, is found again.
  const keys = [owner, ...mergedInto(owner, before)].map(deviceKey);
  return { deviceKey: keys.join(" "), ownerTag: ownerTag(owner), script: moduleAddress("step") };
}

/**
 * The key with which a browser seals what is typed until it is saved, in base64url: the same for one owner on every
 * page and after every restart, and nobody else's. It goes into pages that no cache keeps, and is stored nowhere.
 */
function deviceKey(owner: OwnerId): string {
  return keyFor(`device drafts of ${owner}`, keyRing()[0]).export().toString("base64url");
}
