import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Fields } from "@/lib/forms/field";
import { addEvidence, listEvidence } from "@/lib/server/evidence/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { findWalkthrough, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { listVersions, resolveVersion } from "@/lib/server/walkthroughs/versions";
import { withAnswers } from "@/lib/walkthroughs/snapshot";
import { answerOf, begun, content, freshDatabase, owner, pendingVersions, today, write } from "./fixtures";
import { engines } from "./open";

/** The kept versions: whether each waits for a choice, and its content. */
async function earlierTexts(id: string): Promise<unknown[]> {
  const versions = await listVersions(owner, id, "start");
  return versions.map(({ pending, content }) => [pending, content.answers["line"]]).sort();
}

describe.each(engines)("on %s", (engine) => {
  describe("saving a step", () => {
    it("creates the walkthrough, and its owner, with the first save of the start", async () => {
      const database = await freshDatabase(engine);
      const id = await begun();
      expect(await answerOf(id)).toBe("Editor");
      expect(await database.owner.count()).toBe(1);
    });

    it("creates a person's first data, though several windows create their owner at the same moment", async () => {
      await freshDatabase(engine);
      const pieces = [1, 2, 3, 4].map(() => addEvidence(owner, randomUUID(), { did: "x", skills: [] }));
      await Promise.all([begun(), begun(), begun(), ...pieces]);
      expect(await listWalkthroughs(owner)).toHaveLength(3);
      expect(await listEvidence(owner)).toHaveLength(4);
    });

    it("creates no walkthrough from the middle", async () => {
      await freshDatabase(engine);
      const saved = await saveEntry(owner, write(randomUUID(), { exercise: "accept/before" }), content("x"));
      expect(saved).toEqual({ ok: false, error: { kind: "not-found" } });
      expect(await listWalkthroughs(owner)).toEqual([]);
    });

    it("creates no walkthrough for a start page that was only viewed", async () => {
      await freshDatabase(engine);
      const saved = await saveEntry(owner, write(randomUUID()), content(""));
      expect(saved).toMatchObject({ ok: true, value: { revision: 0 } });
      expect(await listWalkthroughs(owner)).toEqual([]);
    });

    it("records a step that was passed without an answer", async () => {
      await freshDatabase(engine);
      const id = await begun();
      await saveEntry(owner, write(id, { exercise: "close" }), content(""));
      expect((await findWalkthrough(owner, id, today))?.entries.has("close")).toBe(true);
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

    it("keeps only the latest of what one outdated form sends", async () => {
      await freshDatabase(engine);
      const id = await begun();
      await saveEntry(owner, write(id, { revision: 1 }), content("other"));
      const phone = write(id, { revision: 1 });
      for (const text of ["a", "ab", "abc"]) await saveEntry(owner, phone, content(text));
      const versions = await pendingVersions(owner, id, "start");
      expect(versions.map((version) => version.content.answers)).toEqual([{ line: "abc" }]);
    });

    it("applies a repeated save once, and never lets a delayed one undo a later one", async () => {
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

    it("lets a form without JavaScript be sent again after going back, and keeps what it replaces", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const tab = write(id, { revision: 1 });
      await saveEntry(owner, tab, content("first"));
      await saveEntry(owner, tab, content("first"));
      await saveEntry(owner, tab, content("better"));
      expect(await answerOf(id)).toBe("better");
      expect(await earlierTexts(id)).toEqual([[false, "first"]]);
    });

    it("keeps both if one page with its writer is in two windows that count alike", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const page = { revision: 1, writer: randomUUID(), sequence: 1 };
      await saveEntry(owner, write(id, page), content("one window"));
      for (const text of ["the other", "the other", "a third"]) {
        const saved = await saveEntry(owner, write(id, page), content(text));
        expect(saved).toMatchObject({ ok: false, error: { kind: "stale", revision: 2 } });
      }
      expect(await answerOf(id)).toBe("one window");
      expect(await earlierTexts(id)).toEqual([
        [true, "a third"],
        [true, "the other"],
      ]);
    });

    it("treats a repeated save as the same, though its rows have new ids", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const rows: Fields = {
        people: { kind: "group", label: "Who?", item: "Person", atMost: 3, fields: {} },
      };
      const people = () => withAnswers(undefined, rows, { people: [{ id: randomUUID(), name: "Ana" }] });
      const page = write(id, { revision: 1, sequence: 1 });
      await saveEntry(owner, page, people);
      expect(await saveEntry(owner, page, people)).toMatchObject({ ok: true, value: { revision: 2 } });
      expect(await earlierTexts(id)).toEqual([]);
    });

    it("lets one page continue a draft of another, with what that page had saved unconfirmed, and a second one not", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const lost = { writer: randomUUID(), sequence: 3 };
      await saveEntry(owner, write(id, { ...lost, revision: 1 }), content("the draft, less a word"));
      const page = () => ({ revision: 1, writer: randomUUID(), follows: [lost] });
      const [first, second] = [page(), page()];
      const taken = await saveEntry(owner, write(id, { ...first, sequence: 4 }), content("first"));
      expect(taken).toMatchObject({ ok: true, value: { revision: 3 } });
      const refused = await saveEntry(owner, write(id, { ...second, sequence: 4 }), content("second"));
      expect(refused).toMatchObject({ ok: false, error: { kind: "stale" } });
      const goesOn = await saveEntry(owner, write(id, { ...first, sequence: 5 }), content("first"));
      expect(goesOn).toMatchObject({ ok: true, value: { revision: 3 } });
      expect(await answerOf(id)).toBe("first");
      expect(await earlierTexts(id)).toEqual([[true, "second"]]);
    });

    it("keeps both if somebody else has written since the draft's page had", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const lost = { writer: randomUUID(), sequence: 1 };
      await saveEntry(owner, write(id, { ...lost, revision: 1 }), content("of the lost page"));
      await saveEntry(owner, write(id, { revision: 2 }), content("elsewhere"));
      const draft = write(id, { revision: 1, sequence: 2, follows: [lost] });
      expect(await saveEntry(owner, draft, content("the draft"))).toMatchObject({ ok: false });
      expect(await answerOf(id)).toBe("elsewhere");
      expect(await earlierTexts(id)).toEqual([[true, "the draft"]]);
    });

    it("treats a delayed save as old though the next load of the page, or a choice, has written since", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const page = { revision: 1, writer: randomUUID() };
      const old = () => saveEntry(owner, write(id, { ...page, sequence: 1 }), content("half a wo"));
      await saveEntry(owner, write(id, { ...page, sequence: 2 }), content("half a word"));
      const next = write(id, { revision: 2, sequence: 1 });
      await saveEntry(owner, next, content("half a word more"));
      expect(await old()).toMatchObject({ ok: true, value: { revision: 3 } });
      await saveEntry(owner, write(id, { revision: 1, sequence: 1 }), content("other"));
      const [version] = await pendingVersions(owner, id, "start");
      await resolveVersion(owner, version?.id ?? "", "use");
      expect(await old()).toMatchObject({ ok: true, value: { revision: 4 } });
      const late = await saveEntry(owner, next, content("half a word more"));
      expect(late).toMatchObject({ ok: true, value: { revision: 4 } });
      expect(await pendingVersions(owner, id, "start")).toEqual([]);
    });

    it("treats a page that was sent before its scripts ran, and is edited after going back, as one page", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const drawn = { writer: randomUUID() };
      await saveEntry(owner, write(id, { ...drawn, revision: 1 }), content("sent early"));
      const live = write(id, { revision: 1, sequence: 1, follows: [drawn] });
      expect(await saveEntry(owner, live, content("and better"))).toMatchObject({ ok: true });
      expect(await answerOf(id)).toBe("and better");
      expect(await earlierTexts(id)).toEqual([[false, "sent early"]]);
    });

    it("lets a page that is gone back to continue what it had saved, if a later page said the same", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const [page, next] = [
        { revision: 1, writer: randomUUID() },
        { revision: 2, writer: randomUUID() },
      ];
      await saveEntry(owner, write(id, { ...page, sequence: 1 }), content("sent"));
      // The same step again, only passed.
      await saveEntry(owner, write(id, { ...next, sequence: 1 }), content("sent"));
      await saveEntry(owner, write(id, { ...next, sequence: 2 }), content("sent, and"));
      await saveEntry(owner, write(id, { ...next, sequence: 3 }), content("sent"));
      const back = await saveEntry(owner, write(id, { ...page, sequence: 2 }), content("sent, and more"));
      expect(back).toMatchObject({ ok: true, value: { revision: 5 } });
      const late = await saveEntry(owner, write(id, { ...next, sequence: 2 }), content("sent, and"));
      expect(late).toMatchObject({ ok: true, value: { revision: 5 } });
      expect(await earlierTexts(id)).toEqual([]);
      const forward = await saveEntry(owner, write(id, { ...next, sequence: 4 }), content("sent otherwise"));
      expect(forward).toMatchObject({ ok: false, error: { kind: "stale" } });
      expect(await answerOf(id)).toBe("sent, and more");
      expect(await earlierTexts(id)).toEqual([[true, "sent otherwise"]]);
    });

    it("lets a page that has saved nothing yet continue, if a later one was only passed", async () => {
      await freshDatabase(engine);
      const id = await begun("there");
      await saveEntry(owner, write(id, { revision: 1, sequence: 1 }), content("there"));
      await saveEntry(owner, write(id, { revision: 1 }), content("there"));
      const page = write(id, { revision: 1, sequence: 1 });
      expect(await saveEntry(owner, page, content("there, and more"))).toMatchObject({ ok: true });
      expect(await earlierTexts(id)).toEqual([]);
    });

    it("keeps both if a later page said something else", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const page = { revision: 1, writer: randomUUID() };
      await saveEntry(owner, write(id, { ...page, sequence: 1 }), content("sent"));
      await saveEntry(owner, write(id, { revision: 2, sequence: 1 }), content("sent, and a word"));
      const back = await saveEntry(owner, write(id, { ...page, sequence: 2 }), content("sent, and more"));
      expect(back).toMatchObject({ ok: false, error: { kind: "stale" } });
      expect(await answerOf(id)).toBe("sent, and a word");
      expect(await earlierTexts(id)).toEqual([[true, "sent, and more"]]);
    });

    it("lets a page without JavaScript continue in the same way, and keeps what it replaces", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const page = write(id, { revision: 1 });
      await saveEntry(owner, page, content("sent"));
      await saveEntry(owner, write(id, { revision: 2 }), content("sent"));
      expect(await saveEntry(owner, page, content("sent, and more"))).toMatchObject({ ok: true });
      expect(await earlierTexts(id)).toEqual([[false, "sent"]]);
      const other = await saveEntry(owner, write(id, { revision: 2 }), content("other"));
      expect(other).toMatchObject({ ok: false, error: { kind: "stale" } });
    });

    it("lets a page that is reloaded from an old copy continue, once it says what is stored", async () => {
      await freshDatabase(engine);
      const id = await begun();
      const drawn = [{ writer: randomUUID() }];
      const load = () => ({ revision: 1, writer: randomUUID(), follows: drawn });
      const [first, again] = [load(), load()];
      await saveEntry(owner, write(id, { ...first, sequence: 1 }), content("sent"));
      await saveEntry(owner, write(id, { ...again, sequence: 1 }), content("sent"));
      expect(
        await saveEntry(owner, write(id, { ...again, sequence: 2 }), content("sent, and more")),
      ).toMatchObject({ ok: true });
      expect(await answerOf(id)).toBe("sent, and more");
      expect(await earlierTexts(id)).toEqual([]);
    });

    it.each([
      {
        choice: "use",
        standsFor: "phone, and more",
        kept: [
          [false, "laptop"],
          [false, "phone"],
        ],
      },
      { choice: "keep", standsFor: "laptop", kept: [[true, "phone, and more"]] },
    ] as const)("continues from what was chosen: $choice", async ({ choice, standsFor, kept }) => {
      await freshDatabase(engine);
      const id = await begun();
      await saveEntry(owner, write(id, { revision: 1, sequence: 1 }), content("laptop"));
      const phone = { revision: 1, writer: randomUUID() };
      await saveEntry(owner, write(id, { ...phone, sequence: 1 }), content("phone"));
      const [version] = await pendingVersions(owner, id, "start");
      await resolveVersion(owner, version?.id ?? "", choice);
      await saveEntry(owner, write(id, { ...phone, sequence: 2 }), content("phone, and more"));
      expect(await answerOf(id)).toBe(standsFor);
      expect(await earlierTexts(id)).toEqual(kept);
    });

    it("loses nothing when forty windows save at once: one is stored, the others wait to be chosen", async () => {
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

    it("can leave the entry as it is", async () => {
      await freshDatabase(engine);
      const { id, version } = await conflict();
      expect(await resolveVersion(owner, version, "keep")).toBe(true);
      expect(await answerOf(id)).toBe("laptop");
      expect(await pendingVersions(owner, id, "start")).toEqual([]);
    });

    it("can use the other one, and keeps the previous one", async () => {
      const database = await freshDatabase(engine);
      const { id, version } = await conflict();
      expect(await resolveVersion(owner, version, "use")).toBe(true);
      expect(await answerOf(id)).toBe("phone");
      expect(await database.entryVersion.count({ where: { walkthroughId: id, pending: false } })).toBe(2);
    });

    it("can merge both, and keeps what only one of them said", async () => {
      await freshDatabase(engine);
      const { id, version } = await conflict();
      expect(await resolveVersion(owner, version, "join")).toBe(true);
      expect(await answerOf(id)).toBe("laptop / phone");
      const earlier = await listVersions(owner, id, "start");
      expect(earlier.map(({ pending, content }) => [pending, content.answers["line"]]).sort()).toEqual([
        [false, "laptop"],
        [false, "phone"],
      ]);
    });

    it.each(["use", "join"] as const)("changes nothing more if it is sent twice: %s", async (choice) => {
      await freshDatabase(engine);
      const { id, version } = await conflict();
      await resolveVersion(owner, version, choice);
      const before = await listVersions(owner, id, "start");
      expect(await resolveVersion(owner, version, choice)).toBe(true);
      expect(await listVersions(owner, id, "start")).toEqual(before);
    });

    it.each(["use", "join"] as const)("ends at once if there is nothing to replace: %s", async (choice) => {
      const database = await freshDatabase(engine);
      const { id, version } = await conflict();
      await database.entry.deleteMany({ where: { walkthroughId: id } });
      expect(await resolveVersion(owner, version, choice)).toBe(false);
      expect(await pendingVersions(owner, id, "start")).toHaveLength(1);
    });

    it("can restore an earlier one, and keeps the current one meanwhile", async () => {
      await freshDatabase(engine);
      const { id, version } = await conflict();
      await resolveVersion(owner, version, "keep");
      await saveEntry(owner, write(id, { revision: 2 }), content("tablet"));
      expect(await resolveVersion(owner, version, "use")).toBe(true);
      expect(await answerOf(id)).toBe("phone");
      const earlier = await listVersions(owner, id, "start");
      expect(earlier.map(({ content: { answers } }) => answers["line"]).sort()).toEqual(["phone", "tablet"]);
    });
  });
});
