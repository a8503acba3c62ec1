import "server-only";
import { headers } from "next/headers";
import { currentPrincipal } from "../auth/owner";
import { askedMethod } from "../http/response-status";

/**
 * Whether this request is somebody viewing a share: not its owner, and not a program that only probes the address or
 * prefetches it.
 */
export async function isLook(ownerId: string): Promise<boolean> {
  if (askedMethod() !== "GET") return false;
  const asked = await headers();
  const purpose = asked.get("sec-purpose") ?? asked.get("purpose") ?? "";
  return !purpose.includes("prefetch") && (await currentPrincipal())?.owner !== ownerId;
}
