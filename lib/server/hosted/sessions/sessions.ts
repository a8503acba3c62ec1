import "server-only";

import { randomUUID } from "node:crypto";
import { z } from "zod";
import { restDays } from "../../../accounts/durations";
import { decode, encode, type Place } from "../../crypto/codec";
import { hashOf, newToken } from "../../crypto/tokens";
import { type Database, database, type RowOf } from "../../db/client";
import { isUniqueViolation } from "../../errors/database-errors";
import { SessionEndedError } from "../../errors/session-ended-error";
import { type OwnerId, ownerOfSession } from "../../owners/owner-id";

// One row per browser and owner. The cookie holds 256 random bits, the database their hash.

const day = 24 * 3600 * 1000;
/** However often they visit, somebody with an account has to sign in again after this. */
const mostDays = 365;
/** How long after confirming who they are somebody may make changes that only the owner may make. */
const provedFor = 15 * 60_000;
/** A visit is recorded at most this often, so that reading causes few writes. */
const noteEvery = 3600 * 1000;

export type Session = {
  id: string;
  owner: OwnerId;
  createdAt: Date;
  /** When a password, passkey or code was last used in it; undefined for somebody without an account. */
  provedAt: Date | undefined;
  seenAt: Date;
};

/** What its owner is shown about a session. */
export type ListedSession = Session & { browser: string };

const contentSchema = z.object({ browser: z.string() });

function place(owner: string, row: string): Place {
  return { owner, table: "Session", row, column: "content" };
}

function sessionFrom({ id, ownerId, createdAt, provedAt, seenAt }: RowOf<"Session">): Session {
  return { id, owner: ownerOfSession({ ownerId }), createdAt, provedAt: provedAt ?? undefined, seenAt };
}

function restFrom(
  now: number,
  { createdAt, provedAt }: Pick<RowOf<"Session">, "createdAt" | "provedAt">,
): Date {
  if (!provedAt) return new Date(now + restDays.anonymous * day);
  return new Date(Math.min(now + restDays.account * day, createdAt.getTime() + mostDays * day));
}

/**
 * The session of a token: `ended` if it is over, undefined if it never existed. One query, and at most one write per
 * hour.
 */
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

/** Whether its row still belongs to its owner, open or ended; merging and deleting change that. */
export async function isThere({ id, owner }: Session): Promise<boolean> {
  return (await database().session.count({ where: { id, ownerId: owner } })) > 0;
}

/** They confirmed recently who they are, so they may change how they sign in. */
export function isFreshlyProved({ provedAt }: Session): boolean {
  return provedAt !== undefined && Date.now() - provedAt.getTime() < provedFor;
}

type NewSession = {
  /** The browser's `User-Agent`. */
  browser: string;
  /** Something proved who this is. */
  isProved: boolean;
  /** For a visitor, whose cookie already has the token. */
  token?: string;
};

/**
 * Creates a session for an owner whose row exists, and returns its token, which cannot be read again. If the token
 * already has a session, none is created.
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

function newRow(
  owner: OwnerId,
  { browser, isProved, token }: Required<NewSession>,
  createdAt: Date = new Date(),
) {
  const id = randomUUID();
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

/** Whether nobody has ended it since it was looked up, by signing out elsewhere for example. */
export async function isStillOpen({ id }: Session): Promise<boolean> {
  return (await database().session.count({ where: { id, endedAt: null } })) > 0;
}

/** What identified this browser so far: a session, or a visitor's token. */
type Held = { owner: OwnerId; session?: Session; token?: string };

type Conditions = {
  /** The browser's own session, unless it was replaced by the same form, sent twice. */
  mustBeOpen?: boolean;
  /** Whether what they signed in with still holds; whoever changes it ends the sessions that are there by then. */
  isStillRight?: (transaction: Pick<Database, "account" | "owner" | "passkey">) => Promise<boolean>;
};

/**
 * Replaces this browser's session with a confirmed session of `owner`, and returns its token. A token that somebody
 * planted in the browser is worthless afterwards. Throws a `SessionEndedError` if a condition does not hold.
 */
export async function replaceSession(
  held: Held | undefined,
  owner: OwnerId,
  browser: string,
  { mustBeOpen = false, isStillRight }: Conditions = {},
): Promise<string> {
  const token = newToken();
  await database().$transaction(async (transaction) => {
    const { session } = transaction;
    if (isStillRight && !(await isStillRight(transaction)))
      throw new SessionEndedError("What they signed in with was changed meanwhile");
    const endedAt = new Date();
    if (held?.session) {
      const where = { id: held.session.id, endedAt: null };
      const { count } = await session.updateMany({ where, data: { endedAt } });
      if (count === 0 && mustBeOpen && !(await goesOn(session, held.session)))
        throw new SessionEndedError("The session was ended meanwhile");
    }
    await session.create({ data: newRow(owner, { browser, isProved: true, token }, endedAt) });
    // A visitor's token is valid for its owner even without a row, so a row is created that ends it. Any other owner
    // has nothing yet.
    if (held?.token === undefined || held.owner !== owner) return;
    const over = { ...newRow(owner, { browser, isProved: false, token: held.token }), endedAt };
    await session.upsert({ where: { tokenHash: over.tokenHash }, create: over, update: { endedAt } });
  });
  return token;
}

/** Whether an ended session was replaced, at that moment, by one that is open: the same form was sent twice. */
async function goesOn(session: Database["session"], { id, owner }: Session): Promise<boolean> {
  const row = await session.findUnique({ where: { id } });
  if (!row?.endedAt) return false;
  return (await session.count({ where: { ownerId: owner, createdAt: row.endedAt, endedAt: null } })) > 0;
}

/**
 * For every change of rights: the same owner, a new token. Returns it. Throws a `SessionEndedError` if the session is
 * over by now.
 */
export async function rotateSession(held: Held, { headers }: Request): Promise<string> {
  return await replaceSession(held, held.owner, headers.get("user-agent") ?? "", { mustBeOpen: true });
}

/** Ends a session, so that its cookie is no longer valid. False if it is not this owner's; ending it twice is fine. */
export async function endSession(owner: OwnerId, id: string): Promise<boolean> {
  const { count } = await database().session.updateMany({
    where: { id, ownerId: owner },
    data: { endedAt: new Date() },
  });
  return count > 0;
}

/** For `endOtherSessions`: the session of this browser, if it has one. */
export function sessionIdOf({ session }: Held): string | undefined {
  return session?.id;
}

/** Ends all of the owner's sessions except `kept`, and returns how many. */
export async function endOtherSessions(owner: OwnerId, kept?: string): Promise<number> {
  // A second ago: at this very moment another one may begin, which must not pass for theirs going on (`goesOn`).
  const endedAt = new Date(Date.now() - 1_000);
  const { count } = await database().session.updateMany({
    where: { ownerId: owner, endedAt: null, ...(kept !== undefined && { id: { not: kept } }) },
    data: { endedAt },
  });
  return count;
}

/** Open sessions, last used first. One query. */
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
