import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addEvidence, listEvidence } from "@/lib/server/evidence";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { listVersions, settleVersion } from "@/lib/server/walkthroughs/versions";
import { findJourney, listWalkthroughs } from "@/lib/server/walkthroughs/walkthroughs";
import { answerOf, begun, content, freshDatabase, owner, pendingVersions, today, write } from "./fixtures";
import { engines } from "./open";

describe.each(engines)("on %s", (engine) => {
  describe("saving an exercise", () => {
    it("makes the walkthrough, and its owner, with the first save of the start", async () => {
      const database = await freshDatabase(engine);
      const id = await begun();
      expect(await answerOf(id)).toBe("Editor");
      expect(await database.owner.count()).toBe(1);
    });

    it("makes the first things of a person, though several windows make their owner at the same moment", async () => {
      await freshDatabase(engine);
      const pieces = [1, 2, 3, 4].map(() => addEvidence(owner, randomUUID(), { did: "x", skills: [] }));
      await Promise.all([begun(), begun(), begun(), ...pieces]);
      expect(await listWalkthroughs(owner)).toHaveLength(3);
      expect(await listEvidence(owner)).toHaveLength(4);
    });

    it("makes no walkthrough from the middle", async () => {
      await freshDatabase(engine);
      const saved = await saveEntry(owner, write(randomUUID(), { exercise: "accept/before" }), content("x"));
      expect(saved).toEqual({ ok: false, error: { kind: "not-found" } });
      expect(await listWalkthroughs(owner)).toEqual([]);
    });

    it("makes no walkthrough for a start page that was only looked at", async () => {
      await freshDatabase(engine);
      const saved = await saveEntry(owner, write(randomUUID()), content(""));
      expect(saved).toMatchObject({ ok: true, value: { revision: 0 } });
      expect(await listWalkthroughs(owner)).toEqual([]);
    });

    it("keeps a step that was passed without an answer", async () => {
      await freshDatabase(engine);
      const id = await begun();
      await saveEntry(owner, write(id, { exercise: "close" }), content(""));
      expect((await findJourney(owner, id, today))?.entries.has("close")).toBe(true);
    });

    it("counts revisions", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const again = await saveEntry(owner, write(id, { revision: 1 }), content("Translator"));
      expect(again).toMatchObject({ ok: true, value: { revision: 2 } });
      expect(await answerOf(id)).toBe("Translator");
    });

    it("refuses what is based on an older revision, and keeps both", async () => {
      await freshDatabase(engine);
      const id = await begun();
      await saveEntry(owner, write(id, { revision: 1 }), content("from the laptop"));
      const stale = await saveEntry(owner, write(id, { revision: 1 }), content("from the phone"));
      expect(stale).toMatchObject({ ok: false, error: { kind: "stale", revision: 2 } });
      expect(await answerOf(id)).toBe("from the laptop");
      const [version, ...others] = await pendingVersions(owner, id, "start");
      expect(version?.content.answers).toEqual({ line: "from the phone" });
      expect(others).toEqual([]);
    });

    it("keeps only the latest of what one outdated form goes on to send", async () => {
      await freshDatabase(engine);
      const id = await begun();
      await saveEntry(owner, write(id, { revision: 1 }), content("other"));
      const phone = write(id, { revision: 1 });
      for (const text of ["a", "ab", "abc"]) await saveEntry(owner, phone, content(text));
      const versions = await pendingVersions(owner, id, "start");
      expect(versions.map((version) => version.content.answers)).toEqual([{ line: "abc" }]);
    });

    it("takes a repeated save once, and never lets a delayed one undo a later one", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const tab = { revision: 1, writer: randomUUID() };
      const second = await saveEntry(owner, write(id, { ...tab, sequence: 2 }), content("second"));
      const repeated = await saveEntry(owner, write(id, { ...tab, sequence: 2 }), content("second"));
      const delayed = await saveEntry(owner, write(id, { ...tab, sequence: 1 }), content("first"));
      expect([second, repeated, delayed].map((saved) => saved.ok && saved.value.revision)).toEqual([2, 2, 2]);
      expect(await answerOf(id)).toBe("second");
      expect(await pendingVersions(owner, id, "start")).toEqual([]);
    });

    it("lets a form that posts without JavaScript be sent again after going back", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const tab = write(id, { revision: 1 });
      await saveEntry(owner, tab, content("first"));
      await saveEntry(owner, tab, content("better"));
      expect(await answerOf(id)).toBe("better");
    });

    it("loses nothing when forty windows save at once: one stands, the others wait to be chosen", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const texts = Array.from({ length: 40 }, (_, index) => `text ${index}`);
      const saves = await Promise.all(
        texts.map((text) => saveEntry(owner, write(id, { revision: 1 }), content(text))),
      );
      expect(saves.filter((save) => save.ok)).toHaveLength(1);
      const kept = (await pendingVersions(owner, id, "start")).map(
        (version) => version.content.answers["line"],
      );
      expect([...kept, await answerOf(id)].sort()).toEqual([...texts].sort());
    });
  });

  describe("choosing between two versions", () => {
    async function conflict(): Promise<{ id: string; version: string }> {
      const id = await begun("mine");
      await saveEntry(owner, write(id, { revision: 1 }), content("laptop"));
      await saveEntry(owner, write(id, { revision: 1 }), content("phone"));
      return { id, version: (await pendingVersions(owner, id, "start"))[0]?.id ?? "" };
    }

    it("can leave the entry as it stands", async () => {
      await freshDatabase(engine);
      const { id, version } = await conflict();
      expect(await settleVersion(owner, version, "keep")).toBe(true);
      expect(await answerOf(id)).toBe("laptop");
      expect(await pendingVersions(owner, id, "start")).toEqual([]);
    });

    it("can take the other one, and keeps what stood there", async () => {
      const database = await freshDatabase(engine);
      const { id, version } = await conflict();
      expect(await settleVersion(owner, version, "use")).toBe(true);
      expect(await answerOf(id)).toBe("phone");
      expect(await database.entryVersion.count({ where: { walkthroughId: id, pending: false } })).toBe(2);
    });

    it("can put both there, and keeps what either said alone", async () => {
      await freshDatabase(engine);
      const { id, version } = await conflict();
      expect(await settleVersion(owner, version, "join")).toBe(true);
      expect(await answerOf(id)).toBe("laptop / phone");
      const earlier = await listVersions(owner, id, "start");
      expect(earlier.map(({ pending, content }) => [pending, content.answers["line"]]).sort()).toEqual([
        [false, "laptop"],
        [false, "phone"],
      ]);
    });

    it.each(["use", "join"] as const)("changes nothing more when it is sent twice: %s", async (choice) => {
      await freshDatabase(engine);
      const { id, version } = await conflict();
      await settleVersion(owner, version, choice);
      const before = await listVersions(owner, id, "start");
      expect(await settleVersion(owner, version, choice)).toBe(true);
      expect(await listVersions(owner, id, "start")).toEqual(before);
    });

    it.each(["use", "join"] as const)(
      "ends at once where there is nothing to replace: %s",
      async (choice) => {
        const database = await freshDatabase(engine);
        const { id, version } = await conflict();
        await database.entry.deleteMany({ where: { walkthroughId: id } });
        expect(await settleVersion(owner, version, choice)).toBe(false);
        expect(await pendingVersions(owner, id, "start")).toHaveLength(1);
      },
    );

    it("can bring an earlier one back, and keeps what stands there meanwhile", async () => {
      await freshDatabase(engine);
      const { id, version } = await conflict();
      await settleVersion(owner, version, "keep");
      await saveEntry(owner, write(id, { revision: 2 }), content("tablet"));
      expect(await settleVersion(owner, version, "use")).toBe(true);
      expect(await answerOf(id)).toBe("phone");
      const earlier = await listVersions(owner, id, "start");
      expect(earlier.map(({ content: { answers } }) => answers["line"]).sort()).toEqual(["phone", "tablet"]);
    });
  });
});
