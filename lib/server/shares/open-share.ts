// What a link opens, for whoever has it. No `OwnerId` is made here: a stranger never holds one.
import "server-only";
import { hashOf } from "../crypto/tokens";
import { database } from "../db/client";
import { type SharedWalkthrough, wholeFrom, withWalkthrough } from "./share-row";

/**
 * Whatever the token is, this costs one hash and four queries: those for what hangs on a share are sent with no share
 * too. So nobody learns from the time that it takes whether one is unknown, expired or revoked.
 */
export async function openShare(token: string): Promise<SharedWalkthrough | undefined> {
  const row = await database().share.findFirst({
    where: { tokenHash: hashOf(token), revokedAt: null, endsAt: { gt: new Date() } },
    include: withWalkthrough,
  });
  return row ? wholeFrom(row) : undefined;
}

/** Counts one look at what was opened. */
export async function countView({ share }: SharedWalkthrough): Promise<void> {
  await database().share.updateMany({
    where: { id: share.id },
    data: { views: { increment: 1 }, lastViewedAt: new Date() },
  });
}
