// Whether a passkey may be removed depends on the other ways to sign in, so each change is one transaction that
// excludes all others.
import "server-only";
import { fail, ok, type Result } from "../../../result";
import type { Database } from "../../db/client";
import { isForeignKeyViolation, isUniqueViolation } from "../../errors/database-errors";
import type { OwnerId } from "../../owners/owner-id";
import { accountRow, findAccount } from "../accounts/account";
import { hasAccount } from "../accounts/has-account";
import { replaceRecoveryCodes } from "../accounts/recovery-codes";
import { changeWaysIn } from "../accounts/ways-in";
import { findPasskey, type NewPasskey, passkeyLimit, passkeyRow } from "./passkeys";

type Transaction = Pick<Database, "account" | "passkey" | "recoveryCode">;

/** The new recovery codes, if there was no other way back in. */
type Added = { codes: string[] | undefined };

/**
 * `changed`: the account was created, or everything deleted, in another window. `taken`: this passkey is registered
 * already, with anybody.
 */
type Refused = "changed" | "taken" | "too-many";

/** Creates the account of an owner who has none, with a passkey to sign in. Nothing else of theirs moves or changes. */
export async function claimByPasskey(owner: OwnerId, passkey: NewPasskey): Promise<Result<Added, Refused>> {
  return await told(owner, passkey, async (transaction) => {
    if (await hasAccount(owner, transaction)) return fail("changed");
    await transaction.account.create({ data: accountRow(owner, {}) });
    await transaction.passkey.create({ data: passkeyRow(owner, passkey) });
    return ok({ codes: await replaceRecoveryCodes(transaction, owner) });
  });
}

/** Adds a way to sign in for an owner with an account. */
export async function addPasskey(owner: OwnerId, passkey: NewPasskey): Promise<Result<Added, Refused>> {
  return await told(owner, passkey, async (transaction) => {
    if (!(await hasAccount(owner, transaction))) return fail("changed");
    if ((await transaction.passkey.count({ where: { ownerId: owner } })) >= passkeyLimit)
      return fail("too-many");
    await transaction.passkey.create({ data: passkeyRow(owner, passkey) });
    const hasOther = await hasPasswordOrCode(transaction, owner);
    return ok({ codes: hasOther ? undefined : await replaceRecoveryCodes(transaction, owner) });
  });
}

/** Removes one, unless no way to sign in would remain. */
export async function removePasskey(
  owner: OwnerId,
  id: string,
): Promise<Result<undefined, "not-found" | "last-way-in">> {
  return await changeWaysIn(owner, async (transaction) => {
    const keys = await transaction.passkey.findMany({ where: { ownerId: owner }, select: { id: true } });
    if (!keys.some((key) => key.id === id)) return fail("not-found");
    if (keys.length === 1 && !(await hasPasswordOrCode(transaction, owner))) return fail("last-way-in");
    await transaction.passkey.deleteMany({ where: { id, ownerId: owner } });
    return ok(undefined);
  });
}

async function hasPasswordOrCode(transaction: Transaction, owner: OwnerId): Promise<boolean> {
  const account = await findAccount(owner, transaction);
  return (
    account?.password !== undefined ||
    (await transaction.recoveryCode.count({ where: { ownerId: owner } })) > 0
  );
}

async function told(
  owner: OwnerId,
  passkey: NewPasskey,
  change: (transaction: Transaction) => Promise<Result<Added, Refused>>,
): Promise<Result<Added, Refused>> {
  try {
    return await changeWaysIn(owner, change);
  } catch (error) {
    if (isForeignKeyViolation(error)) return fail("changed");
    if (!isUniqueViolation(error)) throw error;
    return fail((await findPasskey(passkey.credential)) ? "taken" : "changed");
  }
}
