// What is stored in the database is sealed; the start finds the right keys or stops; unsealed rows, and rows of an
// earlier key, are re-sealed.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { replaceKeyFile } from "@/lib/server/crypto/key-file";
import { formatKeys, holdKeys, keyRing, newKey } from "@/lib/server/crypto/keys";
import { openKeys } from "@/lib/server/crypto/open-keys";
import { exportWalkthrough } from "@/lib/server/data/data-export";
import type { Database } from "@/lib/server/db/client";
import { type Engine, sqlitePath } from "@/lib/server/db/database-url";
import { alreadyAlone } from "@/lib/server/db/hold";
import { addEvidence, listEvidence } from "@/lib/server/evidence/repository";
import { addItem, listItems } from "@/lib/server/plan/repository";
import type { KeySource } from "@/lib/server/settings/settings";
import { addShare, listShares } from "@/lib/server/shares/repository";
import { findWalkthrough } from "@/lib/server/walkthroughs/repository";
import { addVersion } from "@/lib/server/walkthroughs/versions";
import { answerOf, begun, content, item, owner, pendingVersions, share } from "./fixtures";
import { emptyDatabase, engines, migratedDatabase, openFresh } from "./open";

const canary = "Kanarienvogel-7f3a";
/** The canary from each of the five tables. */
const all = Array.from({ length: 5 }, () => canary);
const before = keyRing();
afterEach(() => holdKeys(before));

let url: string;
let database: Database;
let folder: string;
let source: KeySource & { file: string };

async function prepare(engine: Engine): Promise<void> {
  url = await migratedDatabase(engine);
  database = await openFresh(engine, url);
  Object.assign(globalThis, { onwardDatabase: database });
  folder = mkdtempSync(join(tmpdir(), "onward-sealing-"));
  const made = folder;
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  source = { file: join(folder, "onward.key"), isOwn: true };
}

/** One row in every table that contains what a person wrote. */
async function writeEverything(): Promise<string> {
  const walkthrough = await begun(canary);
  await addItem(owner, walkthrough, "item", { ...item(canary), due: "2026-11-23" });
  await addEvidence(owner, "piece", { did: canary, skills: [] });
  await addShare(owner, walkthrough, "share", share({ wish: canary }));
  await addVersion(owner, { walkthroughId: walkthrough, exercise: "start", writer: "w" }, content(canary)());
  return walkthrough;
}

/** Restores what an earlier version wrote: the same rows, unsealed. */
async function writePlainly(): Promise<void> {
  const text = (value: unknown) => new Uint8Array([1, ...Buffer.from(JSON.stringify(value))]);
  await database.entry.updateMany({ data: { content: text(content(canary)()) } });
  await database.entryVersion.updateMany({ data: { content: text(content(canary)()) } });
  await database.actionItem.updateMany({ data: { content: text(item(canary)) } });
  await database.evidence.updateMany({ data: { content: text({ did: canary, skills: [] }) } });
  await database.share.updateMany({ data: { content: text(share({ wish: canary }).content) } });
}

async function readEverything(walkthrough: string): Promise<unknown[]> {
  return [
    await answerOf(walkthrough),
    (await listItems(owner))[0]?.text,
    (await listEvidence(owner))[0]?.did,
    (await listShares(owner))[0]?.wish,
    (await pendingVersions(owner, walkthrough, "start"))[0]?.content.answers["line"],
  ];
}

/** Every byte that the engine stores of the tables. */
async function storedBytes(engine: Engine): Promise<Buffer> {
  if (engine === "sqlite") {
    const files = ["", "-wal", "-shm"].map((end) => `${sqlitePath(url)}${end}`).filter(existsSync);
    return Buffer.concat(files.map((file) => readFileSync(file)));
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("CHECKPOINT");
  const { rows } = await client.query<{ bytes: Buffer }>(
    `SELECT pg_read_binary_file(pg_relation_filepath(oid)) AS bytes FROM pg_class
     WHERE relkind IN ('r', 't', 'i') AND relnamespace::regnamespace::text IN ('public', 'pg_toast')`,
  );
  await client.end();
  return Buffer.concat(rows.map(({ bytes }) => bytes));
}

const open = (from: KeySource) => openKeys(database, from, alreadyAlone);
const sentence = (result: Awaited<ReturnType<typeof openKeys>>) => (result.ok ? "" : result.error);

describe.each(engines)("sealing, on %s", (engine) => {
  beforeEach(() => prepare(engine));

  it("leaves nothing that a person wrote readable in what the database stores", async () => {
    await open(source);
    const walkthrough = await writeEverything();
    expect(await readEverything(walkthrough)).toEqual(all);
    const bytes = await storedBytes(engine);
    expect(bytes.includes(walkthrough)).toBe(true);
    for (const readable of [canary, "A line?", "2026-11-23", "to-do"])
      expect(bytes.includes(readable)).toBe(false);
  });

  it("seals once what an earlier version had stored readable, and then accepts nothing unsealed", async () => {
    const walkthrough = await writeEverything();
    await writePlainly();
    const savedAt = (await database.entry.findFirst())?.updatedAt;
    expect((await storedBytes(engine)).includes(canary)).toBe(true);
    expect(await open(source)).toEqual({ ok: true, value: { resealed: 5, unreadable: 0 } });
    expect(await readEverything(walkthrough)).toEqual(all);
    expect((await database.entry.findFirst())?.updatedAt).toEqual(savedAt);
    expect((await storedBytes(engine)).includes(canary)).toBe(false);
    await writePlainly();
    expect(await open(source)).toEqual({ ok: true, value: { resealed: 0, unreadable: 0 } });
    await expect(readEverything(walkthrough)).rejects.toThrow("can't be read");
  });

  it("removes what was readable from the files, if a start was killed when it had sealed it", async () => {
    await writeEverything();
    await writePlainly();
    let killed = () => {};
    const isKilled = new Promise<void>((done) => {
      killed = done;
    });
    const broken = Object.create(database, {
      $executeRaw: {
        value: (query: TemplateStringsArray, ...values: unknown[]) => {
          if (!query[0]?.startsWith("VACUUM")) return database.$executeRaw(query, ...values);
          killed();
          return new Promise(() => {});
        },
      },
    });
    void openKeys(broken, source, alreadyAlone);
    await isKilled;
    expect((await storedBytes(engine)).includes(canary)).toBe(true);
    expect(await open(source)).toEqual({ ok: true, value: { resealed: 0, unreadable: 0 } });
    expect((await storedBytes(engine)).includes(canary)).toBe(false);
  });

  it("continues after a killed start", async () => {
    for (let count = 0; count < 450; count++) {
      // One owner and walkthrough; many rows.
      if (count === 0) await writeEverything();
      else await addEvidence(owner, `piece ${count}`, { did: canary, skills: [] });
    }
    await writePlainly();
    const { evidence } = database;
    const broken = Object.create(database, {
      evidence: { value: { ...evidence, findMany: () => Promise.reject(new Error("killed")) } },
    });
    await expect(openKeys(broken, source, alreadyAlone)).rejects.toThrow("killed");
    expect(await open(source)).toEqual({ ok: true, value: { resealed: 451, unreadable: 0 } });
    expect(await listEvidence(owner)).toHaveLength(450);
  });

  it("creates one key for its own account only, and finds it again", async () => {
    expect(await open(source)).toMatchObject({ ok: true });
    const made = readFileSync(source.file, "utf8");
    expect(statSync(source.file).mode & 0o777).toBe(0o600);
    expect(await open(source)).toMatchObject({ ok: true });
    expect(readFileSync(source.file, "utf8")).toBe(made);
    expect(await open({ text: made })).toMatchObject({ ok: true });
  });

  it("stops with a sentence if the key is missing or a different one, and changes nothing", async () => {
    await open(source);
    const walkthrough = await writeEverything();
    const right = readFileSync(source.file, "utf8");
    const rows = async () => [await database.key.findMany(), await database.entry.findMany()];
    const stored = await rows();

    rmSync(source.file);
    expect(sentence(await open(source))).toMatch(/is missing: .*onward\.key\. Put it back/);
    expect(existsSync(source.file)).toBe(false);
    for (const other of [{ text: formatKeys([newKey()]) }, { text: formatKeys([newKey(), newKey()]) }])
      expect(sentence(await open(other))).toMatch(/ONWARD_KEY is not the one .* nothing was changed/);
    expect(await rows()).toEqual(stored);

    expect(await open({ text: right })).toMatchObject({ ok: true });
    expect(await readEverything(walkthrough)).toEqual(all);
  });

  it("creates no key if somebody else's file is configured", async () => {
    const given = { file: join(folder, "given"), isOwn: false };
    expect(sentence(await open(given))).toBe(`There is no key file ${given.file}.`);
  });

  it("changes to a new key that is listed before the old one, and then no longer needs the old one", async () => {
    await open(source);
    const walkthrough = await writeEverything();
    const [old] = keyRing();
    const fresh = newKey();
    replaceKeyFile(source.file, [fresh, old]);
    expect(await open(source)).toEqual({ ok: true, value: { resealed: 5, unreadable: 0 } });
    expect(readFileSync(source.file, "utf8")).toBe(formatKeys([fresh]));
    expect((await database.key.findMany()).map(({ id }) => id)).toEqual([fresh.fingerprint]);
    expect(await open(source)).toEqual({ ok: true, value: { resealed: 0, unreadable: 0 } });
    expect(await readEverything(walkthrough)).toEqual(all);
    expect(sentence(await open({ text: formatKeys([old]) }))).toContain("not the one");
  });

  it("leaves a damaged row as it is, and says how many there are", async () => {
    await open(source);
    await writeEverything();
    const damaged = new Uint8Array([2, 1, 2, 3]);
    await database.evidence.updateMany({ data: { content: damaged } });
    replaceKeyFile(source.file, [newKey(), ...keyRing()]);
    expect(await open(source)).toEqual({ ok: true, value: { resealed: 4, unreadable: 1 } });
    expect((await database.evidence.findFirst())?.content).toEqual(damaged);
  });

  it("refuses bytes that were moved to another row, another owner or another table", async () => {
    await open(source);
    const [one, other] = [await begun("one"), await begun("other")];
    const entries = await database.entry.findMany();
    const bytesOf = (id: string) =>
      entries.find((row) => row.walkthroughId === id)?.content ?? new Uint8Array();
    await database.entry.updateMany({ where: { walkthroughId: one }, data: { content: bytesOf(other) } });
    const walkthrough = await findWalkthrough(owner, one, "2026-11-22");
    expect([walkthrough?.skipped, walkthrough?.entries.has("start")]).toEqual([1, false]);
    await expect(exportWalkthrough(owner, one)).rejects.toThrow("can't be read");
    expect(await answerOf(other)).toBe("other");
    await addItem(owner, other, "item", item("x"));
    await database.actionItem.updateMany({ data: { content: bytesOf(other) } });
    await expect(listItems(owner)).rejects.toThrow("can't be read");
  });
});

describe.runIf(engines.includes("postgresql"))(
  "what is replaced while a transaction of another program is open",
  () => {
    beforeEach(() => prepare("postgresql"));

    it.each(["reads the same database", "writes to another database of the server"])(
      "is not left in the files, if that one %s",
      async (what) => {
        await writeEverything();
        await writePlainly();
        const isReader = what.startsWith("reads");
        const other = new pg.Client({ connectionString: isReader ? url : await emptyDatabase("postgresql") });
        await other.connect();
        await other.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
        await other.query(isReader ? "SELECT 1" : "SELECT pg_current_xact_id()");
        const opened = open(source);
        // Long enough for a start that does not wait.
        await Promise.race([opened, sleep(2_000)]);
        await other.end();
        expect(await opened).toMatchObject({ ok: true, value: { resealed: 5 } });
        expect((await storedBytes("postgresql")).includes(canary)).toBe(false);
      },
    );
  },
);
