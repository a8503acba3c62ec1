import "server-only";

import { randomInt, randomUUID, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { codeMinutes } from "../../../accounts/durations";
import { decode, encode, type Place } from "../../crypto/codec";
import { database, type RowOf } from "../../db/client";
import type { OwnerId } from "../../owners/owner-id";
import { ownerOfSession } from "../../owners/owner-id";
import { lockOwner } from "./ways-in";
export const codeTries = 5;
const digits = 8;

const keep = z.strictObject({ purpose: z.literal("keep"), email: z.string(), password: z.string() });
const reset = z.strictObject({
  purpose: z.literal("reset"),
  /** Of a browser in which its owner has signed in before; see lib/server/cookies/known-browser.ts. */
  browser: z.string().exactOptional(),
});
/** A new address; with a password for somebody who had neither. */
const email = z.strictObject({
  purpose: z.literal("email"),
  email: z.string(),
  password: z.string().exactOptional(),
});
const content = z.strictObject({
  code: z.string(),
  promised: z.discriminatedUnion("purpose", [keep, reset, email]),
});

/** The change that the code confirms. Passwords are hashed. */
export type Promised = z.infer<typeof content>["promised"];
type Purpose = Promised["purpose"];
type PromisedFor<P extends Purpose> = Extract<Promised, { purpose: P }>;

function place(owner: string, row: string): Place {
  return { owner, table: "MailCode", row, column: "content" };
}

function contentOf({ id, ownerId, content: sealed }: RowOf<"MailCode">) {
  return content.parse(decode(sealed, place(ownerId, id)));
}

/**
 * Creates a code, to be redeemed by `id`, for an owner whose row exists. An open code for the same purpose expires,
 * but a request from elsewhere does not end one that was requested in a known browser.
 */
export async function openCode(
  owner: OwnerId,
  promised: Promised,
  id: string = randomUUID(),
): Promise<{ id: string; code: string }> {
  const code = String(randomInt(10 ** digits)).padStart(digits, "0");
  const endsAt = new Date(Date.now() + codeMinutes * 60_000);
  await database().$transaction(async (transaction) => {
    await lockOwner(transaction, owner);
    const rows = await transaction.mailCode.findMany({ where: { ownerId: owner } });
    const over = rows.filter((row) => isOver(contentOf(row).promised, promised));
    await transaction.mailCode.deleteMany({ where: { id: { in: over.map((row) => row.id) } } });
    const sealed = encode({ code, promised }, place(owner, id));
    await transaction.mailCode.create({ data: { id, ownerId: owner, content: sealed, endsAt } });
  });
  return { id, code };
}

function isOver(old: Promised, { purpose, ...promised }: Promised): boolean {
  const browserOf = (one: object) => ("browser" in one ? one.browser : undefined);
  return old.purpose === purpose && browserOf(old) === browserOf(promised);
}

type Typed = {
  /** The row's id, as stored in the browser. */
  id: string;
  typed: string;
  /** The required owner, if known. */
  owner?: OwnerId;
};

/**
 * Redeems a code, once. Undefined if it is wrong, for another purpose, used, expired, or tried too often; the caller
 * does not learn which.
 */
export async function redeemCode<P extends Purpose>(
  purpose: P,
  { id, typed, owner }: Typed,
): Promise<{ owner: OwnerId; promised: PromisedFor<P> } | undefined> {
  // Counted before it is compared, so that parallel tries do not exceed the limit.
  const { count } = await database().mailCode.updateMany({
    where: {
      id,
      ...(owner !== undefined && { ownerId: owner }),
      tries: { lt: codeTries },
      endsAt: { gt: new Date() },
    },
    data: { tries: { increment: 1 } },
  });
  const row = await database().mailCode.findUnique({ where: { id } });
  if (count === 0 || !row) return undefined;
  const { code, promised } = contentOf(row);
  if (!isSame(code, typed) || promised.purpose !== purpose) return undefined;
  const { count: used } = await database().mailCode.deleteMany({ where: { id } });
  if (used === 0) return undefined;
  // Its purpose was compared just above.
  return { owner: ownerOfSession(row), promised: promised as PromisedFor<P> };
}

/** Some people type a code in groups. */
function isSame(code: string, typed: string): boolean {
  const [one, two] = [code, typed.replace(/[\s-]/g, "")].map((text) => Buffer.from(text));
  return one !== undefined && two !== undefined && one.length === two.length && timingSafeEqual(one, two);
}
