import "server-only";
import { keepBackup } from "../backup/keep-backups";
import { type LastBackup, lastBackup, noteBackup } from "../backup/last-backup";
import { StartError } from "../errors/start-error";
import { settings } from "../settings/settings";
import { type Command, onFile, openExistingData } from "./command";

/** For a timer: the last line of output and the exit code say whether the run succeeded. */
export const command: Command = {
  usage: "keep-backups FOLDER [--keep 30]",
  does: "Writes a backup into a folder, reads it back, and deletes the oldest of its own there beyond as many as are kept.",
  options: { keep: { type: "string", default: "30" } },
  async run(folder, { keep }) {
    const most = Number(keep);
    if (!/^\d{1,4}$/.test(String(keep)) || most < 1)
      throw new StartError(`--keep must be a number from 1 to 9999, and it is "${keep}".`);
    const { databaseUrl, dataDir } = settings();
    const before = lastBackup(dataDir);
    try {
      await openExistingData();
      const kept = await onFile(folder, () => keepBackup(databaseUrl, folder, most));
      if (!kept.ok) throw new StartError(kept.error);
      const { file, rows, bytes, deleted } = kept.value;
      note({ isKept: true, keptAt: new Date().toISOString(), bytes });
      return `Kept ${file}: ${rows} rows, ${bytes} bytes, read back. Deleted older ones: ${deleted}.`;
    } catch (error) {
      note({ bytes: 0, ...before, isKept: false });
      throw error;
    }
  },
};

/** On a full disk this fails too; then the age of the last backup is the signal. */
function note(last: LastBackup): void {
  try {
    noteBackup(settings().dataDir, last);
  } catch {
    process.stderr.write(`How it went can't be noted in ${settings().dataDir}.\n`);
  }
}
