import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { fileLimits } from "@/lib/data/limits";
import { importData } from "@/lib/server/data/data-import";
import { report, times } from "../../faults/times";
import { freshDatabase, owner } from "../fixtures";
import { engines, migratedDatabase } from "../open";
import { soundFile } from "./hostile-files";

// A process that is killed during an import: afterwards all of the file is there, or nothing of it.

const root = fileURLToPath(new URL("../../..", import.meta.url));
const entries = 600;

function manyEntries(): Uint8Array {
  const file = JSON.parse(soundFile) as {
    owners: [{ walkthroughs: [{ entries: { exercise: string }[] }] }];
  };
  const [walkthrough] = file.owners[0].walkthroughs;
  const [entry = { exercise: "" }] = walkthrough.entries;
  walkthrough.entries = Array.from({ length: entries }, (_, at) => ({ ...entry, exercise: `some/e${at}` }));
  return new TextEncoder().encode(JSON.stringify(file));
}

async function endsAt(url: string, file: string, form: string, write: number): Promise<boolean> {
  const args = [
    "--conditions=react-server",
    "--import=tsx",
    "tests/database/data/import-child.ts",
    url,
    file,
  ];
  const child = spawn(process.execPath, [...args, form, String(write)], { cwd: root, stdio: "inherit" });
  const [code, signal] = await once(child, "exit");
  if (code !== 0 && signal !== "SIGKILL") throw new Error(`The import ended with ${code ?? signal}`);
  return code === 0;
}

it.each(engines)("a killed import leaves all of its file or nothing, on %s", async (engine) => {
  const bytes = manyEntries();
  const folder = mkdtempSync(join(tmpdir(), "onward-import-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "onward.json");
  writeFileSync(file, bytes);
  // SQLite writes one row at a time, PostgreSQL two hundred.
  const step = engine === "sqlite" ? times(15, 130) : times(1, 4);
  let kills = 0;
  for (let write = 0; ; write += step) {
    const url = await migratedDatabase(engine);
    const form = randomUUID();
    const isOver = await endsAt(url, file, form, write);
    const database = await freshDatabase(engine, url);
    const rows = async () => [
      await database.walkthrough.count(),
      await database.entry.count(),
      await database.evidence.count(),
    ];
    expect([write, await rows()]).toEqual([write, isOver ? [1, entries, 1] : [0, 0, 0]]);
    // Sent again by its form, it is there once.
    expect(await importData(bytes, { limit: fileLimits.browser, owner, form })).toMatchObject({ ok: true });
    expect(await rows()).toEqual([1, entries, 1]);
    if (isOver) break;
    kills++;
  }
  expect(kills).toBeGreaterThan(2);
  report(`import killed, ${engine}: ${kills} kills, 0 halves`);
});
