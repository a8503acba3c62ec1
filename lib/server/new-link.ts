// The token of a link is kept nowhere, so the page that follows its making reads it from a cookie that only this
// server can open, for a few minutes.
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { open, seal, sealedForMs } from "./sealed-cookie";

export const newLinkName = "new-link";
const purpose = "the link of a share";
const attributes = "Path=/walkthroughs; HttpOnly; SameSite=Strict";

const newLink = z.strictObject({ share: z.string(), token: z.string() });
type NewLink = z.infer<typeof newLink>;

/** The value of a `Set-Cookie` header. */
export function newLinkCookie(link: NewLink): string {
  return `${newLinkName}=${seal(purpose, link)}; ${attributes}; Max-Age=${sealedForMs / 1000}`;
}

/** The link that was made last in this browser; undefined once its minutes are over. */
export async function currentNewLink(): Promise<NewLink | undefined> {
  return newLink.safeParse(open(purpose, (await cookies()).get(newLinkName)?.value)).data;
}
