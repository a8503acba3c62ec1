import "server-only";

import { openKeys } from "../crypto/open-keys";
import { database } from "../db/client";
import { type Hold, hold } from "../db/hold";
import { type MigrationProblem, migrate } from "../db/migrate";
import { StartError } from "../errors/start-error";
import type { Settings } from "../settings/settings";
import { readyFolder, whyNotOpened } from "./cannot-open";

/**
 * Prepares the data for reading and writing, for the start and the command line. Throws a `StartError`. Returns how
 * many rows were re-sealed, and how many could not be opened.
 */
export async function openData(settings: Settings): Promise<{ resealed: number; unreadable: number }> {
  const held = await holdData(settings);
  const opened = await openKeys(database(), settings.keySource, held);
  if (!opened.ok) throw new StartError(opened.error);
  return opened.value;
}

/** Migrates the database, and holds it until the process ends. Throws a `StartError`. */
export async function holdData(where: Settings): Promise<Hold> {
  const { databaseUrl } = where;
  readyFolder(where);
  const migrated = await migrate(databaseUrl);
  if (!migrated.ok) throw new StartError(sentenceFor(migrated.error, where));
  const held = await hold(databaseUrl);
  if (!held.ok)
    throw new StartError("The data is being restored, or its key changed. Try again when that is done.");
  return held.value;
}

function sentenceFor(problem: MigrationProblem, where: Settings): string {
  if (problem.kind === "newer")
    return `The database was made by a newer Onward (${problem.found.join(", ")}), so nothing was changed. Install that version again, or a later one. How to go back to this one is in docs/operating.md, under "Upgrade".`;
  const why = problem.reason === "database" ? whyNotOpened(problem.detail, where) : undefined;
  if (why) return why;
  const at = problem.migration ? ` at ${problem.migration}` : "";
  return `The database could not be brought up to date${at} (${problem.reason}: ${problem.detail}). Nothing was changed: start again to try once more, or install the version that you had before, which opens it as it is.`;
}
