import "server-only";
import { type Database, database } from "../../db/client";
import type { OwnerId } from "../../owners/owner-id";

/** Whether this owner can come back from anywhere. Without an account, one browser's session is the only way to them. */
export async function hasAccount(
  owner: OwnerId,
  { account }: Pick<Database, "account"> = database(),
): Promise<boolean> {
  return (await account.count({ where: { id: owner } })) > 0;
}
