import "server-only";
import { headers } from "next/headers";
import { currentPrincipal } from "../auth/owner";
import { askedMethod } from "../http/response-status";

/**
 * Whether this request is somebody's look at what its owner shared: not the owner's own, and not a program's that only
 * asks whether there is something, or fetches what might be read.
 */
export async function isLook(ownerId: string): Promise<boolean> {
  if (askedMethod() !== "GET") return false;
  const asked = await headers();
  const purpose = asked.get("sec-purpose") ?? asked.get("purpose") ?? "";
  return !purpose.includes("prefetch") && (await currentPrincipal())?.owner !== ownerId;
}
