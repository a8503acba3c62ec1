import "server-only";
import type { Result } from "../../../result";
import { type Database, database } from "../../db/client";
import type { OwnerId } from "../../owners/owner-id";

type Transaction = Pick<Database, "account" | "mailCode" | "owner" | "passkey" | "recoveryCode">;

/**
 * Changes how an owner signs in, atomically and one change at a time. It also expires all of their open mailed codes:
 * a mailbox that is no longer theirs must not undo the change.
 */
export async function changeWaysIn<T, E>(
  owner: OwnerId,
  change: (transaction: Transaction) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  return await database().$transaction(async (transaction) => {
    await lockOwner(transaction, owner);
    const changed = await change(transaction);
    if (changed.ok) await transaction.mailCode.deleteMany({ where: { ownerId: owner } });
    return changed;
  });
}

/** Changes nothing, but makes two such transactions of one owner wait for each other. */
export async function lockOwner({ owner }: Pick<Database, "owner">, id: OwnerId): Promise<void> {
  await owner.updateMany({ where: { id }, data: { id } });
}
