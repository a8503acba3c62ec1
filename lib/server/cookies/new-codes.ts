// Recovery codes are kept nowhere, so the page that follows their making reads them from a cookie that only this
// server can open, for a few minutes or until they are said to be kept.
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import type { OwnerId } from "../owners/owner-id";
import { dropCookie, setCookie } from "./host-cookie";
import { open, seal, sealedForMs } from "./sealed-cookie";

export const newCodesName = "__Host-onward-new-codes";
const codesSchema = z.array(z.string());

const purpose = (owner: OwnerId) => `the recovery codes of ${owner}`;

/** The value of a `Set-Cookie` header. */
export function newCodesCookie(owner: OwnerId, codes: readonly string[]): string {
  return setCookie(newCodesName, seal(purpose(owner), codes), sealedForMs / 1000);
}

export const droppedCodes = dropCookie(newCodesName);

/** The codes that were made last in this browser; undefined once their minutes are over. */
export async function currentNewCodes(owner: OwnerId): Promise<string[] | undefined> {
  return codesSchema.safeParse(open(purpose(owner), (await cookies()).get(newCodesName)?.value)).data;
}
