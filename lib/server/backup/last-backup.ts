import "server-only";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

// The outcome of the last run of keep-backups, which the serving processes report in /metrics.

const lastBackupSchema = z.object({
  isKept: z.boolean(),
  /** When a backup was last kept; the last run may be more recent. */
  keptAt: z.iso.datetime().exactOptional(),
  /** The size of that backup. */
  bytes: z.number(),
});

export type LastBackup = z.infer<typeof lastBackupSchema>;

const fileIn = (dataDir: string) => join(dataDir, "last-backup.json");

/** Undefined if none was ever tried. */
export function lastBackup(dataDir: string): LastBackup | undefined {
  try {
    return lastBackupSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), "utf8")));
  } catch {
    return undefined;
  }
}

export function noteBackup(dataDir: string, last: LastBackup): void {
  const draft = `${fileIn(dataDir)}.${process.pid}.part`;
  try {
    writeFileSync(draft, `${JSON.stringify(last)}\n`, { mode: 0o600 });
    renameSync(draft, fileIn(dataDir));
  } finally {
    // A full disk would keep one of each night.
    rmSync(draft, { force: true });
  }
}
