import "server-only";
import { randomUUID } from "node:crypto";
import { joinAnswered } from "../../forms/join";
import { type EntryContent, readEntryContent, saysTheSame } from "../../walkthroughs/snapshot";
import { decodeAs, encode, type Place } from "../crypto/codec";
import { readEach, type Skipped } from "../crypto/skipped-rows";
import { type Database, database } from "../db/client";
import { eraseTraces } from "../db/erase";
import { inRounds } from "../db/in-rounds";
import { isUniqueViolation } from "../errors/database-errors";
import type { OwnerId } from "../owners/owner-id";
import { contentOf, entryPlace } from "./entry-row";
import { saidIn, writersBefore } from "./writers";

// If two windows change the same step, the later one does not win: both are kept, and the person chooses. What was
// not chosen is kept as history.

/** One save of one open form, as its `Write` describes it. */
type Target = { walkthroughId: string; exercise: string; writer: string; sequence?: number | undefined };

export type Version = { id: string; pending: boolean; createdAt: Date; content: EntryContent };

function place(owner: string, row: string): Place {
  return { owner, table: "EntryVersion", row, column: "content" };
}

/**
 * One version per writer: a later save of an open form replaces its earlier one, and a repeated or delayed save
 * changes nothing.
 */
export async function addVersion(owner: OwnerId, target: Target, content: EntryContent): Promise<void> {
  await inRounds(async () => (await tryToKeep(owner, target, content)) || "again");
}

async function tryToKeep(owner: OwnerId, target: Target, content: EntryContent): Promise<boolean> {
  const { walkthroughId, exercise, writer, sequence } = target;
  const key = { walkthroughId, exercise, writer };
  const known = await database().entryVersion.findFirst({ where: { ...key, ownerId: owner } });
  if (known && sequence !== undefined && sequence < known.sequence) return true;
  if (known && sequence !== undefined && sequence === known.sequence)
    return await keepBeside(owner, { ...target, writer: randomUUID() }, content);
  const id = known?.id ?? randomUUID();
  const row = { pending: true, sequence: sequence ?? 0, content: encode(content, place(owner, id)) };
  if (known && sequence !== undefined) {
    const where = { id, ownerId: owner, sequence: known.sequence };
    return (await database().entryVersion.updateMany({ where, data: row })).count === 1;
  }
  if (known) {
    const stood = decodeAs(known.content, place(owner, id), readEntryContent);
    // A page without a count may be shown twice, so what it replaces is kept as an earlier version.
    const isReplacing = !saysTheSame(stood.answers, content.answers);
    return await database().$transaction(async (transaction) => {
      const where = { id, ownerId: owner, content: known.content };
      const { count } = await transaction.entryVersion.updateMany({ where, data: row });
      if (count === 1 && isReplacing) await addEarlierVersion(transaction, owner, target, stood);
      return count === 1;
    });
  }
  try {
    await database().entryVersion.create({ data: { id, ownerId: owner, ...key, ...row } });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Two pages have the same writer, or the same was sent again: content that is in no version yet gets its own. */
async function keepBeside(owner: OwnerId, target: Target, content: EntryContent): Promise<boolean> {
  const versions = await listVersions(owner, target.walkthroughId, target.exercise);
  if (versions.some((version) => saysTheSame(version.content.answers, content.answers))) return true;
  return await tryToKeep(owner, target, content);
}

/** The previous content of an entry, as history. */
export async function addEarlierVersion(
  transaction: Pick<Database, "entryVersion">,
  owner: OwnerId,
  { walkthroughId, exercise }: Pick<Target, "walkthroughId" | "exercise">,
  content: EntryContent,
): Promise<void> {
  const id = randomUUID();
  const row = { id, ownerId: owner, walkthroughId, exercise, writer: id, pending: false };
  await transaction.entryVersion.create({ data: { ...row, content: encode(content, place(owner, id)) } });
}

/** More than anybody looks through. */
const mostVersions = 100;

/** The kept versions of one step, newest first. A pending one still waits for the person's choice. */
export async function listVersions(
  owner: OwnerId,
  walkthroughId: string,
  exercise: string,
  skipped?: Skipped,
): Promise<Version[]> {
  const rows = await database().entryVersion.findMany({
    where: { ownerId: owner, walkthroughId, exercise },
    orderBy: [{ pending: "desc" }, { createdAt: "desc" }],
    take: mostVersions,
  });
  const read = ({ id, pending, createdAt, content }: (typeof rows)[number]) => ({
    id,
    pending,
    createdAt,
    content: decodeAs(content, place(owner, id), readEntryContent),
  });
  return readEach(rows, read, skipped);
}

export type VersionChoice = "keep" | "use" | "join";

/**
 * Settles one version: `keep` leaves the entry as it is, `use` replaces it with the version, `join` merges both. The
 * previous entry is kept as an earlier version, and so is what was not chosen; an earlier one can be used or joined
 * again. False if this owner has no such version, or it is not of the named step, or there is no entry for it.
 */
export async function resolveVersion(
  owner: OwnerId,
  id: string,
  choice: VersionChoice,
  step: { walkthroughId?: string; exercise?: string } = {},
): Promise<boolean> {
  return inRounds(() =>
    database().$transaction(async (transaction) => {
      const version = await transaction.entryVersion.findFirst({ where: { ...step, id, ownerId: owner } });
      if (!version) return false;
      const kept = decodeAs(version.content, place(owner, id), readEntryContent);
      const replaced = choice === "keep" || (await replaceEntry(transaction, owner, version, kept, choice));
      if (replaced !== true) return replaced;
      await transaction.entryVersion.updateMany({ where: { id, ownerId: owner }, data: { pending: false } });
      return true;
    }),
  );
}

/**
 * "again", without changing anything, if a save came in since the entry was read, because its content must be kept as
 * well. False if there is no entry.
 */
async function replaceEntry(
  transaction: Pick<Database, "entry" | "entryVersion">,
  owner: OwnerId,
  { walkthroughId, exercise, writer, sequence }: Target,
  kept: EntryContent,
  choice: "use" | "join",
): Promise<boolean | "again"> {
  const entry = await transaction.entry.findFirst({ where: { ownerId: owner, walkthroughId, exercise } });
  if (!entry) return false;
  const current = contentOf(entry);
  const chosen = choice === "join" ? joined(current, kept) : kept;
  // A choice that is sent twice changes nothing more.
  if (JSON.stringify(chosen) === JSON.stringify(current)) return true;
  const chooser = randomUUID();
  // The page that sent this version continues from it.
  const used = { writer, sequence, said: saidIn(entry.id, chosen.answers) };
  const { count } = await transaction.entry.updateMany({
    where: {
      id: entry.id,
      ownerId: owner,
      revision: entry.revision,
      writer: entry.writer,
      sequence: entry.sequence,
    },
    data: {
      content: encode(chosen, entryPlace(owner, entry.id)),
      revision: entry.revision + 1,
      writer: chooser,
      sequence: 0,
      writersBefore: writersBefore(entry, chooser, choice === "use" ? [used] : []),
    },
  });
  if (count === 0) return "again";
  await addEarlierVersion(transaction, owner, { walkthroughId, exercise }, current);
  return true;
}

function joined(one: EntryContent, other: EntryContent): EntryContent {
  const offered = { ...other.offered, ...one.offered };
  const { answers, asked } = joinAnswered(one, other);
  return { language: one.language, answers, asked, ...(Object.keys(offered).length > 0 && { offered }) };
}

/** Deletes every kept version of one step, settled or not, and erases what was just overwritten in its entry. */
export async function deleteVersions(owner: OwnerId, walkthroughId: string, exercise: string): Promise<void> {
  await database().entryVersion.deleteMany({ where: { ownerId: owner, walkthroughId, exercise } });
  await eraseTraces(database());
}
