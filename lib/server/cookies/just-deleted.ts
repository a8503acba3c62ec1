// What somebody just deleted, so that they can undo it: for a few minutes it is sealed in a cookie in their browser,
// and stored nowhere else.
import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { type EvidenceContent, readEvidenceContent } from "../../evidence/evidence";
import { type ItemContent, readItemContent } from "../../plan/item";
import type { OwnerId } from "../owners/owner-id";
import { cookieName, ownCookie } from "./own-cookie";
import { longestSealed, open, seal, sealedForMs } from "./sealed-cookie";

export const deletedName = "deleted";
const purpose = (owner: OwnerId) => `what was just deleted by ${owner}`;

export type DeletedItem = { walkthroughId: string; id: string; content: ItemContent };
export type DeletedEvidence = { id: string; content: EvidenceContent };

const stored = z.union([
  z.strictObject({ walkthroughId: z.string(), id: z.string(), content: z.unknown() }),
  z.strictObject({ id: z.string(), content: z.unknown() }),
]);

/** Stores it in the browser. Something too long for a cookie is deleted all the same, and replaces the previous one. */
export function withDeleted(
  response: Response,
  owner: OwnerId,
  deleted: DeletedItem | DeletedEvidence,
): Response {
  const sealed = seal(purpose(owner), deleted);
  response.headers.append("Set-Cookie", sealed.length > longestSealed ? dropped() : kept(sealed));
  return response;
}

const kept = (sealed: string) => ownCookie(deletedName, sealed, { seconds: sealedForMs / 1000 });
const dropped = () => ownCookie(deletedName, "", { seconds: 0 });

/** The deletion was undone. */
export function withDeletionUndone(response: Response): Response {
  response.headers.append("Set-Cookie", dropped());
  return response;
}

async function current(owner: OwnerId) {
  return stored.safeParse(open(purpose(owner), (await cookies()).get(cookieName(deletedName))?.value)).data;
}

/** The action item of this plan that was last deleted in this browser; undefined once it has expired. */
export async function deletedItem(owner: OwnerId, walkthrough: string): Promise<DeletedItem | undefined> {
  const deleted = await current(owner);
  if (!deleted || !("walkthroughId" in deleted) || deleted.walkthroughId !== walkthrough) return undefined;
  return { ...deleted, content: readItemContent(deleted.content) };
}

export async function deletedEvidence(owner: OwnerId): Promise<DeletedEvidence | undefined> {
  const deleted = await current(owner);
  if (!deleted || "walkthroughId" in deleted) return undefined;
  return { ...deleted, content: readEvidenceContent(deleted.content) };
}
