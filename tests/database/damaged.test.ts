// One row that can't be opened: the other rows of its list are read, and nothing overwrites it.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { encode, type Place, UnreadableError } from "@/lib/server/crypto/codec";
import type { Skipped } from "@/lib/server/crypto/skipped-rows";
import { exportWalkthrough } from "@/lib/server/data/data-export";
import type { Database } from "@/lib/server/db/client";
import { addEvidence, listEvidence } from "@/lib/server/evidence/repository";
import { findExportSource } from "@/lib/server/exports/exports";
import { addItem, listItems } from "@/lib/server/plan/repository";
import { addShare, findShare, listShares } from "@/lib/server/shares/repository";
import { findEarlier } from "@/lib/server/walkthroughs/earlier";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { findWalkthrough, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { saveStep } from "@/lib/server/walkthroughs/save-step";
import { addVersion, listVersions } from "@/lib/server/walkthroughs/versions";
import { findStep } from "@/lib/stages";
import { begun, content, freshDatabase, item, later, owner, share, today, write } from "./fixtures";
import { engines } from "./open";

type Table = Exclude<Place["table"], "Key">;

/** What replaces a row's content. */
const kinds = {
  damaged: () => new Uint8Array([2, 1, 2, 3]),
  // It can be opened, but is nothing that Onward knows.
  odd: (table: Table, row: string) => encode({ odd: [1] }, { owner, table, row, column: "content" }),
} as const;

const cases = engines.flatMap((engine) =>
  Object.entries(kinds).map(([kind, spoiled]) => ({ engine, kind, spoiled })),
);

describe.each(cases)("a row that is $kind, on $engine", ({ engine, spoiled }) => {
  let database: Database;
  /** The content of the damaged entry. */
  let left: Uint8Array<ArrayBuffer>;
  let ids: { walkthrough: string; other: string; bad: string; good: string };
  beforeEach(async () => {
    database = await freshDatabase(engine);
    const [other, walkthrough] = [await begun("good"), await begun("bad")];
    ids = { walkthrough, other, bad: randomUUID(), good: randomUUID() };
    for (const id of [ids.bad, ids.good]) {
      await addItem(owner, other, id, item(id));
      await addEvidence(owner, id, { did: id, skills: [] });
      await addShare(owner, other, id, share({ wish: id }));
      await addVersion(
        owner,
        { walkthroughId: other, exercise: "start", writer: id },
        content(id === ids.bad ? "bad" : "good")(),
      );
    }
    const where = { id: ids.bad };
    const entry = await database.entry.findFirstOrThrow({ where: { walkthroughId: walkthrough } });
    const version = await database.entryVersion.findFirstOrThrow({ where: { writer: ids.bad } });
    const data = (table: Table, row = ids.bad) => ({ content: spoiled(table, row) });
    left = data("Entry", entry.id).content;
    await database.entry.update({ where: { id: entry.id }, data: { content: left } });
    await database.entryVersion.update({
      where: { id: version.id },
      data: data("EntryVersion", version.id),
    });
    await database.actionItem.update({ where, data: data("ActionItem") });
    await database.evidence.update({ where, data: data("Evidence") });
    await database.share.update({ where, data: data("Share") });
  });

  const lists: Record<string, (skipped?: Skipped) => Promise<unknown[]>> = {
    items: async (skipped) => (await listItems(owner, skipped && { skipped })).map(({ text }) => text),
    evidence: async (skipped) => (await listEvidence(owner, skipped && { skipped })).map(({ did }) => did),
    shares: async (skipped) => (await listShares(owner, skipped && { skipped })).map(({ wish }) => wish),
    versions: async (skipped) =>
      (await listVersions(owner, ids.other, "start", skipped)).map(({ content: { answers } }) =>
        answers["line"] === "good" ? ids.good : answers["line"],
      ),
    "earlier answers": async (skipped) =>
      (await findEarlier(owner, later, ["start"], skipped)).map(({ walkthroughId }) =>
        walkthroughId === ids.other ? ids.good : walkthroughId,
      ),
  };

  it.each(Object.entries(lists))("is left out of the list and counted: %s", async (_name, list) => {
    const skipped = { rows: 0 };
    expect(await list(skipped)).toEqual([ids.good]);
    expect(skipped).toEqual({ rows: 1 });
  });

  it.each(Object.entries(lists))("is never left out if nobody counts: %s", async (_name, list) => {
    await expect(list()).rejects.toThrow(UnreadableError);
  });

  it("leaves its walkthrough in the list, marked, beside the others", async () => {
    const skipped = { rows: 0 };
    const listed = await listWalkthroughs(owner, { skipped });
    expect(new Map(listed.map(({ id, isDamaged, entries }) => [id, [isDamaged, entries.size]]))).toEqual(
      new Map([
        [ids.walkthrough, [true, 0]],
        [ids.other, [false, 1]],
      ]),
    );
    expect(skipped).toEqual({ rows: 1 });
    await expect(listWalkthroughs(owner)).rejects.toThrow(UnreadableError);
  });

  it("removes only itself from its walkthrough, which says how much is missing", async () => {
    await saveEntry(owner, write(ids.walkthrough, { exercise: "accept/feelings" }), content("still here"));
    const walkthrough = await findWalkthrough(owner, ids.walkthrough, today);
    expect([walkthrough?.skipped, [...(walkthrough?.entries.keys() ?? [])]]).toEqual([
      1,
      ["accept/feelings"],
    ]);
    expect((await findWalkthrough(owner, ids.other, today))?.skipped).toBe(0);
  });

  it("removes only itself from what is shared", async () => {
    const id = randomUUID();
    await addShare(owner, ids.walkthrough, id, share());
    await addItem(owner, ids.walkthrough, randomUUID(), item("still here"));
    const shared = await findShare(owner, id);
    expect([shared?.skipped.rows, shared?.entries.size]).toEqual([1, 0]);
    expect(shared?.items.map(({ text }) => text)).toEqual(["still here"]);
  });

  it("keeps its walkthrough from being exported, which would pass for complete", async () => {
    await expect(findExportSource(owner, ids.walkthrough, "Europe/Berlin")).rejects.toThrow(UnreadableError);
    await expect(exportWalkthrough(owner, ids.walkthrough)).rejects.toThrow(UnreadableError);
  });

  it.each([0, 1])("is not overwritten by a save that was opened at revision %i", async (revision) => {
    const step = findStep("start");
    if (!step) throw new Error("There is no start.");
    const form = new URLSearchParams({
      writer: randomUUID(),
      revision: String(revision),
      asked: "role",
      role: "Editor",
    });
    const target = { walkthroughId: ids.walkthrough, key: "start", step };
    const saved = await saveStep(owner, target, form, { isPosted: false });
    expect(saved).toEqual({ ok: false, error: { kind: "unreadable" } });
    const row = await database.entry.findFirst({ where: { walkthroughId: ids.walkthrough } });
    expect(row?.content).toEqual(left);
  });
});
