// A link's token is not stored in plain text, so the page after making it reads it from a sealed cookie, for a few
// minutes.
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

export function newLinkCookie(owner: OwnerId, link: NewLink): string {
  return ownCookie(newLinkName, seal(purpose(owner), link), { seconds: sealedForMs / 1000 });
}

/** The link last made in this browser; undefined once it has expired. */
export async function currentNewLink(owner: OwnerId): Promise<NewLink | undefined> {
  return newLink.safeParse(open(purpose(owner), (await cookies()).get(cookieName(newLinkName))?.value)).data;
}
