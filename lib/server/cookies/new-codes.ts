// Recovery codes are not stored in plain text, so the page after making them reads them from a sealed cookie, for a
// few minutes or until they are confirmed as written down.
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import type { OwnerId } from "../owners/owner-id";
import { dropCookie, setCookie } from "./host-cookie";
import { open, seal, sealedForMs } from "./sealed-cookie";

export const newCodesName = "__Host-onward-new-codes";
const codesSchema = z.array(z.string());

const purpose = (owner: OwnerId) => `the recovery codes of ${owner}`;

export function newCodesCookie(owner: OwnerId, codes: readonly string[]): string {
  return setCookie(newCodesName, seal(purpose(owner), codes), sealedForMs / 1000);
}

export const droppedCodes = dropCookie(newCodesName);

/** The codes last made in this browser; undefined once they have expired. */
export async function currentNewCodes(owner: OwnerId): Promise<string[] | undefined> {
  return codesSchema.safeParse(open(purpose(owner), (await cookies()).get(newCodesName)?.value)).data;
}
