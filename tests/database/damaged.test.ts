// One row that can't be opened: the others of its list are read, and nothing is written over it.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/lib/server/db/client";
import { addEvidence, listEvidence } from "@/lib/server/evidence";
import type { LeftOut } from "@/lib/server/left-out";
import { addShare, listShares } from "@/lib/server/shares/shares";
import { addItem, listItems } from "@/lib/server/walkthroughs/action-items";
import { findEarlier } from "@/lib/server/walkthroughs/earlier";
import { saveExercise } from "@/lib/server/walkthroughs/save-exercise";
import { keepVersion, listVersions } from "@/lib/server/walkthroughs/versions";
import { listWalkthroughs } from "@/lib/server/walkthroughs/walkthroughs";
import { findExercise } from "@/lib/stages";
import { begun, content, freshDatabase, item, later, owner, share } from "./fixtures";
import { engines } from "./open";

const damaged = new Uint8Array([2, 1, 2, 3]);

describe.each(engines)("a damaged row, on %s", (engine) => {
  let database: Database;
  let ids: { walkthrough: string; other: string; bad: string; good: string };
  beforeEach(async () => {
    database = await freshDatabase(engine);
    const [other, walkthrough] = [await begun("good"), await begun("bad")];
    ids = { walkthrough, other, bad: randomUUID(), good: randomUUID() };
    for (const id of [ids.bad, ids.good]) {
      await addItem(owner, other, id, item(id));
      await addEvidence(owner, id, { did: id, skills: [] });
      await addShare(owner, other, id, share({ wish: id }));
      await keepVersion(
        owner,
        { walkthroughId: other, exercise: "start", writer: id },
        content(id === ids.bad ? "bad" : "good")(),
      );
    }
    const where = { id: ids.bad };
    await database.entry.updateMany({ where: { walkthroughId: walkthrough }, data: { content: damaged } });
    await database.entryVersion.updateMany({ where: { writer: ids.bad }, data: { content: damaged } });
    await database.actionItem.update({ where, data: { content: damaged } });
    await database.evidence.update({ where, data: { content: damaged } });
    await database.share.update({ where, data: { content: damaged } });
  });

  const lists: Record<string, (leftOut?: LeftOut) => Promise<unknown[]>> = {
    items: async (leftOut) => (await listItems(owner, leftOut && { leftOut })).map(({ text }) => text),
    evidence: async (leftOut) => (await listEvidence(owner, leftOut && { leftOut })).map(({ did }) => did),
    shares: async (leftOut) => (await listShares(owner, leftOut && { leftOut })).map(({ wish }) => wish),
    versions: async (leftOut) =>
      (await listVersions(owner, ids.other, "start", leftOut)).map(({ content: { answers } }) =>
        answers["line"] === "good" ? ids.good : answers["line"],
      ),
    "earlier answers": async (leftOut) =>
      (await findEarlier(owner, later, ["start"], leftOut)).map(({ walkthroughId }) =>
        walkthroughId === ids.other ? ids.good : walkthroughId,
      ),
  };

  it.each(Object.entries(lists))("is left out of the list and counted: %s", async (_name, list) => {
    const leftOut = { rows: 0 };
    expect(await list(leftOut)).toEqual([ids.good]);
    expect(leftOut).toEqual({ rows: 1 });
  });

  it.each(Object.entries(lists))("is never left out where nobody counts: %s", async (_name, list) => {
    await expect(list()).rejects.toThrow("can't be read");
  });

  it("leaves its walkthrough in the list, marked, beside the others", async () => {
    const leftOut = { rows: 0 };
    const listed = await listWalkthroughs(owner, { leftOut });
    expect(new Map(listed.map(({ id, isDamaged, entries }) => [id, [isDamaged, entries.size]]))).toEqual(
      new Map([
        [ids.walkthrough, [true, 0]],
        [ids.other, [false, 1]],
      ]),
    );
    expect(leftOut).toEqual({ rows: 1 });
    await expect(listWalkthroughs(owner)).rejects.toThrow("can't be read");
  });

  it.each([0, 1])("is not overwritten by a save that was opened at revision %i", async (revision) => {
    const exercise = findExercise("start");
    if (!exercise) throw new Error("There is no start.");
    const form = new URLSearchParams({
      writer: randomUUID(),
      revision: String(revision),
      asked: "role",
      role: "Editor",
    });
    const target = { walkthroughId: ids.walkthrough, key: "start", exercise };
    const saved = await saveExercise(owner, target, form, { isPosted: false });
    expect(saved).toEqual({ ok: false, error: { kind: "unreadable" } });
    const row = await database.entry.findFirst({ where: { walkthroughId: ids.walkthrough } });
    expect(row?.content).toEqual(damaged);
  });
});
