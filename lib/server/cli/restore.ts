import "server-only";
import { existsSync } from "node:fs";
import { checkRestorable, restoreBackup } from "../backup/restore";
import { holdData } from "../data/open-data";
import { database } from "../db/client";
import { StartError } from "../errors/start-error";
import { settings } from "../settings/settings";
import type { Command } from "./command";

export const command: Command = {
  usage: "restore FILE [--force]",
  does: "Puts a backup in the place of an empty database, after stopping Onward. With --force it replaces what is there, and keeps that beside it.",
  options: { force: { type: "boolean" } },
  async run(file, options) {
    if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
    const { dataDir, databaseUrl: url, keySource: source } = settings();
    const checked = await checkRestorable(file, source);
    if (!checked.ok) throw new StartError(checked.error);
    const { alone } = await holdData(settings());
    const place = { database: database(), url, dataDir, source };
    const restored = await restoreBackup(place, checked.value, {
      alone,
      isForced: options["force"] === true,
    });
    if (!restored.ok) throw new StartError(restored.error);
    const { rows, aside, oldKeys } = restored.value;
    const before = aside ? ` What was there before is in ${aside}, with its key.` : "";
    const keys =
      oldKeys.length > 0 ? ` The key from before is in ${oldKeys.join(" and ")}, for its backups.` : "";
    return `Restored: ${rows} rows, as they were on ${checked.value.header.madeAt.slice(0, 10)}.${before}${keys}`;
  },
};
