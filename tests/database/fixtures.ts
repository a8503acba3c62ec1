// The setup of the repositories' tests: two owners, and the shortest things that can be stored.
import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { ItemContent } from "@/lib/plan/item";
import type { Database } from "@/lib/server/db/client";
import { type OwnerId, personalOwner } from "@/lib/server/owners/owner-id";
import { saveEntry, type Write } from "@/lib/server/walkthroughs/entries";
import { findWalkthrough } from "@/lib/server/walkthroughs/repository";
import { listVersions, type Version } from "@/lib/server/walkthroughs/versions";
import type { ShareContent } from "@/lib/shares/share";
import { factsOf } from "@/lib/walkthroughs/facts";
import { withAnswers } from "@/lib/walkthroughs/snapshot";
import { type engines, openFresh } from "./open";

export const owner = personalOwner();
export const stranger = "stranger" as OwnerId;
export const today = "2026-11-22";
const line = { kind: "text", label: "A line?" } as const;

export const content = (text: string) => () => withAnswers(undefined, { line }, text ? { line: text } : {});
export const item = (text: string): ItemContent => ({ text, priority: "normal", status: "to-do" });

/** A share that is open for a day, of the whole plan. */
export const share = (content: Partial<ShareContent> = {}, endsAt = new Date(Date.now() + 86_400_000)) => ({
  content: { parts: ["plan"], feelings: false, names: false, endsOn: "2999-01-01", ...content },
  endsAt,
});

const facts = factsOf({ entries: new Map(), first: false, today });
/** A walkthrough that begins after all the others. */
export const later = { createdAt: new Date("2999-01-01"), facts };

/** The repositories use the process's own database; here it is a fresh one for each test. */
export async function freshDatabase(engine: (typeof engines)[number], url?: string): Promise<Database> {
  const database = await openFresh(engine, url);
  Object.assign(globalThis, { onwardDatabase: database });
  return database;
}

export function write(walkthroughId: string, more: Partial<Write> = {}): Write {
  return {
    walkthroughId,
    exercise: "start",
    revision: 0,
    writer: randomUUID(),
    sequence: undefined,
    ...more,
  };
}

export async function begun(text = "Editor"): Promise<string> {
  const id = randomUUID();
  const saved = await saveEntry(owner, write(id), content(text));
  expect(saved.ok).toBe(true);
  return id;
}

/** The versions of one step that wait for a choice. */
export async function pendingVersions(of: OwnerId, id: string, exercise: string): Promise<Version[]> {
  return (await listVersions(of, id, exercise)).filter(({ pending }) => pending);
}

export async function answerOf(id: string, exercise = "start"): Promise<unknown> {
  return (await findWalkthrough(owner, id, today))?.entries.get(exercise)?.answers["line"];
}

/** Joins what comes in pieces. */
export async function textOf(texts: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const text of texts) all.push(text);
  return all.join("");
}
