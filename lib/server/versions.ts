import "server-only";
import { randomUUID } from "node:crypto";
import { type EntryContent, readEntryContent } from "../journey/snapshot";
import type { OwnerId } from "./auth/owner";
import { decode, encode, type Place } from "./crypto/codec";
import { database } from "./db/client";
import { eraseTraces } from "./db/erase";
import { contentOf, entryPlace } from "./entry-row";

// When two windows change the same exercise, the later one does not win: both are kept, and the person
// chooses. What was not chosen stays as history.

type Target = { walkthroughId: string; exercise: string; writer: string };

export type Version = { id: string; createdAt: Date; content: EntryContent };

function place(owner: string, row: string): Place {
  return { owner, table: "EntryVersion", row, column: "content" };
}

/** One version a writer: what an open form sends later takes the place of what it sent before. */
export async function keepVersion(owner: OwnerId, target: Target, content: EntryContent): Promise<void> {
  const { walkthroughId, exercise, writer } = target;
  const key = { walkthroughId, exercise, writer };
  const id =
    (await database().entryVersion.findFirst({ where: { ...key, ownerId: owner } }))?.id ?? randomUUID();
  const row = { pending: true, content: encode(content, place(owner, id)) };
  await database().entryVersion.upsert({
    where: { walkthroughId_exercise_writer: key },
    create: { id, ownerId: owner, ...key, ...row },
    update: row,
  });
}

/** The versions of one exercise that still wait for the person's choice, oldest first. */
export async function pendingVersions(
  owner: OwnerId,
  walkthroughId: string,
  exercise: string,
): Promise<Version[]> {
  const rows = await database().entryVersion.findMany({
    where: { ownerId: owner, walkthroughId, exercise, pending: true },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ id, createdAt, content }) => ({
    id,
    createdAt,
    content: readEntryContent(decode(content, place(owner, id))),
  }));
}

/**
 * Settles one version: `keep` leaves the entry as it stands, `use` puts the version in its place and keeps
 * what stood there as history. False if there is no such pending version of this owner.
 */
export async function settleVersion(owner: OwnerId, id: string, choice: "keep" | "use"): Promise<boolean> {
  return database().$transaction(async (transaction) => {
    const version = await transaction.entryVersion.findFirst({
      where: { id, ownerId: owner, pending: true },
    });
    if (!version) return false;
    await transaction.entryVersion.update({ where: { id }, data: { pending: false } });
    if (choice === "keep") return true;

    const { walkthroughId, exercise } = version;
    const entry = await transaction.entry.findFirst({ where: { ownerId: owner, walkthroughId, exercise } });
    if (!entry) return false;
    const [historyId, writer] = [randomUUID(), randomUUID()];
    const chosen = readEntryContent(decode(version.content, place(owner, id)));
    await transaction.entryVersion.create({
      data: {
        id: historyId,
        ownerId: owner,
        walkthroughId,
        exercise,
        writer: historyId,
        pending: false,
        content: encode(contentOf(entry), place(owner, historyId)),
      },
    });
    await transaction.entry.update({
      where: { id: entry.id },
      data: {
        content: encode(chosen, entryPlace(owner, entry.id)),
        revision: entry.revision + 1,
        writer,
        sequence: 0,
      },
    });
    return true;
  });
}

/** Deletes every kept version of one exercise, settled or not, and what was just overwritten in its entry. */
export async function forgetVersions(owner: OwnerId, walkthroughId: string, exercise: string): Promise<void> {
  await database().entryVersion.deleteMany({ where: { ownerId: owner, walkthroughId, exercise } });
  await eraseTraces(database());
}
