// Re-seals every row with the current key: rows sealed with an earlier key, and rows from before there were keys. It
// may be killed at any moment and run again; each row is either the old one or the new one.
import "server-only";
import type { Database, RowOf } from "../db/client";
import { Prisma } from "../db/generated/sqlite/client";
import { decode, type Place, reseal, UnreadableError } from "./codec";
import { emailHash } from "./keyed-hash";

type OwnedTable = Exclude<Place["table"], "Key">;
type Row = Pick<RowOf<OwnedTable>, "id" | "ownerId" | "content">;

type Page = ReturnType<typeof pageAfter>;

const batch = 200;

function pageAfter(id: string) {
  const select = { id: true, ownerId: true, content: true };
  return { where: { id: { gt: id } }, orderBy: { id: "asc" }, take: batch, select } as const;
}

function readersOf(database: Database): Record<OwnedTable, (page: Page) => Promise<Row[]>> {
  return {
    Entry: (page) => database.entry.findMany(page),
    EntryVersion: (page) => database.entryVersion.findMany(page),
    ActionItem: (page) => database.actionItem.findMany(page),
    Evidence: (page) => database.evidence.findMany(page),
    Share: (page) => database.share.findMany(page),
    Account: (page) => database.account.findMany(page),
    Session: (page) => database.session.findMany(page),
    Passkey: (page) => database.passkey.findMany(page),
    MailCode: (page) => database.mailCode.findMany(page),
  };
}

/** Writes only if the row still holds what was read, and keeps the time of its last save. */
function replace(database: Database, place: Place, row: Row, content: Uint8Array<ArrayBuffer>) {
  if (place.table === "Account") return replaceAccount(database, place, row, content);
  const name = Prisma.raw(`"${place.table}"`);
  return database.$executeRaw`
    UPDATE ${name} SET content = ${content} WHERE id = ${row.id} AND content = ${row.content}`;
}

/** The lookup hash of an account depends on the key too. */
function replaceAccount(database: Database, place: Place, row: Row, content: Uint8Array<ArrayBuffer>) {
  const { email } = decode(content, place) as { email?: string };
  const hash = email === undefined ? null : emailHash(email);
  return database.$executeRaw`
    UPDATE "Account" SET content = ${content}, "emailHash" = ${hash}
    WHERE id = ${row.id} AND content = ${row.content}`;
}

/** How many rows were re-sealed, and how many could not be opened and were left alone. */
export async function resealRows(
  database: Database,
  { allowsPlain }: { allowsPlain: boolean },
): Promise<{ resealed: number; unreadable: number }> {
  const counts = { resealed: 0, unreadable: 0 };
  const readers = readersOf(database);
  for (const table of Object.keys(readers) as OwnedTable[]) {
    const after = (id: string) => readers[table](pageAfter(id));
    for (let rows = await after(""); rows.length > 0; rows = await after(rows.at(-1)?.id ?? "")) {
      const changes = rows.flatMap((row) => {
        const place: Place = { owner: row.ownerId, table, row: row.id, column: "content" };
        try {
          const content = reseal(row.content, place, { allowsPlain });
          return content ? [replace(database, place, row, content)] : [];
        } catch (error) {
          if (!(error instanceof UnreadableError)) throw error;
          counts.unreadable += 1;
          return [];
        }
      });
      await database.$transaction(changes);
      counts.resealed += changes.length;
    }
  }
  return counts;
}
