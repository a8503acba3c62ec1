// Backing up while others write, and restoring it: completely, or not at all.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { checkBackup } from "@/lib/server/backup/read-backup";
import { checkRestorable, restoreBackup } from "@/lib/server/backup/restore";
import { tables } from "@/lib/server/backup/tables";
import { writeBackup } from "@/lib/server/backup/write-backup";
import { encode } from "@/lib/server/crypto/codec";
import { formatKeys, holdKeys, keyRing, newKey } from "@/lib/server/crypto/keys";
import { openKeys } from "@/lib/server/crypto/open-keys";
import { rotateKey } from "@/lib/server/crypto/rotate-key";
import type { Database } from "@/lib/server/db/client";
import { Prisma } from "@/lib/server/db/generated/sqlite/client";
import { alreadyAlone } from "@/lib/server/db/hold";
import { addEvidence, listEvidence } from "@/lib/server/evidence/repository";
import { addItem, listItems } from "@/lib/server/plan/repository";
import type { KeySource } from "@/lib/server/settings/settings";
import { addShare } from "@/lib/server/shares/repository";
import { addVersion } from "@/lib/server/walkthroughs/versions";
import { report, times } from "../../faults/times";
import { answerOf, begun, content, item, owner, share } from "../fixtures";
import { engines, migratedDatabase, openFresh } from "../open";

/** One installation: a database, and a data folder with a key. */
async function home(engine: (typeof engines)[number]) {
  const dataDir = mkdtempSync(join(tmpdir(), "onward-backup-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const url = await migratedDatabase(engine);
  const database = await openFresh(engine, url);
  const source: KeySource & { file: string } = { file: join(dataDir, "onward.key"), isOwn: true };
  const at = { dataDir, url, database, source, file: join(dataDir, "test.backup") };
  await enter(at);
  return at;
}

type Home = { dataDir: string; url: string; database: Database; source: KeySource & { file: string } };

/** The database that the repositories use from now on. */
async function enter({ database, source }: Home): Promise<void> {
  Object.assign(globalThis, { onwardDatabase: database });
  expect(await openKeys(database, source, alreadyAlone)).toMatchObject({ ok: true });
}

async function restore(into: Home, file: string, isForced = false) {
  const checked = await checkRestorable(file, into.source);
  return checked.ok ? await restoreBackup(into, checked.value, { ...alreadyAlone, isForced }) : checked;
}

/** Something in every table. */
async function fill(text: string): Promise<string> {
  const id = await begun(text);
  await addItem(owner, id, `item of ${id}`, item(text));
  await addEvidence(owner, `piece of ${id}`, { did: text, skills: [] });
  await addShare(owner, id, `share of ${id}`, share({ wish: text }));
  await addVersion(owner, { walkthroughId: id, exercise: "start", writer: "w" }, content(text)());
  return id;
}

async function everyRow(database: Database): Promise<unknown> {
  const [owners, walkthroughs, entries, versions, items, evidence, shares] = [
    await database.owner.findMany(),
    await database.walkthrough.findMany({ orderBy: { id: "asc" } }),
    await database.entry.findMany({ orderBy: { id: "asc" } }),
    await database.entryVersion.findMany({ orderBy: { id: "asc" } }),
    await database.actionItem.findMany({ orderBy: { id: "asc" } }),
    await database.evidence.findMany({ orderBy: { id: "asc" } }),
    await database.share.findMany({ orderBy: { id: "asc" } }),
  ];
  return { owners, walkthroughs, entries, versions, items, evidence, shares };
}

const breakOff = () => Promise.reject(new Error("broken off"));
const but = (database: Database, members: object): Database =>
  Object.create(database, Object.getOwnPropertyDescriptors(members));

function sealsNothing(database: Database): Database {
  return but(database, { key: { findMany: () => database.key.findMany(), upsert: breakOff } });
}

function losesTheAnswer(database: Database): Database {
  return but(database, {
    $transaction: async (...of: Parameters<Database["$transaction"]>) => {
      await database.$transaction(...of);
      return breakOff();
    },
  });
}

function writesNothing(database: Database): Database {
  return but(database, { $transaction: breakOff });
}

it("a backup contains every table", () => {
  expect([...tables].sort()).toEqual(Object.keys(Prisma.ModelName).sort());
});

describe.each(engines)("a backup, on %s", (engine) => {
  let from: Awaited<ReturnType<typeof home>>;
  beforeEach(async () => {
    from = await home(engine);
  });

  it("restores every row, into either engine, and is not readable", async () => {
    const id = await fill("Kanarienvogel");
    const rows = await everyRow(from.database);
    expect(await writeBackup(from.url, from.file)).toBe(8);
    expect(statSync(from.file).mode & 0o777).toBe(0o600);
    const text = readFileSync(from.file, "utf8");
    expect(text).not.toMatch(/Kanarienvogel|A line/);
    expect(text).not.toContain(formatKeys(keyRing()).trim());
    for (const other of engines) {
      const to = await home(other);
      writeFileSync(to.source.file, readFileSync(from.source.file));
      expect(await restore(to, from.file)).toMatchObject({ ok: true, value: { rows: 8, aside: undefined } });
      await enter(to);
      expect(await everyRow(to.database)).toEqual(rows);
      expect(await answerOf(id)).toBe("Kanarienvogel");
    }
  });

  it("with its key can be opened by itself", async () => {
    const id = await fill("text");
    await writeBackup(from.url, from.file, keyRing());
    const to = await home(engine);
    expect(await restore(to, from.file)).toMatchObject({ ok: true });
    expect(readFileSync(to.source.file, "utf8")).toBe(readFileSync(from.source.file, "utf8"));
    await enter(to);
    expect(await answerOf(id)).toBe("text");
  });

  it("replaces existing data only with --force, and keeps it aside, with its key", async () => {
    await fill("from a backup");
    await writeBackup(from.url, from.file, keyRing());
    const to = await home(engine);
    const [mine, key] = [await fill("mine"), readFileSync(to.source.file, "utf8")];
    const before = await everyRow(to.database);
    expect(await restore(to, from.file)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/--force/),
    });
    expect([await everyRow(to.database), readFileSync(to.source.file, "utf8")]).toEqual([before, key]);

    const restored = await restore(to, from.file, true);
    const aside = (restored.ok && restored.value.aside) || "";
    await enter(to);
    expect((await listItems(owner)).map(({ text }) => text)).toEqual(["from a backup"]);
    expect(await restore(to, aside, true)).toMatchObject({ ok: true });
    await enter(to);
    expect(await answerOf(mine)).toBe("mine");
    expect(await everyRow(to.database)).toEqual(before);
  });

  it("that brings its own key leaves the one from before, for the backups made with that", async () => {
    await fill("theirs");
    await writeBackup(from.url, from.file, keyRing());
    const to = await home(engine);
    const id = await fill("mine");
    await writeBackup(to.url, to.file);
    const key = readFileSync(to.source.file, "utf8");
    await to.database.owner.deleteMany();

    const restored = await restore(to, from.file);
    const [old = ""] = (restored.ok && restored.value.oldKeys) || [];
    expect(old).not.toBe("");
    expect(readFileSync(old, "utf8")).toBe(key);
    const again = await home(engine);
    writeFileSync(again.source.file, key);
    expect(await restore(again, to.file)).toMatchObject({ ok: true });
    await enter(again);
    expect(await answerOf(id)).toBe("mine");
  });

  it.skipIf(spawnSync("prlimit", ["--version"]).status !== 0)(
    "is whole or not there, if the disk has no room for the end of its last line (needs prlimit)",
    async () => {
      await fill("text");
      await writeBackup(from.url, from.file);
      const { size } = statSync(from.file);
      const limit = (bytes: number | "unlimited") =>
        execFileSync("prlimit", [`--pid=${process.pid}`, `--fsize=${bytes}:unlimited`]);
      const short = join(from.dataDir, "short.backup");
      limit(size - 10);
      const writing = writeBackup(from.url, short).finally(() => limit("unlimited"));
      await expect(writing).rejects.toThrow("EFBIG");
      expect(readdirSync(from.dataDir).sort()).toEqual(["onward.key", "test.backup"]);
    },
  );

  it.each([
    ["its rows are written, and not yet sealed with one key", "from a backup", sealsNothing],
    ["its rows are written, and the answer to that is lost", "from a backup", losesTheAnswer],
    ["none of its rows is written", "mine", writesNothing],
  ])("that breaks off when %s leaves rows and a key that opens them", async (_when, left, broken) => {
    await fill("from a backup");
    await writeBackup(from.url, from.file, keyRing());
    const to = await home(engine);
    await fill("mine");
    const into = { ...to, database: broken(to.database) };
    await expect(restore(into, from.file, true)).rejects.toThrow("broken off");
    await enter(to);
    expect((await listItems(owner)).map(({ text }) => text)).toEqual([left]);
  });

  it("is refused with another key, with none, or from a newer version, before anything is changed", async () => {
    await fill("text");
    await writeBackup(from.url, from.file);
    const to = await home(engine);
    await fill("mine");
    const before = await everyRow(to.database);
    const refused = async (source: KeySource) => {
      const result = await restore({ ...to, source: source as Home["source"] }, from.file, true);
      return result.ok ? "" : result.error;
    };
    expect(await refused(to.source)).toMatch(/does not open .*, so nothing was changed/);
    expect(await refused({ text: formatKeys([newKey()]) })).toMatch(/ONWARD_KEY does not open/);
    expect(await refused({ file: join(to.dataDir, "none"), isOwn: true })).toMatch(/is missing: .*none/);
    const newer = readFileSync(from.file, "utf8").replace('"0004_keys"', '"0004_keys","9999_x"');
    const lines = newer.split("\n");
    const { createHash } = await import("node:crypto");
    const sha256 = createHash("sha256")
      .update(`${lines.slice(0, -2).join("\n")}\n`)
      .digest("hex");
    const last = JSON.stringify({ ...JSON.parse(lines.at(-2) ?? ""), sha256 });
    writeFileSync(from.file, `${[...lines.slice(0, -2), last].join("\n")}\n`);
    expect(await refused({ text: readFileSync(from.source.file, "utf8") })).toMatch(/a newer Onward/);
    holdKeys(keyRing());
    expect(await everyRow(to.database)).toEqual(before);
    expect(readdirSync(to.dataDir).sort()).toEqual(["onward.key"]);
  });

  it("is refused wherever it is cut off, and whichever byte of it is changed", async () => {
    await fill("text");
    await writeBackup(from.url, from.file);
    const bytes = readFileSync(from.file);
    const damaged = join(from.dataDir, "damaged");
    const step = times(1, 97);
    for (let at = bytes.length - 1; at >= 0; at -= at > bytes.length - 90 ? 1 : step) {
      writeFileSync(damaged, bytes.subarray(0, at));
      expect((await checkBackup(damaged)).ok, `cut at ${at}`).toBe(false);
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at & 7));
      writeFileSync(damaged, flipped);
      expect((await checkBackup(damaged)).ok, `flipped at ${at}`).toBe(false);
    }
    writeFileSync(damaged, Buffer.concat([bytes, Buffer.from("\n")]));
    expect(await checkBackup(damaged)).toEqual({ ok: false, error: "is damaged" });
    expect((await checkBackup(from.file)).ok).toBe(true);
  });

  it("contains every write that was acknowledged before it began, while writing continues", async () => {
    // Enough for many pages of rows, between which others get their turn.
    const filler = Array.from({ length: 2_000 }, (_, at) => {
      const row = { id: `filler ${at}`, ownerId: "filler", revision: 1 };
      const place = { owner: "filler", table: "Evidence", row: row.id, column: "content" } as const;
      return { ...row, content: encode({ did: "", skills: [] }, place) };
    });
    await from.database.owner.create({ data: { id: "filler" } });
    await from.database.evidence.createMany({ data: filler });
    await begun("text");
    const rounds = times(20, 2);
    for (let round = 0; round < rounds; round++) {
      const acknowledged: string[] = [];
      let isWriting = true;
      const writers = Array.from({ length: 4 }, async (_, writer) => {
        for (let count = 0; isWriting; count++) {
          const id = `piece ${round} ${writer} ${count}`;
          const added = await addEvidence(owner, id, { did: id, skills: [] });
          if (!added.ok) return;
          acknowledged.push(id);
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
      });
      await expect.poll(() => acknowledged.length).toBeGreaterThan(20);
      const before = [...acknowledged];
      const file = join(from.dataDir, `round ${round}.backup`);
      await writeBackup(from.url, file);
      const after = acknowledged.length;
      await expect.poll(() => acknowledged.length).toBeGreaterThan(after);
      isWriting = false;
      await Promise.all(writers);

      const to = await home(engine);
      writeFileSync(to.source.file, readFileSync(from.source.file));
      expect(await restore(to, file)).toMatchObject({ ok: true });
      await enter(to);
      const restored = new Set((await listEvidence(owner)).map(({ did }) => did));
      expect(before.filter((id) => !restored.has(id))).toEqual([]);
      await enter(from);
      await from.database.evidence.deleteMany({ where: { ownerId: owner } });
    }
    report(`backup during about 100 writes a second, ${engine}: ${rounds}, each complete and restored`);
  });

  it("from before a key change can still be opened with the old key, which is kept", async () => {
    const id = await fill("text");
    await writeBackup(from.url, from.file);
    const rotated = await rotateKey(from.database, from.source, alreadyAlone);
    expect(rotated).toMatchObject({ ok: true, value: { resealed: 5, unreadable: 0 } });
    const old = (rotated.ok && rotated.value.oldKeyFile) || "";
    expect(existsSync(old)).toBe(true);
    expect(await answerOf(id)).toBe("text");
    const to = await home(engine);
    writeFileSync(to.source.file, readFileSync(from.source.file));
    expect(await restore(to, from.file)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/does not open/),
    });
    writeFileSync(to.source.file, readFileSync(old));
    expect(await restore(to, from.file)).toMatchObject({ ok: true });
    await enter(to);
    expect(await answerOf(id)).toBe("text");
  });
});
