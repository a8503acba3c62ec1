// What every function returns to somebody who names another owner's data: the same as if it did not exist.
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { writeData } from "@/lib/data/write";
import { addEvidence } from "@/lib/server/evidence/repository";
import { addItem } from "@/lib/server/plan/repository";
import { addShare } from "@/lib/server/shares/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { listVersions } from "@/lib/server/walkthroughs/versions";
import { begun, content, freshDatabase, item, owner, share, stranger, write } from "./fixtures";
import { engines } from "./open";
import { operations } from "./owner-operations";

const notFound = { ok: false, error: { kind: "not-found" } };

/** By the names of `operations`. */
const answers: Readonly<Record<string, unknown>> = {
  "walkthroughs/repository.listWalkthroughs": [],
  "walkthroughs/repository.findWalkthrough": undefined,
  "walkthroughs/repository.deleteWalkthrough": false,
  "walkthroughs/gone-through.markGoneThrough": undefined,
  "walkthroughs/stored-answers.findEntries": new Map(),
  "walkthroughs/stored-answers.formerAnswers": {},
  "owners/owner-data.deleteEverything": undefined,
  "walkthroughs/versions.listVersions": [],
  "walkthroughs/versions.resolveVersion": false,
  "walkthroughs/versions.deleteVersions": undefined,
  "plan/repository.listItems": [],
  "plan/repository.findItem": undefined,
  "plan/repository.findItems": [],
  "plan/repository.addItem": notFound,
  "plan/repository.updateItem": notFound,
  "plan/repository.addItemIn": notFound,
  "plan/repository.updateItemIn": false,
  "plan/save-plan.savePlan": true,
  "plan/plan-problems.planProblems": [],
  "stages/after-save.saveGathering": true,
  "plan/repository.moveItem": notFound,
  "plan/repository.deleteItem": false,
  "walkthroughs/earlier.findEarlier": [],
  "evidence/repository.listEvidence": [],
  "evidence/repository.hasEvidence": false,
  "evidence/repository.findEvidence": undefined,
  "evidence/repository.updateEvidence": notFound,
  "evidence/repository.deleteEvidence": false,
  "walkthroughs/repository.walkthroughIds": [],
  "data/data-export.exportWalkthrough": undefined,
  "data/data-export.exportOwner": writeData([{ walkthroughs: [], evidence: [] }]),
  "shares/repository.listShares": [],
  "shares/repository.findShare": undefined,
  "shares/repository.addShare": notFound,
  "shares/repository.renewShare": notFound,
  "shares/repository.hasShare": false,
  "shares/repository.hasShares": false,
  "shares/repository.revokeShare": false,
  "shares/repository.deleteShare": false,
};

describe.each(engines)("another owner sees nothing and changes nothing, on %s", (engine) => {
  async function filled() {
    const database = await freshDatabase(engine);
    const walkthrough = await begun();
    await saveEntry(owner, write(walkthrough, { revision: 1 }), content("laptop"));
    await saveEntry(owner, write(walkthrough, { revision: 1 }), content("phone"));
    const version = (await listVersions(owner, walkthrough, "start"))[0]?.id ?? "";
    const [itemId, evidence, shareId] = [randomUUID(), randomUUID(), randomUUID()];
    await addItem(owner, walkthrough, itemId, item("mine"));
    await addEvidence(owner, evidence, { did: "mine", skills: [] });
    await addShare(owner, walkthrough, shareId, share());
    const state = () =>
      Promise.all([
        database.walkthrough.findMany(),
        database.entry.findMany(),
        database.entryVersion.findMany(),
        database.actionItem.findMany(),
        database.evidence.findMany(),
        database.share.findMany(),
      ]);
    return { state, walkthrough, evidence, ids: [walkthrough, version, itemId, evidence, shareId] };
  }

  it.each(Object.entries(answers))("%s", async (name, answer) => {
    const { state, ids } = await filled();
    const before = await state();
    const operation = operations[name];
    if (!operation) throw new Error(`There is no ${name}.`);
    for (const id of ids)
      for (const turn of [0, 1, 2]) {
        const one = <T>(...of: readonly T[]) => of[turn % of.length] as T;
        expect(await operation(stranger, { id: () => id, one })).toEqual(answer);
      }
    expect(await state()).toEqual(before);
  });

  it("evidence/repository.addEvidence under a taken id", async () => {
    const { state, evidence } = await filled();
    const before = await state();
    expect(await addEvidence(stranger, evidence, { did: "evil", skills: [] })).toEqual(notFound);
    expect(await state()).toEqual(before);
  });

  it.each([{ revision: 1 }, { exercise: "accept/before" }])(
    "walkthroughs/entries.saveEntry, %j",
    async (more) => {
      const { state, walkthrough } = await filled();
      const before = await state();
      expect(await saveEntry(stranger, write(walkthrough, more), content("evil"))).toEqual(notFound);
      expect(await state()).toEqual(before);
    },
  );
});
