import "server-only";
import { database } from "../db/client";
import { eraseTraces } from "../db/erase";
import type { OwnerId } from "./owner-id";

/**
 * Everything of one owner, really gone, or nothing of it. What hangs on a walkthrough or on the owner goes with
 * them; the walkthroughs are named first, so that they go even if the owner's own row is missing.
 */
export async function deleteEverything(owner: OwnerId): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.walkthrough.deleteMany({ where: { ownerId: owner } });
    await transaction.owner.deleteMany({ where: { id: owner } });
  });
  await eraseTraces(database());
}

/** Whether there is anything of this owner's to lose. */
export async function isAnythingOf(owner: OwnerId): Promise<boolean> {
  const where = { ownerId: owner };
  return (
    (await database().walkthrough.count({ where })) > 0 || (await database().evidence.count({ where })) > 0
  );
}
