import "server-only";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

// What the last run of keep-backups came to, for the processes that serve: their /metrics tell of it.

const lastBackupSchema = z.object({
  isKept: z.boolean(),
  /** When one was kept last, which may be longer ago than the last run. */
  keptAt: z.iso.datetime().exactOptional(),
  /** Of that one. */
  bytes: z.number(),
});

export type LastBackup = z.infer<typeof lastBackupSchema>;

const fileIn = (dataDir: string) => join(dataDir, "last-backup.json");

/** Undefined where none was ever tried. */
export function lastBackup(dataDir: string): LastBackup | undefined {
  try {
    return lastBackupSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), "utf8")));
  } catch {
    return undefined;
  }
}

export function noteBackup(dataDir: string, last: LastBackup): void {
  const draft = `${fileIn(dataDir)}.${process.pid}.part`;
  writeFileSync(draft, `${JSON.stringify(last)}\n`, { mode: 0o600 });
  renameSync(draft, fileIn(dataDir));
}
