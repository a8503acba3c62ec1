import "server-only";
import type { OwnerId } from "../auth/owner-id";
import { type Database, database } from "../db/client";

/** Whether this owner can come back from anywhere. Without an account, one browser's session is all that leads to them. */
export async function isKept(
  owner: OwnerId,
  { account }: Pick<Database, "account"> = database(),
): Promise<boolean> {
  return (await account.count({ where: { id: owner } })) > 0;
}
