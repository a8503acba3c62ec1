import "server-only";
import { fail, ok, type Result } from "../../result";
import type { Share, ShareContent } from "../../shares/share";
import { encode } from "../crypto/codec";
import { readingEach, type Skipped } from "../crypto/skipped-rows";
import { hashOf, newToken } from "../crypto/tokens";
import { database } from "../db/client";
import { eraseTraces } from "../db/erase";
import { isUniqueViolation } from "../errors/database-errors";
import type { OwnerId } from "../owners/owner-id";
import { inSlices } from "../queues/slices";
import { type SharedWalkthrough, shareFromRow, sharePlace, wholeFrom, withWalkthrough } from "./share-row";

/** The most shares of one walkthrough, including ended ones. */
export const shareLimit = 20;

export type ShareError = { kind: "not-found" } | { kind: "too-many" };

/** Newest first: of one walkthrough, or of all. One query. */
export async function listShares(
  owner: OwnerId,
  { walkthroughId, skipped }: { walkthroughId?: string; skipped?: Skipped } = {},
): Promise<Share[]> {
  const rows = await database().share.findMany({
    where: { ownerId: owner, ...(walkthroughId !== undefined && { walkthroughId }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return inSlices(readingEach(rows, shareFromRow, skipped));
}

/** Whether any was made, open or not: of one walkthrough, or of all. */
export async function hasShares(owner: OwnerId, walkthroughId?: string): Promise<boolean> {
  const where = { ownerId: owner, ...(walkthroughId !== undefined && { walkthroughId }) };
  return (await database().share.findFirst({ where, select: { id: true } })) !== null;
}

/** One of the owner's own, open or not, as whoever has its link would read it. Four queries. */
export async function findShare(owner: OwnerId, id: string): Promise<SharedWalkthrough | undefined> {
  const row = await database().share.findFirst({ where: { id, ownerId: owner }, include: withWalkthrough });
  return row ? wholeFrom(row) : undefined;
}

/**
 * Creates a share and returns its token, which cannot be read again. `id` is made with the form: sending the form
 * twice creates one share, and only the later token is valid. `taken`: a share with this id shows something else.
 */
export async function addShare(
  owner: OwnerId,
  walkthroughId: string,
  id: string,
  share: { content: ShareContent; endsAt: Date },
): Promise<Result<string, ShareError | { kind: "taken" }>> {
  const token = newToken();
  try {
    return await database().$transaction(async (transaction) => {
      const walkthrough = await transaction.walkthrough.findFirst({
        where: { id: walkthroughId, ownerId: owner },
        select: { _count: { select: { shares: { where: { id: { not: id } } } } } },
      });
      if (!walkthrough) return fail({ kind: "not-found" });
      if (walkthrough._count.shares >= shareLimit) return fail({ kind: "too-many", most: shareLimit });
      const content = encode(share.content, sharePlace(owner, id));
      const { endsAt } = share;
      await transaction.share.create({
        data: { id, ownerId: owner, walkthroughId, tokenHash: hashOf(token), content, endsAt },
      });
      return ok(token);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const there = await database().share.findFirst({ where: { id, ownerId: owner } });
    const isSame = !there || chosenIn(shareFromRow(there)) === chosenIn(share.content);
    return isSame ? renewShare(owner, id) : fail({ kind: "taken" });
  }
}

/** What was chosen, as one text. */
export function chosenIn({ parts, feelings, names, wish = "", endsOn }: ShareContent): string {
  return JSON.stringify([parts, feelings, names, wish, endsOn]);
}

/** Whether it is on the list of this walkthrough. */
export async function hasShare(owner: OwnerId, walkthroughId: string, id: string): Promise<boolean> {
  return (await database().share.count({ where: { id, ownerId: owner, walkthroughId } })) > 0;
}

/** Replaces the token of an open share. The previous link stops working. */
export async function renewShare(owner: OwnerId, id: string): Promise<Result<string, { kind: "not-found" }>> {
  const token = newToken();
  const { count } = await database().share.updateMany({
    where: { id, ownerId: owner, revokedAt: null, endsAt: { gt: new Date() } },
    data: { tokenHash: hashOf(token) },
  });
  return count === 1 ? ok(token) : fail({ kind: "not-found" });
}

/** Revokes a share. False if it is not this owner's. */
export async function revokeShare(owner: OwnerId, id: string): Promise<boolean> {
  const { count } = await database().share.updateMany({
    where: { id, ownerId: owner, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count > 0 || (await database().share.count({ where: { id, ownerId: owner } })) > 0;
}

/** Deletes a share; an open one ends. */
export async function deleteShare(owner: OwnerId, id: string): Promise<boolean> {
  const { count } = await database().share.deleteMany({ where: { id, ownerId: owner } });
  if (count > 0) await eraseTraces(database());
  return count > 0;
}
