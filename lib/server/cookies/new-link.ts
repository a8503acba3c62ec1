// The token of a link is kept nowhere, so the page that follows its making reads it from a cookie that only this
// server can open, for a few minutes.
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import type { OwnerId } from "../owners/owner-id";
import { cookieName, ownCookie } from "./own-cookie";
import { open, seal, sealedForMs } from "./sealed-cookie";

export const newLinkName = "new-link";
const purpose = (owner: OwnerId) => `the link of a share of ${owner}`;

const newLink = z.strictObject({ share: z.string(), token: z.string() });
type NewLink = z.infer<typeof newLink>;

/** The value of a `Set-Cookie` header. */
export function newLinkCookie(owner: OwnerId, link: NewLink): string {
  return ownCookie(newLinkName, seal(purpose(owner), link), { seconds: sealedForMs / 1000 });
}

/** The link that was made last in this browser; undefined once its minutes are over. */
export async function currentNewLink(owner: OwnerId): Promise<NewLink | undefined> {
  return newLink.safeParse(open(purpose(owner), (await cookies()).get(cookieName(newLinkName))?.value)).data;
}
