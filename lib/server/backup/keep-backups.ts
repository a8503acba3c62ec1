import "server-only";
import { readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "../../result";
import { checkBackup } from "./read-backup";
import { writeBackup } from "./write-backup";

const ownName = /^onward-\d{8}T\d{6}Z\.backup$/;
/** Files left by a run that was killed. */
const leftover = /^onward-\d{8}T\d{6}Z\.backup\.new(\.\d+\.part)?$/;
const longestRunMs = 24 * 3_600_000;

export type KeptBackup = { file: string; rows: number; bytes: number; deleted: number };

/**
 * Writes a backup of the database at `url` into `folder`, reads every byte of it back, and only then deletes the
 * oldest of its own backups beyond `most`. It never touches other files, nor the new backup, whatever the clock says.
 * If the database has no rows, nothing is deleted: it is more likely lost than empty. An error is a sentence.
 */
export async function keepBackup(
  url: string,
  folder: string,
  most: number,
  now = new Date(),
): Promise<Result<KeptBackup, string>> {
  deleteLeftovers(folder, now);
  const name = `onward-${now.toISOString().replace(/[-:]|\.\d+/g, "")}.backup`;
  const file = join(folder, name);
  if (readdirSync(folder).includes(name)) return fail(`${file} is there already, so nothing was changed.`);
  const draft = `${file}.new`;
  try {
    const rows = await writeBackup(url, draft);
    const checked = await checkBackup(draft);
    if (!checked.ok)
      return fail(`${file} ${checked.error}, as it was read back. No other backup was changed.`);
    renameSync(draft, file);
    const isEmpty = rows === checked.value.keys.length;
    const deleted = isEmpty ? 0 : deleteOldest(folder, name, most);
    return ok({ file, rows, bytes: statSync(file).size, deleted });
  } finally {
    rmSync(draft, { force: true });
  }
}

function deleteOldest(folder: string, newest: string, most: number): number {
  const before = filesIn(folder, ownName).filter((name) => name !== newest);
  const old = before.slice(0, Math.max(0, before.length - (most - 1)));
  for (const name of old) rmSync(join(folder, name));
  return old.length;
}

function deleteLeftovers(folder: string, now: Date): void {
  for (const name of filesIn(folder, leftover)) {
    const file = join(folder, name);
    if (now.getTime() - statSync(file).mtimeMs > longestRunMs) rmSync(file);
  }
}

/** Oldest first, by name. */
function filesIn(folder: string, pattern: RegExp): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isFile() && pattern.test(entry.name) ? [entry.name] : [])).sort();
}
