import "server-only";
import { readFileSync, statSync } from "node:fs";
import { fileLimits } from "../../data/limits";
import { addedSentence, sentenceFor } from "../../data/sentence";
import { importData } from "../data/data-import";
import { openData } from "../data/open-data";
import { StartError } from "../errors/start-error";
import { personalOwner } from "../owners/owner-id";
import { settings } from "../settings/settings";
import { type Command, ownerNamed } from "./command";

const limit = fileLimits.commandLine;

export const command: Command = {
  usage: "import FILE.json [--owner ID]",
  does: "Adds what is in the file, FILE.json or the whole onward.zip, to what is there; of one person, to one owner.",
  options: { owner: { type: "string" } },
  async run(file, options) {
    const bytes = read(file);
    await openData(settings());
    const owner = await ownerNamed(options);
    const added = await importData(bytes, {
      limit,
      owner: owner ?? personalOwner(),
      takesSeveral: owner === undefined,
    });
    if (!added.ok) throw new StartError(`Nothing was imported. ${sentenceFor(added.error)}`);
    const { owners } = added.value;
    const ids = owners.length > 1 ? owners.map((one) => `\nA new owner: ${one}`).join("") : "";
    return `${addedSentence(added.value)}${ids}`;
  },
};

function read(file: string): Uint8Array {
  const stats = tried(file, () => statSync(file));
  // A device or a pipe has no known size, and perhaps no end.
  if (!stats.isFile()) throw new StartError(`${file} is not a file.`);
  if (stats.size > limit) throw new StartError(`Nothing was imported. ${sentenceFor({ kind: "too-large" })}`);
  return tried(file, () => readFileSync(file));
}

function tried<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new StartError(`${file} can't be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
