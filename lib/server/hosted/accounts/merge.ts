import "server-only";
import { counts } from "../../../data/limits";
import { fail, ok, type Result } from "../../../result";
import { moved, type Place, UnreadableError } from "../../crypto/codec";
import { chunksOf } from "../../db/chunks";
import { type Database, database, type RowOf } from "../../db/client";
import { Prisma } from "../../db/generated/sqlite/client";
import { inRounds } from "../../db/in-rounds";
import { isLostRace } from "../../errors/database-errors";
import { evidenceLimit } from "../../evidence/repository";
import type { OwnerId } from "../../owners/owner-id";

// Merges what somebody wrote without an account into their account. Rows are sealed per owner, so each is opened and
// re-sealed, in memory only. It is one transaction: at no moment are the rows in both places, or in neither.

/**
 * `gone`: that owner does not exist, because it was merged before, or deleted. `kept`: it has an account of its own.
 * `unreadable`: one of its rows cannot be opened. In each case nothing is changed.
 */
export type MergeError = { kind: "gone" | "kept" } | { kind: "unreadable" } | TooMany;
type TooMany = { kind: "too-many"; what: "walkthroughs" | "pieces of evidence"; most: number };

type Way = { from: OwnerId; to: OwnerId };
type Transaction = Pick<
  Database,
  | "account"
  | "actionItem"
  | "entry"
  | "entryVersion"
  | "evidence"
  | "owner"
  | "session"
  | "share"
  | "walkthrough"
  | "$executeRaw"
  | "$queryRaw"
>;

/** A hundred walkthroughs (5,300 rows in all) took four seconds on a busy machine. */
const timeout = 120_000;

/**
 * Merges everything of `from`, who has no account, into `to`, whose row exists. Then `from` is deleted, and its
 * sessions have ended.
 */
export async function mergeInto(from: OwnerId, to: OwnerId): Promise<Result<undefined, MergeError>> {
  try {
    return await inRounds(
      () => database().$transaction((transaction) => bring(transaction, { from, to }), { timeout }),
      isLostRace,
    );
  } catch (error) {
    if (error instanceof UnreadableError) return fail({ kind: "unreadable" });
    throw error;
  }
}

async function bring(transaction: Transaction, { from, to }: Way): Promise<Result<undefined, MergeError>> {
  if (!(await lock(transaction, from))) return fail({ kind: "gone" });
  if (from === to || (await transaction.account.count({ where: { ownerId: from } })) > 0)
    return fail({ kind: "kept" });
  const tooMany = await whatIsTooMuch(transaction, { from, to });
  if (tooMany) return fail(tooMany);
  await bringWalkthroughs(transaction, { from, to });
  await bringEvidence(transaction, { from, to });
  await endSessions(transaction, { from, to });
  await transaction.owner.delete({ where: { id: from } });
  return ok(undefined);
}

/**
 * From here on nothing new can be saved for that owner: SQLite runs one writing transaction at a time, and PostgreSQL
 * locks the referenced row for each new one. False if there is no such owner.
 */
async function lock(transaction: Transaction, owner: OwnerId): Promise<boolean> {
  const rows = await (database().engine === "sqlite"
    ? transaction.$queryRaw<unknown[]>`SELECT id FROM "Owner" WHERE id = ${owner}`
    : transaction.$queryRaw<unknown[]>`SELECT id FROM "Owner" WHERE id = ${owner} FOR UPDATE`);
  return rows.length > 0;
}

/** The limits apply to both owners' rows together. */
async function whatIsTooMuch(transaction: Transaction, { from, to }: Way): Promise<TooMany | undefined> {
  const where = { ownerId: { in: [from, to] } };
  if ((await transaction.walkthrough.count({ where })) > counts.walkthroughs)
    return { kind: "too-many", what: "walkthroughs", most: counts.walkthroughs };
  if ((await transaction.evidence.count({ where })) > evidenceLimit)
    return { kind: "too-many", what: "pieces of evidence", most: evidenceLimit };
  return undefined;
}

// Below, rows change owner before they are read. That locks them, so the last save is what is re-sealed.

type OwnedTable = Extract<Place, { column: "content" }>["table"];
type SealedRow = Pick<RowOf<OwnedTable>, "id" | "content">;

const sealedRow = { id: true, content: true } as const;

type Page = { where: { walkthroughId: { in: string[] } }; select: typeof sealedRow };
type Reader = (transaction: Transaction, page: Page) => Promise<SealedRow[]>;

/** Every sealed table: how the rows of a walkthrough are read, or what else happens to its rows. */
const sealedTables: Readonly<Record<OwnedTable, Reader | "moved alone" | "deleted with the owner">> = {
  Entry: (transaction, page) => transaction.entry.findMany(page),
  EntryVersion: (transaction, page) => transaction.entryVersion.findMany(page),
  ActionItem: (transaction, page) => transaction.actionItem.findMany(page),
  Share: (transaction, page) => transaction.share.findMany(page),
  Evidence: "moved alone",
  Session: "moved alone",
  Account: "deleted with the owner",
  Passkey: "deleted with the owner",
  MailCode: "deleted with the owner",
};

/** Foreign keys move the rows of a walkthrough to its new owner. */
async function bringWalkthroughs(transaction: Transaction, way: Way): Promise<void> {
  const rows = await transaction.walkthrough.findMany({ where: { ownerId: way.from }, select: { id: true } });
  for (const part of chunksOf(rows)) {
    const ids = part.map(({ id }) => id);
    await transaction.walkthrough.updateMany({ where: { id: { in: ids } }, data: { ownerId: way.to } });
    const page = { where: { walkthroughId: { in: ids } }, select: sealedRow };
    for (const [table, read] of Object.entries(sealedTables))
      if (typeof read === "function")
        await sealAnew(transaction, way, table as OwnedTable, await read(transaction, page));
  }
}

async function bringEvidence(transaction: Transaction, way: Way): Promise<void> {
  const rows = await transaction.evidence.findMany({ where: { ownerId: way.from }, select: { id: true } });
  for (const part of chunksOf(rows)) {
    const where = { id: { in: part.map(({ id }) => id) } };
    await transaction.evidence.updateMany({ where, data: { ownerId: way.to } });
    await sealAnew(
      transaction,
      way,
      "Evidence",
      await transaction.evidence.findMany({ where, select: sealedRow }),
    );
  }
}

/** The sessions stay for a while, ended, so that a save on its way with one of their tokens does not start a new owner. */
async function endSessions(transaction: Transaction, way: Way): Promise<void> {
  const rows = await transaction.session.findMany({ where: { ownerId: way.from }, select: sealedRow });
  await transaction.session.updateMany({
    where: { ownerId: way.from },
    data: { ownerId: way.to, endedAt: new Date() },
  });
  await sealAnew(transaction, way, "Session", rows);
}

/** Plain SQL, because Prisma would change the time of the last save. */
async function sealAnew(
  transaction: Transaction,
  { from, to }: Way,
  table: OwnedTable,
  rows: readonly SealedRow[],
): Promise<void> {
  const name = Prisma.raw(`"${table}"`);
  for (const { id, content } of rows) {
    const place = { table, row: id, column: "content" } as const;
    const sealed = moved(content, { ...place, owner: from }, { ...place, owner: to });
    await transaction.$executeRaw`UPDATE ${name} SET content = ${sealed} WHERE id = ${id}`;
  }
}
