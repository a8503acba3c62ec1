// `npm run data -- backup`, `restore` and `rotate-key`, called beside a running process, and killed.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { parseKeys } from "@/lib/server/crypto/keys";
import { openKeys } from "@/lib/server/crypto/open-keys";
import { alreadyAlone, hold } from "@/lib/server/db/hold";
import { addEvidence, listEvidence } from "@/lib/server/evidence/repository";
import { report, times } from "../../faults/times";
import { owner } from "../fixtures";
import { engines, type engines as known, migratedDatabase, openFresh } from "../open";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** A database of some size with its data folder, and the command line for it. */
async function home(engine: (typeof known)[number], pieces: number) {
  const folder = mkdtempSync(join(tmpdir(), "onward-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const url = await migratedDatabase(engine);
  const database = await openFresh(engine, url);
  const source = { file: join(folder, "onward.key"), isOwn: true };
  Object.assign(globalThis, { onwardDatabase: database });
  expect(await openKeys(database, source, alreadyAlone)).toMatchObject({ ok: true });
  for (let count = 0; count < pieces; count++)
    await addEvidence(owner, `piece ${count}`, { did: `piece ${count}`, skills: [] });
  const env = { ...process.env, INIT_CWD: folder, ONWARD_DATA_DIR: folder, DATABASE_URL: url };
  const options = { cwd: root, env: { ...env, ONWARD_KEY: "", ONWARD_KEY_FILE: "" } };
  const command = ["--conditions=react-server", "lib/server/run.mjs", "lib/server/cli/data-cli.ts"];
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
      ...options,
      encoding: "utf8",
    });
    return { status, said: stdout + stderr };
  };
  const begin = (...args: string[]) => spawn(process.execPath, [...command, ...args], options);
  return { folder, url, database, source, run, begin };
}

describe.each(engines)("the command line, on %s", (engine) => {
  it("backs up beside a running process, says where the key is, and restores only once that has ended", async () => {
    const { folder, url, source, run } = await home(engine, 3);
    const running = await hold(url);
    const key = readFileSync(source.file, "utf8").trim();
    const made = run("backup", "mine.backup");
    expect(made).toEqual({
      status: 0,
      said: `Everything is in ${folder}/mine.backup: 5 rows. It opens only with the key in ${source.file}, which is not in it: keep a copy of that too, somewhere else.\n`,
    });
    expect(readFileSync(join(folder, "mine.backup"), "utf8")).not.toContain(key);
    expect(run("backup", "mine.backup")).toMatchObject({ status: 1, said: expect.stringMatching(/--force/) });
    expect(run("backup", "key.backup", "--with-key").said).toMatch(/holds the key too/);
    expect(readFileSync(join(folder, "key.backup"), "utf8")).toContain(key);

    for (const words of [["restore", "mine.backup", "--force"], ["rotate-key"]])
      expect(run(...words)).toMatchObject({ status: 1, said: expect.stringMatching(/^Onward is running\./) });
    expect(readFileSync(source.file, "utf8").trim()).toBe(key);
    if (running.ok) await running.value.release();
    expect(run("restore", "mine.backup", "--force")).toMatchObject({
      status: 0,
      said: expect.stringMatching(/^Restored: 5 rows, .* What was there before is in .*before-restore-/),
    });
    expect(await listEvidence(owner)).toHaveLength(3);
  });

  it("changes the key, and a killed key change is completed by the next one", async () => {
    const { folder, database, source, run, begin } = await home(engine, 450);
    const rounds = times(20, 2);
    for (let round = 0; round < rounds; round++) {
      const before = readFileSync(source.file, "utf8");
      const child = begin("rotate-key");
      const gone = once(child, "exit");
      // Once the new key is in its file, rows are re-sealed.
      while (child.exitCode === null && readFileSync(source.file, "utf8") === before) await sleep(2);
      await sleep((round * 37) % 150);
      child.kill("SIGKILL");
      await gone;
      expect(run("rotate-key")).toMatchObject({ status: 0, said: expect.stringMatching(/^A new key seals/) });
      expect(parseKeys(readFileSync(source.file, "utf8"))).toHaveLength(1);
      expect(await openKeys(database, source, alreadyAlone)).toEqual({
        ok: true,
        value: { resealed: 0, unreadable: 0 },
      });
      const read = (await listEvidence(owner)).map(({ did }) => did);
      expect(new Set(read).size).toBe(450);
    }
    report(
      `change of the key killed in between, ${engine}: ${rounds}, each brought to its end with 0 rows lost`,
    );
    const left = readdirSync(folder).filter((name) => !/^onward\.key(\.old-[0-9a-f]{8})?$/.test(name));
    expect(left).toEqual([]);
  });
});
