import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { counts } from "@/lib/data/limits";
import { addEvidence, findEvidence, listEvidence, updateEvidence } from "@/lib/server/evidence/repository";
import { deleteEverything } from "@/lib/server/owners/owner-data";
import { addItem, findItem, itemLimit, listItems, moveItem, updateItem } from "@/lib/server/plan/repository";
import { findEarlier } from "@/lib/server/walkthroughs/earlier";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { deleteWalkthrough, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { answerOf, begun, content, freshDatabase, item, later, owner, stranger, write } from "./fixtures";
import { engines } from "./open";

describe.each(engines)("on %s", (engine) => {
  it("walkthroughs are limited to what one file can import, and then no more begin", async () => {
    const database = await freshDatabase(engine);
    const first = await begun();
    const begin = (walkthroughId: string) => saveEntry(owner, write(walkthroughId), content("one more"));
    const row = (ownerId: string) => ({ id: randomUUID(), ownerId });
    await database.owner.create({ data: { id: stranger } });
    await database.walkthrough.createMany({ data: [row(stranger), row(stranger)] });
    for (let made = 1; made < counts.walkthroughs - 1; made += 2_000) {
      const data = Array.from({ length: Math.min(2_000, counts.walkthroughs - 1 - made) }, () => row(owner));
      await database.walkthrough.createMany({ data });
    }
    expect((await begin(randomUUID())).ok).toBe(true);
    expect(await begin(randomUUID())).toEqual({ ok: false, error: { kind: "too-many" } });
    expect((await saveEntry(owner, write(first, { revision: 1 }), content("goes on"))).ok).toBe(true);
  });

  describe("action items", () => {
    it("keep the person's order, and move by one place", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const ids = [randomUUID(), randomUUID(), randomUUID()];
      for (const [index, itemId] of ids.entries()) await addItem(owner, id, itemId, item(`item ${index}`));
      await moveItem(owner, ids[2] ?? "", "up");
      await moveItem(owner, ids[0] ?? "", "up");
      expect((await listItems(owner, { walkthroughId: id })).map((one) => one.text)).toEqual([
        "item 0",
        "item 2",
        "item 1",
      ]);
    });

    it("are added once, however often the form is sent", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const itemId = randomUUID();
      const added = await Promise.all([1, 2, 3].map(() => addItem(owner, id, itemId, item("once"))));
      expect(added.every((one) => one.ok)).toBe(true);
      expect(await listItems(owner, { walkthroughId: id })).toHaveLength(1);
    });

    it("are not overwritten by an outdated window", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const itemId = randomUUID();
      await addItem(owner, id, itemId, item("first"));
      expect(await updateItem(owner, itemId, 1, item("second"))).toEqual({ ok: true, value: undefined });
      expect(await updateItem(owner, itemId, 1, item("third"))).toEqual({
        ok: false,
        error: { kind: "stale", revision: 2 },
      });
      expect((await findItem(owner, itemId))?.text).toBe("second");
    });

    it("have a limit that is reported", async () => {
      const database = await freshDatabase(engine);
      const walkthroughId = await begun();
      const row = { ownerId: owner, walkthroughId, position: 1, revision: 1, content: new Uint8Array() };
      await database.actionItem.createMany({
        data: Array.from({ length: itemLimit }, () => ({ ...row, id: randomUUID() })),
      });
      expect(await addItem(owner, walkthroughId, randomUUID(), item("one more"))).toEqual({
        ok: false,
        error: { kind: "too-many" },
      });
    });
  });

  describe("evidence", () => {
    const piece = { did: "I kept the archive open.", skills: ["Calm"] };

    it("is sorted newest first, and limited to what is asked for", async () => {
      await freshDatabase(engine);
      for (const did of ["one", "two", "three"]) await addEvidence(owner, randomUUID(), { did, skills: [] });
      expect((await listEvidence(owner)).map(({ did }) => did)).toEqual(["three", "two", "one"]);
      expect((await listEvidence(owner, { most: 2 })).map(({ did }) => did)).toEqual(["three", "two"]);
    });

    it("is added once, however often the form is sent, and before any walkthrough", async () => {
      await freshDatabase(engine);
      const id = randomUUID();
      const added = await Promise.all([1, 2, 3].map(() => addEvidence(owner, id, piece)));
      expect(added.map(({ ok }) => ok)).toEqual([true, true, true]);
      expect(await listEvidence(owner)).toMatchObject([{ id, ...piece, revision: 1 }]);
    });

    it("is not overwritten by an outdated window", async () => {
      await freshDatabase(engine);
      const id = randomUUID();
      await addEvidence(owner, id, piece);
      expect((await updateEvidence(owner, id, 1, { ...piece, did: "newer" })).ok).toBe(true);
      const late = await updateEvidence(owner, id, 1, { ...piece, did: "older" });
      expect(late).toEqual({ ok: false, error: { kind: "stale", revision: 2 } });
      expect((await findEvidence(owner, id))?.did).toBe("newer");
    });
  });

  it("earlier answers are those of walkthroughs before this one, newest first", async () => {
    await freshDatabase(engine);
    for (const role of ["first", "second"]) {
      await begun(role);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const texts = async (createdAt: Date) =>
      (await findEarlier(owner, { ...later, createdAt }, ["start"])).map(
        ({ saved }) => Object.values(saved.answers)[0],
      );
    expect(await texts(new Date(Date.now() + 1_000))).toEqual(["second", "first"]);
    expect(await texts(new Date(0))).toEqual([]);
  });

  it("deleting a walkthrough deletes everything that belongs to it", async () => {
    const database = await freshDatabase(engine);
    const id = await begun();
    await saveEntry(owner, write(id, { revision: 1 }), content("laptop"));
    await saveEntry(owner, write(id, { revision: 1 }), content("phone"));
    await addItem(owner, id, randomUUID(), item("x"));
    expect(await deleteWalkthrough(owner, id)).toBe(true);
    const left = await Promise.all([
      database.walkthrough.count(),
      database.entry.count(),
      database.entryVersion.count(),
      database.actionItem.count(),
    ]);
    expect(left).toEqual([0, 0, 0, 0]);
  });

  it("deleting everything leaves nothing of the owner, and all of another one", async () => {
    const database = await freshDatabase(engine);
    await saveEntry(stranger, write(randomUUID()), content("theirs"));
    await begun();
    const id = await begun();
    await saveEntry(owner, write(id, { revision: 1 }), content("laptop"));
    await saveEntry(owner, write(id, { revision: 1 }), content("phone"));
    await addItem(owner, id, randomUUID(), item("x"));
    await deleteEverything(owner);
    const where = { ownerId: owner };
    const left = await Promise.all([
      database.owner.count({ where: { id: owner } }),
      database.walkthrough.count({ where }),
      database.entry.count({ where }),
      database.entryVersion.count({ where }),
      database.actionItem.count({ where }),
    ]);
    expect(left).toEqual([0, 0, 0, 0, 0]);
    expect(await database.owner.count()).toBe(1);
    const [theirs, ...more] = await listWalkthroughs(stranger);
    expect(theirs?.entries.get("start")?.answers).toEqual({ line: "theirs" });
    expect(more).toEqual([]);
  });

  it("deleting everything of somebody who has nothing is not an error, and they can begin again", async () => {
    await freshDatabase(engine);
    await deleteEverything(owner);
    await begun();
    await deleteEverything(owner);
    const id = await begun("Translator");
    expect(await answerOf(id)).toBe("Translator");
  });
});
