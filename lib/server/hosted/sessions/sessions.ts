import "server-only";

import { randomUUID } from "node:crypto";
import { z } from "zod";
import { restDays } from "../../../accounts/durations";
import { decode, encode, type Place } from "../../crypto/codec";
import { hashOf, newToken } from "../../crypto/tokens";
import { database } from "../../db/client";
import { isUniqueViolation } from "../../errors/database-errors";
import { type OwnerId, ownerOfSession } from "../../owners/owner-id";

// One row for each browser of each owner. The cookie holds 256 random bits, the database their hash.

const day = 24 * 3600 * 1000;
/** However often they come, somebody with an account signs in again after this. */
const mostDays = 365;
/** What only the person themselves may change, they may change this long after they showed who they are. */
const provedFor = 15 * 60_000;
/** A visit is noted at most this often, so that reading writes little. */
const noteEvery = 3600 * 1000;

export type Session = {
  id: string;
  owner: OwnerId;
  createdAt: Date;
  /** When a password, a passkey or a code was last shown in it; undefined for somebody without an account. */
  provedAt: Date | undefined;
  seenAt: Date;
};

/** What is told of a session in the list of its owner's. */
export type ListedSession = Session & { browser: string };

const contentSchema = z.object({ browser: z.string() });

function place(owner: string, row: string): Place {
  return { owner, table: "Session", row, column: "content" };
}

type Row = { id: string; ownerId: string; createdAt: Date; provedAt: Date | null; seenAt: Date };

function sessionFrom({ id, ownerId, createdAt, provedAt, seenAt }: Row): Session {
  return { id, owner: ownerOfSession({ ownerId }), createdAt, provedAt: provedAt ?? undefined, seenAt };
}

function restFrom(now: number, { createdAt, provedAt }: { createdAt: Date; provedAt: Date | null }): Date {
  if (!provedAt) return new Date(now + restDays.anonymous * day);
  return new Date(Math.min(now + restDays.account * day, createdAt.getTime() + mostDays * day));
}

/** The session of a token: `ended` if there was one, undefined if there never was. One query, and a write an hour at most. */
export async function findSession(token: string): Promise<Session | "ended" | undefined> {
  const row = await database().session.findUnique({ where: { tokenHash: hashOf(token) } });
  if (!row) return undefined;
  const now = Date.now();
  if (row.endedAt || row.endsAt.getTime() <= now) return "ended";
  if (now - row.seenAt.getTime() >= noteEvery)
    await database().session.updateMany({
      where: { id: row.id, endedAt: null },
      data: { seenAt: new Date(now), endsAt: restFrom(now, row) },
    });
  return sessionFrom(row);
}

/** Whether its row is still its owner's, open or ended: it goes with them. */
export async function isThere({ id, owner }: Session): Promise<boolean> {
  return (await database().session.count({ where: { id, ownerId: owner } })) > 0;
}

/** Who this is was shown a moment ago, so they may change how it is shown. */
export function isFreshlyProved({ provedAt }: Session): boolean {
  return provedAt !== undefined && Date.now() - provedAt.getTime() < provedFor;
}

type NewSession = {
  /** What the browser says it is, in its `User-Agent`. */
  browser: string;
  /** Something was shown that proves who this is. */
  isProved: boolean;
  /** For a visitor, whose token is in their cookie already. */
  token?: string;
};

/**
 * Makes a session of an owner whose row is there, and gives its token, which can't be had again. With a token that has
 * a session already nothing is made.
 */
export async function startSession(
  owner: OwnerId,
  { browser, isProved, token = newToken() }: NewSession,
): Promise<string> {
  try {
    await database().session.create({ data: newRow(owner, { browser, isProved, token }) });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  return token;
}

function newRow(owner: OwnerId, { browser, isProved, token }: Required<NewSession>) {
  const id = randomUUID();
  const createdAt = new Date();
  const provedAt = isProved ? createdAt : null;
  return {
    id,
    ownerId: owner,
    tokenHash: hashOf(token),
    content: encode({ browser: browser.slice(0, 300) }, place(owner, id)),
    createdAt,
    provedAt,
    seenAt: createdAt,
    endsAt: restFrom(createdAt.getTime(), { createdAt, provedAt }),
  };
}

/** By what this browser came in until now: a session, or the token of a visitor. */
type Held = { owner: OwnerId; session?: Session; token?: string };

/**
 * Makes a proved session of `owner` in place of the one that this browser had, and gives its token. A token that
 * somebody has put into the browser before is worth nothing afterwards.
 */
export async function replaceSession(
  held: Held | undefined,
  owner: OwnerId,
  browser: string,
): Promise<string> {
  const token = newToken();
  await database().$transaction(async ({ session }) => {
    await session.create({ data: newRow(owner, { browser, isProved: true, token }) });
    const endedAt = new Date();
    if (held?.session)
      await session.updateMany({ where: { id: held.session.id, endedAt: null }, data: { endedAt } });
    // A visitor's token opens what is its owner's even without a row, so one is made that says it is over. Of another
    // owner there is nothing yet.
    if (held?.token === undefined || held.owner !== owner) return;
    const over = { ...newRow(owner, { browser, isProved: false, token: held.token }), endedAt };
    await session.upsert({ where: { tokenHash: over.tokenHash }, create: over, update: { endedAt } });
  });
  return token;
}

/** For every change of somebody's rights: the same owner, another token. Gives it. */
export async function rotateSession(held: Held, { headers }: Request): Promise<string> {
  return await replaceSession(held, held.owner, headers.get("user-agent") ?? "");
}

/** From now on its cookie opens nothing. False if it is not this owner's; one that had ended is well ended again. */
export async function endSession(owner: OwnerId, id: string): Promise<boolean> {
  const { count } = await database().session.updateMany({
    where: { id, ownerId: owner },
    data: { endedAt: new Date() },
  });
  return count > 0;
}

/** Ends all of the owner's sessions but `kept`, and says how many. */
export async function endOtherSessions(owner: OwnerId, kept?: string): Promise<number> {
  const { count } = await database().session.updateMany({
    where: { ownerId: owner, endedAt: null, ...(kept !== undefined && { id: { not: kept } }) },
    data: { endedAt: new Date() },
  });
  return count;
}

/** The open ones, last used first. One query. */
export async function listSessions(owner: OwnerId): Promise<ListedSession[]> {
  const rows = await database().session.findMany({
    where: { ownerId: owner, endedAt: null, endsAt: { gt: new Date() } },
    orderBy: [{ seenAt: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    ...sessionFrom(row),
    browser: contentSchema.parse(decode(row.content, place(row.ownerId, row.id))).browser,
  }));
}
