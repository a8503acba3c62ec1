// One owner with as many rows as the documented limits allow, inserted directly so that it takes seconds.
import { randomUUID } from "node:crypto";
import { counts } from "@/lib/data/limits";
import type { Answers } from "@/lib/forms/field";
import { encode, type Place } from "@/lib/server/crypto/codec";
import { evidenceLimit } from "@/lib/server/evidence/repository";
import type { OwnerId } from "@/lib/server/owners/owner-id";
import { itemLimit } from "@/lib/server/plan/repository";
import { addShare, shareLimit } from "@/lib/server/shares/repository";
import { findStep } from "@/lib/stages";
import { withAnswers } from "@/lib/walkthroughs/snapshot";
import type { Seed } from "../build/seed";
import { insertRows } from "./bulk";
import { item, share } from "./fixtures";

const answers: Readonly<Record<string, Answers>> = {
  start: { role: "Editor", company: "A small press" },
  "reframe/thought": { thought: "They saw through me.", beliefBefore: 7 },
  "interview/card-2": { learning: "One pause before each answer" },
};
/** Steps with this text in each of their lines and boxes. */
export function answersOf(text: string): typeof answers {
  return Object.fromEntries(
    ["accept/write", "accept/three-lines", "reflect/learned", "reframe/weigh"].map((key) => {
      const texts = Object.entries(findStep(key)?.fields ?? {}).filter(([, { kind }]) => /text/.test(kind));
      return [key, Object.fromEntries(texts.map(([name]) => [name, text]))];
    }),
  );
}

/** Kept versions of one step: more than are shown. */
const versions = 200;

const times = (count: number) => Array.from({ length: count }, (_, at) => at);

/** Walkthroughs without answers, each begun after the previous one; their ids. */
async function addWalkthroughs(url: string, ownerId: OwnerId, count: number): Promise<string[]> {
  const rows = times(count).map((at) => ({
    id: randomUUID() as string,
    ownerId,
    createdAt: new Date(Date.UTC(2020, 0, 1) + at * 60_000),
    isFull: false,
  }));
  await insertRows(url, "Walkthrough", rows);
  return rows.map(({ id }) => id);
}

type Table = Extract<Place, { column: "content" }>["table"];

/**
 * Fills the database at `url`, which must be the process's own. Returns the ids of the newest walkthrough, which has
 * a full plan and all the shares it may have; each of the others has an item in its plan. `more`: additional answers
 * in each.
 */
export async function fillToTheLimits(
  url: string,
  ownerId: OwnerId,
  { walkthroughs = counts.walkthroughs as number, more = {} as typeof answers } = {},
): Promise<Seed> {
  const sealed = (table: Table, value: unknown, id: string = randomUUID()) => ({
    id,
    ownerId,
    content: encode(value, { owner: ownerId, table, row: id, column: "content" }),
  });
  const now = new Date();
  await insertRows(url, "Owner", [{ id: ownerId, createdAt: now }]);
  const all = await addWalkthroughs(url, ownerId, walkthroughs);
  const newest = all.at(-1) ?? "";
  const contents = Object.entries({ ...answers, ...more }).map(([exercise, given]) => ({
    exercise,
    content: withAnswers(undefined, findStep(exercise)?.fields ?? {}, given),
  }));
  const step = (walkthroughId: string, position: number) => ({
    ...sealed("ActionItem", item("Write to one person")),
    ...{ walkthroughId, position, revision: 1, createdAt: now },
  });
  const steps = times(itemLimit - 1).map((at) => step(newest, at + 2));
  const pieces = times(evidenceLimit).map(() => ({
    ...sealed("Evidence", { did: "I kept the archive open.", skills: ["patience"] }),
    ...{ revision: 1, createdAt: now },
  }));
  for (const { exercise, content } of contents)
    await insertRows(
      url,
      "Entry",
      all.map((walkthroughId) => ({
        ...sealed("Entry", content),
        ...{ walkthroughId, exercise, revision: 1, writer: "w", sequence: 1, updatedAt: now },
      })),
    );
  await insertRows(url, "ActionItem", [...all.map((id) => step(id, 1)), ...steps]);
  await insertRows(
    url,
    "EntryVersion",
    times(versions).map((at) => ({
      ...sealed("EntryVersion", contents[1]?.content),
      ...{ walkthroughId: newest, exercise: "reframe/thought", writer: `w${at}`, sequence: 0 },
      ...{ pending: false, createdAt: now },
    })),
  );
  await insertRows(url, "Evidence", pieces);
  const shared = { share: "", token: "" };
  for (let made = 0; made < shareLimit; made++) {
    shared.share = randomUUID();
    const token = await addShare(ownerId, newest, shared.share, share());
    if (!token.ok) throw new Error(token.error.kind);
    shared.token = token.value;
  }
  return { walkthrough: newest, item: steps[0]?.id ?? "", evidence: pieces[0]?.id ?? "", ...shared };
}
