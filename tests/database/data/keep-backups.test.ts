// Timed backups: complete and verified, or reported as failed; only their own older ones are deleted, oldest first.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { keepBackup } from "@/lib/server/backup/keep-backups";
import type { checkBackup } from "@/lib/server/backup/read-backup";
import { openKeys } from "@/lib/server/crypto/open-keys";
import { alreadyAlone } from "@/lib/server/db/hold";
import { createMetrics } from "@/lib/server/metrics/start-metrics";
import { makeSmallDisk } from "../../faults/full-disk";
import { begun } from "../fixtures";
import { engines, migratedDatabase, openFresh } from "../open";
import { home } from "./data-home";
import { soundFile } from "./hostile-files";

const disk = vi.hoisted(() => ({ isBad: false }));
vi.mock("@/lib/server/backup/read-backup", async (original) => {
  const real = await original<{ checkBackup: typeof checkBackup }>();
  const check: typeof checkBackup = async (file) =>
    disk.isBad ? { ok: false, error: "is damaged" } : await real.checkBackup(file);
  return { ...real, checkBackup: check };
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "onward-kept-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const day = (number: number) => new Date(Date.UTC(2026, 10, number, 3));
const named = (number: number) => `onward-202611${String(number).padStart(2, "0")}T030000Z.backup`;

describe.each(engines)("backups by a timer, on %s", (engine) => {
  let [url, folder] = ["", ""];
  beforeEach(async () => {
    disk.isBad = false;
    [url, folder] = [await migratedDatabase(engine), newFolder()];
    const database = await openFresh(engine, url);
    Object.assign(globalThis, { onwardDatabase: database });
    const source = { file: join(newFolder(), "onward.key"), isOwn: true };
    expect(await openKeys(database, source, alreadyAlone)).toMatchObject({ ok: true });
  });

  it("are as many as are kept, the oldest deleted first, and nothing else is deleted", async () => {
    await begun("Editor");
    const others = ["onward-2026-11-01.backup", "onward-20261101T030000Z.backup.txt", "letter.txt"];
    for (const name of others) writeFileSync(join(folder, name), "mine");
    mkdirSync(join(folder, named(1)));
    for (const number of [2, 3, 4, 5])
      expect(await keepBackup(url, folder, 3, day(number))).toMatchObject({
        ok: true,
        value: { deleted: number === 5 ? 1 : 0 },
      });
    const left = [named(1), named(3), named(4), named(5)];
    expect(readdirSync(folder).sort()).toEqual([...others, ...left].sort());
  });

  it("keep the newest even if the clock says that it is the oldest", async () => {
    await begun("Editor");
    for (const number of [20, 21]) await keepBackup(url, folder, 2, day(number));
    expect(await keepBackup(url, folder, 2, day(1))).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual([named(1), named(21)]);
  });

  it("delete nothing if the new one can't be read back, or the database has no row", async () => {
    await begun("Editor");
    await keepBackup(url, folder, 1, day(1));
    disk.isBad = true;
    expect(await keepBackup(url, folder, 1, day(2))).toEqual({
      ok: false,
      error: `${join(folder, named(2))} is damaged, as it was read back. No other backup was changed.`,
    });
    disk.isBad = false;
    const empty = await migratedDatabase(engine);
    expect(await keepBackup(empty, folder, 1, day(3))).toMatchObject({ ok: true, value: { deleted: 0 } });
    expect(readdirSync(folder)).toEqual([named(1), named(3)]);
  });

  it("delete what a killed run left a day ago, and not what a run is writing now", async () => {
    const [old, fresh] = [`${named(1)}.new.77.part`, `${named(9)}.new.78.part`];
    for (const [name, time] of [
      [old, day(1)],
      [fresh, day(9)],
    ] as const) {
      writeFileSync(join(folder, name), "half");
      utimesSync(join(folder, name), time, time);
    }
    await keepBackup(url, folder, 2, day(9));
    expect(readdirSync(folder)).toEqual([named(9), fresh]);
  });
});

describe("npm run data -- keep-backups", () => {
  function personal() {
    const at = home();
    writeFileSync(join(at.folder, "in.json"), soundFile);
    expect(at.run(["import", "in.json"])).toMatchObject({ status: 0 });
    const told = async () => {
      const text = await (await createMetrics(join(at.folder, "data"))).text();
      const value = (name: string) => new RegExp(`^onward_backup_${name} (.+)$`, "m").exec(text)?.[1];
      return { succeeded: value("last_run_succeeded"), at: Number(value("last_success_timestamp_seconds")) };
    };
    return { ...at, told };
  }

  it("says what it kept, and /metrics reports when", async () => {
    const { folder, run, told } = personal();
    expect((await told()).succeeded).toBeUndefined();
    const kept = join(folder, "kept");
    mkdirSync(kept);
    const since = Math.floor(Date.now() / 1000);
    expect(run(["keep-backups", "kept"])).toEqual({
      status: 0,
      said: expect.stringMatching(/^Kept \S+: \d+ rows, \d+ bytes, read back\. Deleted older ones: 0\.\n$/),
    });
    expect(readdirSync(kept)).toHaveLength(1);
    const { succeeded, at } = await told();
    expect(succeeded).toBe("1");
    expect(at).toBeGreaterThanOrEqual(since);
  });

  it("fails loudly: it exits with 1, says where, and /metrics reports it, with the last good one unchanged", async () => {
    const { run, folder, told } = personal();
    const small = makeSmallDisk();
    onTestFinished(small.remove);
    if (small.kind === "RLIMIT_FSIZE") return;
    expect(run(["keep-backups", small.folder, "--keep", "1"]).status).toBe(0);
    const [good] = readdirSync(small.folder);
    const { at } = await told();
    small.fill(process.pid);
    expect(run(["keep-backups", small.folder, "--keep", "1"])).toEqual({
      status: 1,
      said: `${small.folder} can't be written (ENOSPC).\n`,
    });
    expect(readdirSync(small.folder).sort()).toEqual(["filler", good].sort());
    expect(await told()).toEqual({ succeeded: "0", at });
    expect(run(["keep-backups", "nowhere"])).toEqual({
      status: 1,
      said: `${join(folder, "nowhere")} can't be written (ENOENT).\n`,
    });
    expect(run(["keep-backups", ".", "--keep", "0"])).toMatchObject({ status: 1 });
    expect(JSON.parse(readFileSync(join(folder, "data", "last-backup.json"), "utf8"))).toMatchObject({
      isKept: false,
    });
  });
});
