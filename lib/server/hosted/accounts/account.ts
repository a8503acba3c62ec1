import "server-only";
import { z } from "zod";
import { fail, ok, type Result } from "../../../result";
import { decode, encode, type Place, UnreadableError } from "../../crypto/codec";
import { emailHash } from "../../crypto/keyed-hash";
import { type Database, database, type RowOf } from "../../db/client";
import { inRounds } from "../../db/in-rounds";
import { isForeignKeyViolation, isUniqueViolation } from "../../errors/database-errors";
import type { OwnerId } from "../../owners/owner-id";
import { ownerOfSession } from "../../owners/owner-id";
import { changeWaysIn } from "./ways-in";

// An owner with an account can come back from anywhere. Creating one adds only this row: nothing else of theirs moves
// or changes, so no save on its way can be lost.

/** Usually both; neither for an account with only a passkey. */
export type Credentials = {
  email?: string;
  /** Hashed. */
  password?: string;
};

export type Account = Credentials & { owner: OwnerId; revision: number; createdAt: Date };

const credentials = z.strictObject({
  email: z.string().exactOptional(),
  password: z.string().exactOptional(),
});

function place(owner: string): Place {
  return { owner, table: "Account", row: owner, column: "content" };
}

function accountFrom({ ownerId, revision, content, createdAt }: RowOf<"Account">): Account {
  const read = credentials.parse(decode(content, place(ownerId)));
  return { ...read, owner: ownerOfSession({ ownerId }), revision, createdAt };
}

function columns(owner: OwnerId, content: Credentials) {
  return {
    emailHash: content.email === undefined ? null : emailHash(content.email),
    content: encode(content, place(owner)),
  };
}

/** The initial content of an account. */
export function accountRow(owner: OwnerId, content: Credentials) {
  return { id: owner, ownerId: owner, ...columns(owner, content) };
}

export async function findAccount(
  owner: OwnerId,
  { account }: Pick<Database, "account"> = database(),
): Promise<Account | undefined> {
  const row = await account.findUnique({ where: { id: owner } });
  return row ? accountFrom(row) : undefined;
}

/** Undefined if there is none, or if it cannot be opened: a damaged account can still be deleted. */
export async function emailOf(owner: OwnerId): Promise<string | undefined> {
  try {
    return (await findAccount(owner))?.email;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

export async function findAccountByEmail(email: string): Promise<Account | undefined> {
  const row = await database().account.findUnique({ where: { emailHash: emailHash(email) } });
  return row ? accountFrom(row) : undefined;
}

/** Creates the row of an owner who has saved nothing yet, for rows that refer to it. */
export async function makeOwner(owner: OwnerId): Promise<void> {
  try {
    await database().owner.upsert({ where: { id: owner }, create: { id: owner }, update: {} });
  } catch (error) {
    // Another window created it at the same moment.
    if (!isUniqueViolation(error)) throw error;
  }
}

/** `gone`: the owner was deleted, or merged into another account. */
export type ClaimError = "kept-already" | "email-taken" | "gone";

/** From now on the owner can sign in with what is in `content`, or with a passkey. */
export async function claimOwner(
  owner: OwnerId,
  content: Credentials,
): Promise<Result<undefined, ClaimError>> {
  try {
    return await changeWaysIn(owner, async ({ account }) => {
      await account.create({ data: accountRow(owner, content) });
      return ok(undefined);
    });
  } catch (error) {
    if (isForeignKeyViolation(error)) return fail("gone");
    if (!isUniqueViolation(error)) throw error;
    return fail((await findAccount(owner)) ? "kept-already" : "email-taken");
  }
}

/** Changes an account if it still has this revision. */
export async function replaceAccount(
  { owner, revision }: Account,
  content: Credentials,
): Promise<Result<undefined, "stale" | "email-taken">> {
  try {
    return await changeWaysIn(owner, async ({ account }) => {
      const { count } = await account.updateMany({
        where: { id: owner, revision },
        data: { ...columns(owner, content), revision: { increment: 1 } },
      });
      return count === 1 ? ok(undefined) : fail("stale");
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return fail("email-taken");
  }
}

/** Stores another hash of the same password, unless the account was changed meanwhile. */
export async function renewPassword({ owner, revision, email }: Account, password: string): Promise<void> {
  await database().account.updateMany({
    where: { id: owner, revision },
    data: {
      ...columns(owner, { ...(email !== undefined && { email }), password }),
      revision: { increment: 1 },
    },
  });
}

/**
 * Applies a change to the account's current content, and returns the previous content; retries if it was changed
 * meanwhile.
 */
export async function updateAccount(
  owner: OwnerId,
  change: (before: Credentials) => Credentials,
): Promise<Result<Credentials, "gone" | "email-taken">> {
  return inRounds(async () => {
    const account = await findAccount(owner);
    if (!account) return fail("gone");
    const { email, password } = account;
    const before = { ...(email !== undefined && { email }), ...(password !== undefined && { password }) };
    const changed = await replaceAccount(account, change(before));
    if (changed.ok) return ok(before);
    return changed.error === "email-taken" ? fail(changed.error) : "again";
  });
}
