import "server-only";
import { database } from "../db/client";
import { eraseTraces } from "../db/erase";
import type { OwnerId } from "./owner-id";

/**
 * Deletes everything of one owner, or nothing. What belongs to a walkthrough or an owner is deleted with it;
 * walkthroughs are deleted explicitly, so that they go even if the owner's row is missing.
 */
export async function deleteEverything(owner: OwnerId): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.walkthrough.deleteMany({ where: { ownerId: owner } });
    await transaction.owner.deleteMany({ where: { id: owner } });
  });
  await eraseTraces(database());
}

/** Whether this owner has anything to lose. */
export async function isAnythingOf(owner: OwnerId): Promise<boolean> {
  const where = { ownerId: owner };
  return (
    (await database().walkthrough.count({ where })) > 0 || (await database().evidence.count({ where })) > 0
  );
}
