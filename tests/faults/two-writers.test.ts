import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { decode } from "@/lib/server/crypto/codec";
import type { Database } from "@/lib/server/db/client";
import { saveEntry } from "@/lib/server/walkthroughs/entries";
import { listVersions, resolveVersion } from "@/lib/server/walkthroughs/versions";
import { readEntryContent } from "@/lib/walkthroughs/snapshot";
import { begun, content, freshDatabase, owner, write } from "../database/fixtures";
import { engines } from "../database/open";
import { report, times } from "./times";

// Two windows type into the same step, reload it now and then, and choose between versions, all at once.

type Accepted = { text: string; writer: string; base: number };
type Log = { accepted: Map<number, Accepted>; kept: Map<string, string>; chosen: number };

let database: Database;
let id: string;

async function current() {
  const entry = await database.entry.findFirstOrThrow({ where: { walkthroughId: id } });
  const place = { owner, table: "Entry", row: entry.id, column: "content" } as const;
  return { revision: entry.revision, text: readEntryContent(decode(entry.content, place)).answers["line"] };
}

async function versionTexts(): Promise<unknown[]> {
  const rows = await database.entryVersion.findMany({ where: { walkthroughId: id } });
  return rows.map((row) => {
    const place = { owner, table: "EntryVersion", row: row.id, column: "content" } as const;
    return readEntryContent(decode(row.content, place)).answers["line"];
  });
}

/** SQLite answers synchronously; a request is handled in the next turn of the loop. */
async function pause(): Promise<void> {
  for (let turns = Math.floor(Math.random() * 3); turns >= 0; turns--) await new Promise(setImmediate);
}

async function typeAndReload(name: string, edits: number, log: Log): Promise<void> {
  let [writer, base, sequence] = [randomUUID(), 1, 0];
  for (let edit = 0; edit < edits; edit++) {
    await pause();
    if (Math.random() < 0.3) {
      [writer, base, sequence] = [randomUUID(), (await current()).revision, 0];
    }
    const text = `${name} ${edit}`;
    const saved = await saveEntry(
      owner,
      write(id, { writer, revision: base, sequence: ++sequence }),
      content(text),
    );
    if (!saved.ok) {
      expect(saved.error.kind).toBe("stale");
      log.kept.set(writer, text);
      continue;
    }
    expect(log.accepted.has(saved.value.revision)).toBe(false);
    log.accepted.set(saved.value.revision, { text, writer, base });
  }
}

async function choose(isDone: () => boolean, log: Log): Promise<void> {
  const choices = ["use", "use", "join", "keep"] as const;
  while (!isDone()) {
    const version = (await listVersions(owner, id, "start")).find(({ pending }) => pending);
    const choice = choices[Math.floor(Math.random() * choices.length)] ?? "use";
    if (!version) await new Promise(setImmediate);
    else if (await resolveVersion(owner, version.id, choice)) log.chosen++;
  }
}

/** The writer of the next revision had this one on the screen, or it was replaced by a choice and is kept. */
function isAccountedFor(revision: number, log: Log, versions: readonly unknown[]): boolean {
  const [one, next] = [log.accepted.get(revision), log.accepted.get(revision + 1)];
  if (!one) return false;
  if (next) return next.writer === one.writer || next.base === revision;
  return versions.includes(one.text);
}

describe.each(engines)("on %s", (engine) => {
  beforeEach(async () => {
    database = await freshDatabase(engine);
    id = await begun();
  });

  it("two writers never overwrite each other unseen", async () => {
    const edits = times(400, 100);
    const log: Log = { accepted: new Map(), kept: new Map(), chosen: 0 };
    let isDone = false;
    const choosing = choose(() => isDone, log);
    await Promise.all(["laptop", "phone"].map((name) => typeAndReload(name, edits / 2, log)));
    isDone = true;
    await choosing;

    const [stands, versions] = [await current(), await versionTexts()];
    const last = log.accepted.get(stands.revision);
    if (last) expect(stands.text).toBe(last.text);
    const lost = [...log.accepted.keys()].filter(
      (revision) => revision !== stands.revision && !isAccountedFor(revision, log, versions),
    );
    expect(lost).toEqual([]);
    expect([...log.kept.values()].filter((text) => !versions.includes(text))).toEqual([]);
    expect(log.kept.size).toBeGreaterThan(0);
    expect(log.chosen).toBeGreaterThan(0);
    report(
      `two writers, ${engine}: ${edits} edits, ${log.accepted.size} stood, ${log.chosen} choices between, 0 overwritten unseen`,
    );
  });

  it("what one outdated window sends at the same moment, or in the wrong order, ends with its latest text", async () => {
    await saveEntry(owner, write(id, { revision: 1 }), content("other"));
    for (let round = 0; round < times(100, 10); round++) {
      const writer = randomUUID();
      const sequences = [1, 2, 3, 4, 5, 6].sort(() => Math.random() - 0.5);
      await Promise.all(
        sequences.map((sequence) =>
          saveEntry(owner, write(id, { revision: 1, writer, sequence }), content(`${round}: ${sequence}`)),
        ),
      );
      expect((await versionTexts()).filter((text) => String(text).startsWith(`${round}: `))).toEqual([
        `${round}: 6`,
      ]);
    }
  });

  it("a draft that two pages take over, and late saves of its own page, end in both texts and in no third", async () => {
    const rounds = times(200, 20);
    let late = 0;
    for (let round = 0; round < rounds; round++) {
      id = await begun();
      const lost = { writer: randomUUID(), sequence: 1 + Math.floor(Math.random() * 3) };
      const saves = Array.from({ length: lost.sequence }, (_, at) => ({ ...lost, sequence: at + 1 }));
      const send = (one: { writer: string; sequence: number }) =>
        saveEntry(owner, write(id, { ...one, revision: 1 }), content(`lost ${one.sequence}`));
      // Saves on their way when the tab closed may have arrived, or arrive while others write.
      for (const save of saves.slice(0, Math.random() < 0.5 ? undefined : -1)) await send(save);
      const repeated = [...saves, ...saves].filter(() => Math.random() < 0.5);
      late += repeated.length;
      const pages = ["one", "other"].map(async (name) => {
        const page = { writer: randomUUID(), revision: 1, follows: [lost] };
        for (let sequence = lost.sequence + 1; sequence < lost.sequence + 4; sequence++) {
          await pause();
          await saveEntry(owner, write(id, { ...page, sequence }), content(`${name} ${sequence}`));
        }
        return `${name} ${lost.sequence + 3}`;
      });
      const typed = await Promise.all(pages);
      for (const save of repeated) await send(save);
      const pending = (await listVersions(owner, id, "start")).map(
        (version) => version.content.answers["line"],
      );
      expect([(await current()).text, ...pending].sort()).toEqual(typed.sort());
    }
    report(
      `one draft taken over by two pages, ${engine}: ${rounds} times, ${late} late saves, 0 texts lost, 0 conflicts with oneself`,
    );
  });

  it("one page that is shown twice ends in both texts, with its scripts and without", async () => {
    const rounds = times(200, 20);
    for (let round = 0; round < rounds; round++) {
      id = await begun();
      const drawn = { writer: randomUUID() };
      const withScripts = ["one", "other"].map((name) => ({ name, writer: randomUUID(), follows: [drawn] }));
      const without = ["plain", "other plain"].map((name) => ({ name, ...drawn }));
      const windows = [...withScripts, ...without].sort(() => Math.random() - 0.5);
      await Promise.all(
        windows.map(async ({ name, ...window }) => {
          await pause();
          const sequence = window.writer === drawn.writer ? undefined : 1;
          await saveEntry(owner, write(id, { ...window, revision: 1, sequence }), content(name));
        }),
      );
      const texts = [(await current()).text, ...(await versionTexts())];
      for (const { name } of windows) expect(texts).toContain(name);
    }
    report(`one page shown four times, ${engine}: ${rounds} times, 0 texts lost`);
  });

  it("somebody who goes back and forth between pages meets a conflict only if words would be lost", async () => {
    const rounds = times(200, 20);
    let conflicts = 0;
    for (let round = 0; round < rounds; round++) {
      id = await begun("typed");
      const pages = [await loadPage()];
      for (let step = 0; step < 12; step++) {
        const page = pages[Math.floor(Math.random() * pages.length)] ?? pages[0];
        if (!page) throw new Error("There is no page.");
        const stood = (await current()).text;
        const isPassed = Math.random() < 0.4;
        const shown = page.text;
        if (!isPassed) page.text = `${shown} ${step}`;
        const { writer, revision } = page;
        const sequence = page.sequence === undefined ? undefined : ++page.sequence;
        const saved = await saveEntry(owner, write(id, { writer, revision, sequence }), content(page.text));
        // It continued from what is stored, or says the same.
        if (stood === shown || stood === page.text) expect([step, saved.ok]).toEqual([step, true]);
        if (!saved.ok) conflicts++;
        const texts = [(await current()).text, ...(await versionTexts())];
        expect(texts).toContain(page.text);
        if (!saved.ok) expect((await current()).text).toBe(stood);
        // As many as an entry remembers.
        if (pages.length < 7) pages.push(await loadPage());
      }
    }
    expect(conflicts).toBeGreaterThan(0);
    report(
      `pages gone back to, ${engine}: ${rounds} × 12 saves, 0 texts lost, 0 conflicts where nothing would be`,
    );
  });
});

/** A page of the step as it is now, with its scripts or without. */
async function loadPage() {
  const { revision, text } = await current();
  const sequence = Math.random() < 0.5 ? 0 : undefined;
  return { writer: randomUUID(), revision, sequence, text: String(text) };
}
