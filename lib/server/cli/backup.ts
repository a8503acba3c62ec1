import "server-only";
import { writeBackup } from "../backup/write-backup";
import { keySourceName } from "../crypto/key-file";
import { keyRing } from "../crypto/keys";
import { settings } from "../settings/settings";
import { type Command, onFile, openExistingData, refuseToReplace } from "./command";

export const command: Command = {
  usage: "backup FILE [--with-key] [--force]",
  does: "Writes everything into one sealed file, also while Onward runs. With --with-key the file opens by itself.",
  options: { "with-key": { type: "boolean" }, force: { type: "boolean" } },
  async run(file, options) {
    refuseToReplace(file, options);
    await openExistingData();
    const { databaseUrl, keySource } = settings();
    const isWithKey = options["with-key"] === true;
    const rows = await onFile(file, () => writeBackup(databaseUrl, file, isWithKey ? keyRing() : undefined));
    const key = isWithKey
      ? "It holds the key too, so whoever has it can read everything."
      : `It opens only with the key in ${keySourceName(keySource)}, which is not in it: keep a copy of that too, somewhere else.`;
    return `Everything is in ${file}: ${rows} rows. ${key}`;
  },
};
