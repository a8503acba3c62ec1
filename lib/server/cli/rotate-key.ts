import "server-only";

import { rotateKey } from "../crypto/rotate-key";
import { holdData } from "../data/open-data";
import { database } from "../db/client";
import { StartError } from "../errors/start-error";
import { settings } from "../settings/settings";
import type { Command } from "./command";

export const command: Command = {
  usage: "rotate-key",
  does: "Seals everything with a new key, after stopping Onward.",
  options: {},
  takes: "nothing",
  async run() {
    const held = await holdData(settings());
    const rotated = await rotateKey(database(), settings().keySource, held);
    if (!rotated.ok) throw new StartError(rotated.error);
    const { resealed, unreadable, oldKeyFile } = rotated.value;
    const left = unreadable > 0 ? ` ${unreadable} could not be opened, and were left as they are.` : "";
    return `A new key seals everything now: ${resealed} rows.${left} The old key is in ${oldKeyFile}. Backups made before open only with it: keep it as long as them, then delete it.`;
  },
};
