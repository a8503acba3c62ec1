import { randomUUID } from "node:crypto";
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { counts, fileLimits } from "@/lib/data/limits";
import { exportOwner, exportWalkthrough } from "@/lib/server/data/data-export";
import { importData } from "@/lib/server/data/data-import";
import type { Database } from "@/lib/server/db/client";
import { sqlitePath } from "@/lib/server/db/database-url";
import { addEvidence, deleteEvidence, listEvidence } from "@/lib/server/evidence/repository";
import { deleteEverything } from "@/lib/server/owners/owner-data";
import { listItems } from "@/lib/server/plan/repository";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { findWalkthrough, listWalkthroughs } from "@/lib/server/walkthroughs/repository";
import { begun, content, freshDatabase, owner, stranger, textOf, today, write } from "../fixtures";
import { engines, migratedDatabase } from "../open";
import { gatherAll, openStep } from "../step-pages";
import { hostileOthers, hostileStructures, soundFile } from "./hostile-files";

vi.mock("next/headers", () => ({ cookies: async () => ({ get: () => undefined }) }));

const limit = fileLimits.browser;
const hostile = [...hostileStructures, ...hostileOthers];

function taken(file: string | Uint8Array, more: Partial<Parameters<typeof importData>[1]> = {}) {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  return importData(bytes, { limit, owner, ...more });
}

/** Four walkthroughs with a thousand answers each. */
function thousands(): string {
  const file = JSON.parse(soundFile) as {
    owners: [{ walkthroughs: [{ entries: { exercise: string }[] }] }];
  };
  const [walkthrough] = file.owners[0].walkthroughs;
  const [entry = { exercise: "" }] = walkthrough.entries;
  walkthrough.entries = Array.from({ length: 1_000 }, (_, at) => ({ ...entry, exercise: `some/e${at}` }));
  const again = Array.from({ length: 3 }, (_, at) => ({ ...walkthrough, id: `w${at + 2}` }));
  Object.assign(file.owners[0], { walkthroughs: [walkthrough, ...again] });
  return JSON.stringify(file);
}

/** Whether somebody holds the file for writing right now. */
function isBeingWritten(probe: DatabaseSyncInstance): boolean {
  try {
    probe.exec("BEGIN IMMEDIATE; ROLLBACK");
    return false;
  } catch {
    return true;
  }
}

it("reads continue while SQLite imports a file, and saves are not refused", async () => {
  const url = await migratedDatabase("sqlite");
  const database = await freshDatabase("sqlite", url);
  const id = await begun();
  const probe = new DatabaseSync(sqlitePath(url));
  onTestFinished(() => void probe.close());
  let isOver = false;
  const adding = taken(thousands(), { owner: stranger }).finally(() => {
    isOver = true;
  });
  const read: number[] = [];
  let saving: Promise<unknown> | undefined;
  while (!isOver) {
    await new Promise(setImmediate);
    if (!isBeingWritten(probe)) continue;
    saving ??= saveEntry(owner, write(id, { revision: 1 }), content("meanwhile"));
    const found = await database.entry.count();
    if (isBeingWritten(probe)) read.push(found);
  }
  expect(await adding).toMatchObject({ ok: true });
  expect(read.length).toBeGreaterThan(0);
  expect(new Set(read)).toEqual(new Set([1]));
  expect(await saving).toMatchObject({ ok: true });
  expect(await database.entry.count()).toBe(4_001);
});

describe.each(engines)("importing, on %s", (engine) => {
  /** A database in which two people have something, and a way to see everything. */
  async function inhabited() {
    const database = await freshDatabase(engine);
    await taken(soundFile);
    await taken(soundFile, { owner: stranger });
    const rows = () =>
      Promise.all([
        database.owner.findMany(),
        database.walkthrough.findMany(),
        database.entry.findMany(),
        database.entryVersion.findMany(),
        database.actionItem.findMany(),
        database.evidence.findMany(),
      ]);
    return { database, rows };
  }

  it("refuses every hostile file as a whole, says what is wrong, and changes nothing", async () => {
    const { rows } = await inhabited();
    const before = await rows();
    expect(hostile.length).toBeGreaterThanOrEqual(50);
    for (const { name, file, problem } of hostile)
      expect([name, await taken(file, { limit: 1024 * 1024 })]).toEqual([
        name,
        { ok: false, error: problem },
      ]);
    expect(await rows()).toEqual(before);
  });

  it("refuses a file that was cut off anywhere, and changes nothing", async () => {
    const { rows } = await inhabited();
    const before = await rows();
    const bytes = new TextEncoder().encode(soundFile.trimEnd());
    for (let end = 0; end < bytes.length; end += 7)
      expect([end, (await taken(bytes.slice(0, end))).ok]).toEqual([end, false]);
    expect(await rows()).toEqual(before);
  });

  it("refuses a file above the limit without reading it", async () => {
    const { rows } = await inhabited();
    const before = await rows();
    expect(await taken(new Uint8Array(limit + 1))).toEqual({ ok: false, error: { kind: "too-large" } });
    expect(await rows()).toEqual(before);
  });

  it("adds nothing that is already there word for word, and changes nothing that is there", async () => {
    const { rows } = await inhabited();
    const before = await rows();
    expect(await taken(soundFile)).toMatchObject({
      ok: true,
      value: { walkthroughs: 0, actionItems: 0, evidence: 0, here: { walkthroughs: 1, evidence: 1 } },
    });
    expect(await rows()).toEqual(before);
  });

  it("adds what was changed since as well, and only that from a file", async () => {
    const { rows } = await inhabited();
    const [, walkthroughs, entries] = await rows();
    const file = JSON.parse(soundFile) as { owners: [{ walkthroughs: { id: string }[] }] };
    const [first] = file.owners[0].walkthroughs;
    const grown = JSON.stringify(first).replace("Editor", "Archivist").replace('"w1"', '"w2"');
    file.owners[0].walkthroughs.push(JSON.parse(grown));
    expect(await taken(JSON.stringify(file))).toMatchObject({
      ok: true,
      value: { walkthroughs: 1, evidence: 0, here: { walkthroughs: 1, evidence: 1 } },
    });
    const [, moreWalkthroughs, moreEntries] = await rows();
    expect(moreWalkthroughs).toHaveLength(walkthroughs.length + 1);
    expect(moreWalkthroughs).toEqual(expect.arrayContaining(walkthroughs));
    expect(moreEntries).toEqual(expect.arrayContaining(entries));
    expect(await textOf(exportOwner(owner))).toContain("Archivist");
    expect(await textOf(exportOwner(stranger))).toBe(soundFile);
  });

  it("returns evidence to the walkthrough it came from, if only the evidence was deleted", async () => {
    await freshDatabase(engine);
    await taken(soundFile);
    const [found] = await listEvidence(owner);
    expect(found?.origin).toBeDefined();
    await deleteEvidence(owner, found?.id ?? "");
    expect(await taken(soundFile)).toMatchObject({
      ok: true,
      value: { walkthroughs: 0, evidence: 1, here: { walkthroughs: 1, evidence: 0 } },
    });
    expect(await listEvidence(owner)).toMatchObject([{ id: found?.id, origin: found?.origin }]);
    expect(await textOf(exportOwner(owner))).toBe(soundFile);
  });

  it("adds a file if nobody can tell whether it is there, because a row can’t be opened", async () => {
    const database = await freshDatabase(engine);
    await taken(soundFile);
    await database.entry.updateMany({ data: { content: Buffer.from([9]) } });
    await database.evidence.updateMany({ data: { content: Buffer.from([9]) } });
    expect(await taken(soundFile)).toMatchObject({ ok: true, value: { walkthroughs: 1, evidence: 1 } });
  });

  it("adds once what one form sends twice, at once or later, and reports the same both times", async () => {
    const database = await freshDatabase(engine);
    const form = randomUUID();
    const both = await Promise.all([taken(soundFile, { form }), taken(soundFile, { form })]);
    expect(both[0]).toMatchObject({ ok: true, value: { walkthroughs: 1, evidence: 1 } });
    expect(both[1]).toEqual(both[0]);
    expect(await textOf(exportOwner(owner))).toBe(soundFile);
    const archivist = soundFile.replace("Editor", "Archivist");
    const third = await taken(archivist, { form });
    expect(third).toMatchObject({ ok: true, value: { walkthroughs: 1, here: { evidence: 1 } } });
    expect(await taken(archivist, { form })).toEqual(third);
    await taken(soundFile, { form, owner: stranger });
    expect([await database.walkthrough.count(), await database.evidence.count()]).toEqual([3, 2]);
  });

  it("reports the same both times for evidence alone, too", async () => {
    await freshDatabase(engine);
    const file = JSON.parse(soundFile) as {
      owners: [{ walkthroughs: unknown[]; evidence: { origin?: unknown }[] }];
    };
    file.owners[0].walkthroughs = [];
    for (const one of file.owners[0].evidence) delete one.origin;
    const alone = JSON.stringify(file);
    const form = randomUUID();
    const first = await taken(alone, { form });
    expect(first).toMatchObject({ ok: true, value: { evidence: 1, here: { evidence: 0 } } });
    expect(await taken(alone, { form })).toEqual(first);
    expect(await taken(alone)).toMatchObject({ ok: true, value: { evidence: 0, here: { evidence: 1 } } });
  });

  it("leaves room for everything else while thousands of answers are imported", async () => {
    const database = await freshDatabase(engine);
    let turns = 0;
    const other = setInterval(() => turns++, 0);
    const added = await taken(thousands());
    clearInterval(other);
    expect(added).toMatchObject({ ok: true, value: { walkthroughs: 4 } });
    expect(await database.entry.count()).toBe(4_000);
    expect(turns).toBeGreaterThanOrEqual(10);
  });

  it("refuses more than could be exported again", async () => {
    const database = await freshDatabase(engine);
    await taken(soundFile);
    const file = JSON.parse(soundFile) as { owners: [{ evidence: { did?: string }[] }] };
    const other = { ...file.owners[0].evidence[0], did: "Something else." };
    file.owners[0].evidence = Array(counts.evidence).fill(other);
    expect(await taken(JSON.stringify(file))).toEqual({ ok: false, error: { kind: "too-many" } });
    expect(await database.walkthrough.count()).toBe(1);
  });

  it("accepts a file of several people only if that is requested", async () => {
    const database = await freshDatabase(engine);
    const file = JSON.parse(soundFile) as { owners: unknown[] };
    file.owners.push(...file.owners);
    const several = JSON.stringify(file);
    expect(await taken(several)).toEqual({ ok: false, error: { kind: "several-owners" } });
    expect(await database.owner.count()).toBe(0);
    const added = await taken(several, { takesSeveral: true });
    const owners = added.ok ? added.value.owners : [];
    expect(new Set(owners).size).toBe(2);
    for (const each of owners) expect(await textOf(exportOwner(each))).toBe(soundFile);
  });

  /**
   * A walkthrough as the app itself stores it: two windows, items made from its answers, and a length from an earlier
   * edition.
   */
  async function lived(database: Database) {
    const walkthrough = await begun("Editor");
    await saveEntry(owner, write(walkthrough, { revision: 1 }), content("from the laptop"));
    await saveEntry(owner, write(walkthrough, { revision: 1 }), content("from the phone"));
    await database.walkthrough.update({ where: { id: walkthrough }, data: { isFull: true } });
    await addEvidence(owner, randomUUID(), { did: "alone", skills: ["one", "two"] });
    await (await openStep(walkthrough, "reflect/learned")).autosave({ learning: "Asking back" });
    await (await openStep(walkthrough, "worth/evidence")).autosave({ evidence: "I kept it open." });
    await gatherAll(walkthrough);
    return walkthrough;
  }

  it("restores what the app stored: answers, versions, length, plan and evidence", async () => {
    const database = await freshDatabase(engine);
    const text = (await lived(database)) && (await textOf(exportOwner(owner)));
    await deleteEverything(owner);
    expect(await listWalkthroughs(owner)).toEqual([]);
    expect(await taken(text)).toMatchObject({ ok: true });
    expect(await textOf(exportOwner(owner))).toBe(text);
    const id = (await listWalkthroughs(owner))[0]?.id ?? "";
    const walkthrough = await findWalkthrough(owner, id, today);
    expect(walkthrough?.entries.get("start")?.answers).toEqual({ line: "from the laptop" });
    expect(await database.walkthrough.findMany({ select: { isFull: true } })).toEqual([{ isFull: true }]);
    expect(await listItems(owner, { walkthroughId: id })).toMatchObject([
      { text: "Asking back", position: 1 },
    ]);
    expect((await listEvidence(owner)).map(({ did }) => did).sort()).toEqual(["I kept it open.", "alone"]);
  });

  it("knows what came from which answer, so that it keeps following and nothing is made twice", async () => {
    const database = await freshDatabase(engine);
    const text = (await lived(database)) && (await textOf(exportOwner(owner)));
    await deleteEverything(owner);
    await taken(text);
    const id = (await listWalkthroughs(owner))[0]?.id ?? "";
    await gatherAll(id);
    expect(await listItems(owner)).toHaveLength(1);
    await (await openStep(id, "reflect/learned")).autosave({ learning: "Asking back twice" });
    await (await openStep(id, "worth/evidence")).autosave({ evidence: "I kept it open for a year." });
    await gatherAll(id);
    expect((await listItems(owner)).map((one) => one.text)).toEqual(["Asking back twice"]);
    expect((await listEvidence(owner)).map(({ did }) => did).sort()).toEqual([
      "I kept it open for a year.",
      "alone",
    ]);
  });

  it("exports one walkthrough with the evidence that came from it, and no other", async () => {
    const database = await freshDatabase(engine);
    const one = await exportWalkthrough(owner, await lived(database));
    expect(one).toContain("I kept it open.");
    expect(one).not.toContain("alone");
    await begun("Another one");
    await deleteEverything(owner);
    await taken(one ?? "");
    expect(await textOf(exportOwner(owner))).toBe(one);
  });
});
