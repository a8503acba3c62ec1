// What a link opens, for anybody who has it. It makes no `OwnerId`: a stranger never holds one.
import "server-only";
import { hashOf } from "../crypto/tokens";
import { database } from "../db/client";
import { type SharedWalkthrough, wholeFrom, withWalkthrough } from "./share-row";

/**
 * Costs one hash and four queries whatever the token is: the queries for a share's content are sent even without a
 * share, so that timing does not reveal whether one is unknown, expired or revoked.
 */
export async function openShare(token: string): Promise<SharedWalkthrough | undefined> {
  const row = await database().share.findFirst({
    where: { tokenHash: hashOf(token), revokedAt: null, endsAt: { gt: new Date() } },
    include: withWalkthrough,
  });
  return row ? wholeFrom(row) : undefined;
}

export async function countView({ share }: SharedWalkthrough): Promise<void> {
  await database().share.updateMany({
    where: { id: share.id },
    data: { views: { increment: 1 }, lastViewedAt: new Date() },
  });
}
