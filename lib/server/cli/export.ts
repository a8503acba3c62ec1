import "server-only";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { exportEverybody, exportOwner } from "../data/data-export";
import { StartError } from "../errors/start-error";
import { type Command, openExistingData, ownerNamed, refuseToReplace } from "./command";

export const command: Command = {
  usage: "export FILE.json [--owner ID] [--force]",
  does: "Writes everything as one JSON file that isn't encrypted, of everybody or of one owner.",
  options: { owner: { type: "string" }, force: { type: "boolean" } },
  async run(file, options) {
    refuseToReplace(file, options);
    await openExistingData();
    const owner = await ownerNamed(options);
    await writeWhole(file, owner ? exportOwner(owner) : exportEverybody());
    return `Everything is in ${file}. The file is not encrypted: keep it where you would keep a diary.`;
  },
};

/** A file that appears whole or not at all, and that only its owner can read. */
async function writeWhole(file: string, texts: AsyncIterable<string>): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  try {
    const handle = onDisk(file, () => openSync(draft, "wx", 0o600));
    try {
      for await (const text of texts) onDisk(file, () => writeFileSync(handle, text));
      onDisk(file, () => fsyncSync(handle));
    } finally {
      closeSync(handle);
    }
    onDisk(file, () => renameSync(draft, file));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Errors about the data are worded differently from errors about the file. */
function onDisk<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new StartError(`${file} can't be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
