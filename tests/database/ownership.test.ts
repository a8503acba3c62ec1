import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { writeData } from "@/lib/data-format/write";
import { exportOwner, exportWalkthrough } from "@/lib/server/data/data-export";
import { deleteEverything } from "@/lib/server/data/owner-data";
import {
  addEvidence,
  deleteEvidence,
  findEvidence,
  listEvidence,
  updateEvidence,
} from "@/lib/server/evidence";
import {
  addShare,
  deleteShare,
  findShare,
  hasShare,
  listShares,
  renewShare,
  revokeShare,
} from "@/lib/server/shares/shares";
import {
  addItem,
  deleteItem,
  findItem,
  listItems,
  moveItem,
  updateItem,
} from "@/lib/server/walkthroughs/action-items";
import { findEarlier } from "@/lib/server/walkthroughs/earlier";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { promote } from "@/lib/server/walkthroughs/promote";
import { forgetVersions, listVersions, settleVersion } from "@/lib/server/walkthroughs/versions";
import {
  deleteWalkthrough,
  findJourney,
  listWalkthroughs,
  setLength,
} from "@/lib/server/walkthroughs/walkthroughs";
import {
  begun,
  content,
  freshDatabase,
  item,
  later,
  owner,
  share,
  sourceIn,
  stranger,
  today,
  write,
} from "./fixtures";
import { engines } from "./open";

describe.each(engines)("another owner sees nothing and changes nothing, on %s", (engine) => {
  type Ids = { walkthrough: string; item: string; version: string; evidence: string; share: string };
  type Case = (ids: Ids) => Promise<unknown>;
  const nothing: Record<string, [Case, unknown]> = {
    listWalkthroughs: [() => listWalkthroughs(stranger), []],
    findJourney: [({ walkthrough }) => findJourney(stranger, walkthrough, today), undefined],
    deleteWalkthrough: [({ walkthrough }) => deleteWalkthrough(stranger, walkthrough), false],
    deleteEverything: [() => deleteEverything(stranger), undefined],
    "saveEntry of the start": [
      ({ walkthrough }) => saveEntry(stranger, write(walkthrough, { revision: 1 }), content("evil")),
      { ok: false, error: { kind: "not-found" } },
    ],
    "saveEntry of a step": [
      ({ walkthrough }) =>
        saveEntry(stranger, write(walkthrough, { exercise: "accept/before" }), content("evil")),
      { ok: false, error: { kind: "not-found" } },
    ],
    listVersions: [({ walkthrough }) => listVersions(stranger, walkthrough, "start"), []],
    "settleVersion: use": [({ version }) => settleVersion(stranger, version, "use"), false],
    "settleVersion: keep": [({ version }) => settleVersion(stranger, version, "keep"), false],
    listItems: [() => listItems(stranger), []],
    "listItems of a walkthrough": [
      ({ walkthrough }) => listItems(stranger, { walkthroughId: walkthrough }),
      [],
    ],
    findItem: [({ item: id }) => findItem(stranger, id), undefined],
    addItem: [
      ({ walkthrough }) => addItem(stranger, walkthrough, randomUUID(), item("evil")),
      { ok: false, error: { kind: "not-found" } },
    ],
    "addItem under a taken id": [
      ({ walkthrough, item: id }) => addItem(stranger, walkthrough, id, item("evil")),
      { ok: false, error: { kind: "not-found" } },
    ],
    updateItem: [
      ({ item: id }) => updateItem(stranger, id, 1, item("evil")),
      { ok: false, error: { kind: "not-found" } },
    ],
    moveItem: [({ item: id }) => moveItem(stranger, id, "up"), { ok: false, error: { kind: "not-found" } }],
    deleteItem: [({ item: id }) => deleteItem(stranger, id), false],
    setLength: [({ walkthrough }) => setLength(stranger, walkthrough, true), false],
    forgetVersions: [({ walkthrough }) => forgetVersions(stranger, walkthrough, "start"), undefined],
    findEarlier: [() => findEarlier(stranger, later, ["start"]), []],
    promote: [
      ({ walkthrough }) => promote(stranger, sourceIn(walkthrough, { learning: "evil" }), "learning"),
      { ok: false, error: { kind: "not-found" } },
    ],
    listEvidence: [() => listEvidence(stranger), []],
    findEvidence: [({ evidence: id }) => findEvidence(stranger, id), undefined],
    "addEvidence under a taken id": [
      ({ evidence: id }) => addEvidence(stranger, id, { did: "evil", skills: [] }),
      { ok: false, error: { kind: "not-found" } },
    ],
    updateEvidence: [
      ({ evidence: id }) => updateEvidence(stranger, id, 1, { did: "evil", skills: [] }),
      { ok: false, error: { kind: "not-found" } },
    ],
    exportWalkthrough: [({ walkthrough }) => exportWalkthrough(stranger, walkthrough), undefined],
    exportOwner: [() => exportOwner(stranger), writeData([{ walkthroughs: [], evidence: [] }])],
    deleteEvidence: [({ evidence: id }) => deleteEvidence(stranger, id), false],
    listShares: [() => listShares(stranger), []],
    "listShares of a walkthrough": [
      ({ walkthrough }) => listShares(stranger, { walkthroughId: walkthrough }),
      [],
    ],
    findShare: [({ share: id }) => findShare(stranger, id), undefined],
    addShare: [
      ({ walkthrough }) => addShare(stranger, walkthrough, randomUUID(), share()),
      { ok: false, error: { kind: "not-found" } },
    ],
    "addShare under a taken id": [
      ({ walkthrough, share: id }) => addShare(stranger, walkthrough, id, share()),
      { ok: false, error: { kind: "not-found" } },
    ],
    renewShare: [({ share: id }) => renewShare(stranger, id), { ok: false, error: { kind: "not-found" } }],
    hasShare: [({ walkthrough, share: id }) => hasShare(stranger, walkthrough, id), false],
    revokeShare: [({ share: id }) => revokeShare(stranger, id), false],
    deleteShare: [({ share: id }) => deleteShare(stranger, id), false],
  };

  it.each(Object.entries(nothing))("%s", async (_name, [attempt, answer]) => {
    const database = await freshDatabase(engine);
    const walkthrough = await begun();
    await saveEntry(owner, write(walkthrough, { revision: 1 }), content("laptop"));
    await saveEntry(owner, write(walkthrough, { revision: 1 }), content("phone"));
    const version = (await listVersions(owner, walkthrough, "start"))[0]?.id ?? "";
    const itemId = randomUUID();
    await addItem(owner, walkthrough, itemId, item("mine"));
    const evidence = randomUUID();
    await addEvidence(owner, evidence, { did: "mine", skills: [] });
    const shareId = randomUUID();
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
    const before = await state();
    expect(await attempt({ walkthrough, item: itemId, version, evidence, share: shareId })).toEqual(answer);
    expect(await state()).toEqual(before);
  });
});
