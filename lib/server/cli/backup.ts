import "server-only";
import { writeBackup } from "../backup/write-backup";
import { keySourceName } from "../crypto/key-file";
import { keyRing } from "../crypto/keys";
import { StartError } from "../errors/start-error";
import { settings } from "../settings/settings";
import { type Command, openExistingData, refuseToReplace } from "./command";

export const command: Command = {
  usage: "backup FILE [--with-key] [--force]",
  does: "Writes everything into one sealed file, also while Onward runs. With --with-key the file opens by itself.",
  options: { "with-key": { type: "boolean" }, force: { type: "boolean" } },
  async run(file, options) {
    refuseToReplace(file, options);
    await openExistingData();
    const { databaseUrl, keySource } = settings();
    const isWithKey = options["with-key"] === true;
    const rows = await written(file, () => writeBackup(databaseUrl, file, isWithKey ? keyRing() : undefined));
    const key = isWithKey
      ? "It holds the key too, so whoever has it can read everything."
      : `It opens only with the key in ${keySourceName(keySource)}, which is not in it: keep a copy of that too, somewhere else.`;
    return `Everything is in ${file}: ${rows} rows. ${key}`;
  },
};

async function written<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    throw syscall === undefined ? error : new StartError(`${file} can't be written (${code}).`);
  }
}
