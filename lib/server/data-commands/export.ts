import "server-only";
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { StartError } from "../build/build";
import { exportEverybody, exportOwner } from "../data/data-export";
import { type Command, openExistingData, ownerNamed, refuseToReplace } from "./command";

export const command: Command = {
  usage: "export FILE.json [--owner ID] [--force]",
  options: { owner: { type: "string" }, force: { type: "boolean" } },
  async run(file, options) {
    refuseToReplace(file, options);
    await openExistingData();
    const owner = await ownerNamed(options);
    writeWhole(file, await (owner ? exportOwner(owner) : exportEverybody()));
    return `Everything is in ${file}. The file is not encrypted: keep it where you would keep a diary.`;
  },
};

/** A file that is whole or not there, and that only its owner can read. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.part`;
  try {
    const handle = openSync(draft, "wx", 0o600);
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new StartError(`${file} can't be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
