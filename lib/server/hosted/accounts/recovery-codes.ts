// Ten codes, each of which signs in once if the phone is lost or the mailbox is closed. They are too long to be
// guessed, so storing a plain hash of each is enough.
import "server-only";
import { randomUUID } from "node:crypto";
import { fail, ok } from "../../../result";
import { hashOf } from "../../crypto/tokens";
import { newTypedCode, plainCode } from "../../crypto/typed-code";
import { type Database, database } from "../../db/client";
import { type OwnerId, ownerOfSession } from "../../owners/owner-id";
import { hasAccount } from "./has-account";
import { changeWaysIn } from "./ways-in";

const codesAtOnce = 10;
/** 138 bits: above 128, a code needs neither a salt nor a slow hash. */
const groups = 7;

type Transaction = Pick<Database, "recoveryCode">;

/** Replaces the codes and returns the new ones, which cannot be shown again. Undefined for somebody without an account. */
export async function renewRecoveryCodes(owner: OwnerId): Promise<string[] | undefined> {
  const renewed = await changeWaysIn(owner, async (transaction) =>
    (await hasAccount(owner, transaction))
      ? ok(await replaceRecoveryCodes(transaction, owner))
      : fail("gone"),
  );
  return renewed.ok ? renewed.value : undefined;
}

/** The same, inside a transaction that created or locked the account. */
export async function replaceRecoveryCodes(transaction: Transaction, owner: OwnerId): Promise<string[]> {
  const codes = Array.from({ length: codesAtOnce }, () => newTypedCode(groups));
  await transaction.recoveryCode.deleteMany({ where: { ownerId: owner } });
  await transaction.recoveryCode.createMany({
    data: codes.map((code) => ({ id: randomUUID(), ownerId: owner, codeHash: hashOf(plainCode(code)) })),
  });
  return codes;
}

export async function countRecoveryCodes(owner: OwnerId): Promise<number> {
  return await database().recoveryCode.count({ where: { ownerId: owner } });
}

/** The owner whose code was typed; undefined if it is unknown or used. Of two simultaneous tries one succeeds. */
export async function spendRecoveryCode(typed: string): Promise<OwnerId | undefined> {
  const codeHash = hashOf(plainCode(typed));
  const row = await database().recoveryCode.findUnique({ where: { codeHash } });
  const { count } = await database().recoveryCode.deleteMany({ where: { codeHash } });
  return row && count === 1 ? ownerOfSession(row) : undefined;
}
