import "server-only";
import { randomUUID } from "node:crypto";
import { counts } from "../../data/limits";
import { hasAnswers } from "../../forms/answered";
import { fail, ok, type Result } from "../../result";
import { interviewIn } from "../../stages/interview";
import { type EntryContent, saysTheSame } from "../../walkthroughs/snapshot";
import { encode } from "../crypto/codec";
import { database, type RowOf } from "../db/client";
import { inRounds } from "../db/in-rounds";
import { isUniqueViolation } from "../errors/database-errors";
import type { OwnerId } from "../owners/owner-id";
import { contentOf, entryPlace } from "./entry-row";
import { addEarlierVersion, addVersion } from "./versions";
import { type Counted, hasSaid, lastSaveOf, saidIn, writersBefore } from "./writers";

/** One save of one open form. */
export type Write = {
  walkthroughId: string;
  /** `start`, `close`, or `stage/step`. */
  exercise: string;
  /** The revision that the form was opened with; 0 if there was none. */
  revision: number;
  /** Random for each load of a form, so that its own retry can be told from somebody else's change. */
  writer: string;
  /** Counts the saves of one open form; undefined for a form posted without JavaScript. */
  sequence: number | undefined;
  /** The forms that it continues: its own page before the scripts ran, and that of a draft it has taken over. */
  follows?: readonly Counted[];
};

export type SavedEntry = { revision: number; savedAt: Date };

/**
 * `stale`: somebody else changed it meanwhile; what was sent is kept as a version to choose from. `too-many`: there
 * are as many walkthroughs as one file could import.
 */
export type SaveError =
  | { kind: "not-found" | "too-many" }
  | { kind: "stale"; revision: number; savedAt: Date };

/** Computes what to store from what is stored now. */
type Change = (previous: EntryContent | undefined) => EntryContent;

/**
 * Saves one step. The first save of a `start`, a card or a note that says anything creates the walkthrough; before it
 * the revision is 0. A write based on an older revision is refused, unless this very form, or one that it continues,
 * made the newer one or last said the same. A repeated or delayed write changes nothing.
 */
export async function saveEntry(
  owner: OwnerId,
  write: Write,
  change: Change,
): Promise<Result<SavedEntry, SaveError>> {
  return inRounds(async () => {
    const current = await database().entry.findFirst({
      where: { ownerId: owner, walkthroughId: write.walkthroughId, exercise: write.exercise },
    });
    return current ? await update(owner, write, current, change) : await create(owner, write, change);
  });
}

type Round = Result<SavedEntry, SaveError> | "again";

async function update(owner: OwnerId, write: Write, current: StoredEntry, change: Change): Promise<Round> {
  const { writer, sequence, follows = [] } = write;
  const kept = { revision: current.revision, savedAt: current.updatedAt };
  const stood = contentOf(current);
  const content = change(stood);
  const isSame = saysTheSame(content.answers, stood.answers);
  const isOwn = current.writer === writer;
  const last = lastSaveOf(current, writer);
  const isTaken = sequence !== undefined && last !== undefined && sequence <= last;
  // The same count with other words is not a repetition: two pages have the same writer.
  const isOther = isOwn && sequence === last && !isSame;
  if (isTaken && !isOther) return ok(kept);
  const writers = [writer, ...follows.map((one) => one.writer)];
  const said = saidIn(current.id, stood.answers);
  // These overwrite nobody's words: what is stored is what this page knows, or says itself.
  const isKnown =
    writers.includes(current.writer) ||
    current.revision === write.revision ||
    hasSaid(current, writers, said) ||
    isSame;
  if (isTaken || !isKnown) {
    await addVersion(owner, write, content);
    return fail({ kind: "stale", ...kept });
  }
  const savedAt = new Date();
  const data = {
    content: encode(content, entryPlace(owner, current.id)),
    // Another page, which has seen what this one wrote, saved what is stored now.
    revision: current.revision + (isSame ? 0 : 1),
    writer,
    sequence: sequence ?? 0,
    writersBefore: writersBefore({ ...current, said }, writer, follows),
    updatedAt: savedAt,
  };
  // A page without a count may be shown twice, so what it replaces is kept as an earlier version.
  const isUncounted =
    current.revision !== write.revision &&
    (sequence === undefined || (writers.includes(current.writer) && current.sequence === 0));
  const isDone = await replace(owner, current, data, isUncounted && !isSame ? stood : undefined);
  return isDone ? ok({ revision: data.revision, savedAt }) : "again";
}

type StoredEntry = RowOf<"Entry">;
type NewRow = Omit<StoredEntry, "id" | "ownerId" | "walkthroughId" | "exercise">;

/** False, without changing anything, if another save came in since the entry was read. */
async function replace(
  owner: OwnerId,
  current: StoredEntry,
  data: NewRow,
  earlier: EntryContent | undefined,
): Promise<boolean> {
  const { id, revision, writer, sequence } = current;
  const where = { id, ownerId: owner, revision, writer, sequence };
  if (!earlier) return (await database().entry.updateMany({ where, data })).count === 1;
  return await database().$transaction(async (transaction) => {
    const { count } = await transaction.entry.updateMany({ where, data });
    if (count === 1) await addEarlierVersion(transaction, owner, current, earlier);
    return count === 1;
  });
}

async function create(owner: OwnerId, write: Write, change: Change): Promise<Round> {
  const { walkthroughId, exercise, writer } = write;
  const exists = await database().walkthrough.findFirst({
    where: { id: walkthroughId, ownerId: owner },
    select: { id: true },
  });
  if (!exists && exercise !== "start" && !interviewIn(exercise)) return fail({ kind: "not-found" });
  const content = change(undefined);
  const savedAt = new Date();
  // A page that was only viewed leaves nothing behind.
  if (!exists && !hasAnswers(content.answers)) return ok({ revision: 0, savedAt });
  if (!exists && !(await hasRoom(owner))) return fail({ kind: "too-many" });
  const id = randomUUID();
  const entry = {
    id,
    exercise,
    revision: 1,
    writer,
    sequence: write.sequence ?? 0,
    content: encode(content, entryPlace(owner, id)),
    updatedAt: savedAt,
  };
  try {
    if (exists) await database().entry.create({ data: { ...entry, ownerId: owner, walkthroughId } });
    else {
      const ownerRow = { connectOrCreate: { where: { id: owner }, create: { id: owner } } };
      await database().walkthrough.create({
        data: { id: walkthroughId, owner: ownerRow, entries: { create: entry } },
      });
    }
    return ok({ revision: 1, savedAt });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Somebody else's walkthrough has this id; or another window created this one, or the owner, at the same moment.
    const taken = await database().walkthrough.count({
      where: { id: walkthroughId, ownerId: { not: owner } },
    });
    return taken > 0 ? fail({ kind: "not-found" }) : "again";
  }
}

async function hasRoom(owner: OwnerId): Promise<boolean> {
  return (await database().walkthrough.count({ where: { ownerId: owner } })) < counts.walkthroughs;
}
