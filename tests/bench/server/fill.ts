// What one person has written, and what others have, put into the tables past the forms: a hundred thousand walkthroughs
// in a minute. The others have owners of their own, so each row is found, or passed over, as on a host.
import { randomUUID } from "node:crypto";
import type { Answers } from "@/lib/forms/field";
import { encode, type Place } from "@/lib/server/crypto/codec";
import { personalOwner } from "@/lib/server/owners/owner-id";
import { findStep, stages } from "@/lib/stages";
import { withAnswers } from "@/lib/walkthroughs/snapshot";
import { type BulkRow, insertRows } from "../../database/bulk";

/** Of one walkthrough of the person; of the others' each has three entries and a step of a plan. */
export const entriesOfOne = 20;
const itemsOfOne = 5;
/** Walkthroughs that one of the others has. */
const ofOneOther = 4;
/** Rows that are put into a table at once. */
const batch = 5_000;

/** Where somebody goes on typing while saves are measured: a text that nothing follows, and one that the plan follows. */
export const typedIn = {
  save: { key: "accept/three-lines", field: "hardestPart" },
  "save, followed": { key: "reflect/learned", field: "learning" },
} as const;

/** Stands in three answers, whatever the number of entries. */
export const rareWord = "lighthouse";

const sentences = [
  "The talk about the store went well, and I said what I had meant to say.",
  "They asked about the move to the new system, and I lost the thread for a moment.",
  "Next time I take one pause before each answer, and write the three names down beforehand.",
  "I kept the archive open for two winters, and people still write to me about it.",
  "It was a small team with a budget that was cut in spring, which nobody says in a letter.",
];

const keys = [
  "start",
  ...stages.flatMap(({ slug, steps }) => steps.map((step) => `${slug}/${step.slug}`)),
].filter((key) => Object.values(findStep(key)?.fields ?? {}).some(({ kind }) => /text/.test(kind)));

function contentAt(key: string, turn: number, word = "") {
  const texts = Object.entries(findStep(key)?.fields ?? {}).filter(([, { kind }]) => /text/.test(kind));
  const answers: Answers = Object.fromEntries(
    texts.map(([name], at) => [name, `${sentences[(turn + at) % sentences.length]} ${word}`.trim()]),
  );
  return withAnswers(undefined, findStep(key)?.fields ?? {}, answers);
}

type Table = Extract<Place, { column: "content" }>["table"];

function sealed(ownerId: string, table: Table, value: unknown) {
  const id = randomUUID();
  return { id, ownerId, content: encode(value, { owner: ownerId, table, row: id, column: "content" }) };
}

function entry(ownerId: string, walkthroughId: string, exercise: string, content: unknown): BulkRow {
  const written = { revision: 1, writer: "w", sequence: 1, updatedAt: new Date() };
  return { ...sealed(ownerId, "Entry", content), walkthroughId, exercise, ...written };
}

function item(ownerId: string, walkthroughId: string, position: number): BulkRow {
  const value = { text: "Write to one person", priority: "normal", status: "to-do", due: "2030-01-02" };
  const more = { position, revision: 1, createdAt: new Date() };
  return { ...sealed(ownerId, "ActionItem", value), walkthroughId, ...more };
}

const walkthrough = (ownerId: string, at: number): BulkRow & { id: string } => ({
  ...{ id: randomUUID(), ownerId, isFull: true },
  createdAt: new Date(Date.UTC(2020, 0, 1) + at * 60_000),
});

/** Gives the ids of the person's walkthroughs, the oldest first. */
export async function fillOwn(url: string, walkthroughs: number): Promise<string[]> {
  const owner = personalOwner();
  const all = Array.from({ length: walkthroughs }, (_, at) => walkthrough(owner, at));
  await insertRows(url, "Owner", [{ id: owner, createdAt: new Date() }]);
  await insertRows(url, "Walkthrough", all);
  const rare = new Set([1, Math.floor(walkthroughs / 2), walkthroughs - 1]);
  const entries = all.flatMap(({ id }, turn) =>
    keys
      .slice(0, entriesOfOne)
      .map((key, at) =>
        entry(owner, id, key, contentAt(key, turn, rare.has(turn) && at === 3 ? rareWord : "")),
      ),
  );
  await insertRows(url, "Entry", entries);
  const items = all.flatMap(({ id }) =>
    Array.from({ length: itemsOfOne }, (_, at) => item(owner, id, at + 1)),
  );
  await insertRows(url, "ActionItem", items);
  const evidence = { did: "I kept the archive open.", skills: ["patience"] };
  const pieces = Array.from({ length: 10 }, () => ({
    ...sealed(owner, "Evidence", evidence),
    ...{ revision: 1, createdAt: new Date() },
  }));
  await insertRows(url, "Evidence", pieces);
  return all.map(({ id }) => id);
}

export async function fillOthers(url: string, walkthroughs: number): Promise<void> {
  const contents = keys.slice(0, 3).map((key) => ({ key, content: contentAt(key, 0) }));
  for (let from = 0; from < walkthroughs; from += batch) {
    const count = Math.min(batch, walkthroughs - from);
    const owners = Array.from({ length: Math.ceil(count / ofOneOther) }, () => randomUUID() as string);
    const all = Array.from({ length: count }, (_, at) =>
      walkthrough(owners[Math.floor(at / ofOneOther)] ?? "", from + at),
    );
    await insertRows(
      url,
      "Owner",
      owners.map((id) => ({ id, createdAt: new Date() })),
    );
    await insertRows(url, "Walkthrough", all);
    for (const { key, content } of contents)
      await insertRows(
        url,
        "Entry",
        all.map(({ id, ownerId }) => entry(String(ownerId), id, key, content)),
      );
    await insertRows(
      url,
      "ActionItem",
      all.map(({ id, ownerId }) => item(String(ownerId), id, 1)),
    );
  }
}
