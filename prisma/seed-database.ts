// Fills an empty database with sample walkthroughs, created like an imported file. It adds nothing to existing data.
import { randomUUID } from "node:crypto";
import { fileLimits } from "../lib/data/limits";
import { addedSentence, sentenceFor } from "../lib/data/sentence";
import type { StoredOwner, StoredWalkthrough } from "../lib/data/stored";
import { writeData } from "../lib/data/write";
import { todayIn } from "../lib/dates";
import { evidenceFrom } from "../lib/evidence/evidence";
import type { Answers } from "../lib/forms/field";
import { StartError } from "../lib/server/errors/start-error";
import { personalOwner } from "../lib/server/owners/owner-id";
import { readEnvFile } from "../lib/server/settings/env-file";
import { readSettings } from "../lib/server/settings/settings";
import { findStep } from "../lib/stages";
import { withAnswers } from "../lib/walkthroughs/snapshot";
import { type SeedWalkthrough, seedWalkthroughs } from "./seed-walkthroughs";

/** The afternoon of that day, which is the same date in every zone. */
const at = (day: string) => new Date(`${day}T12:00:00Z`);

function keptFrom({ day, isFull, answers, plan = [] }: SeedWalkthrough): StoredWalkthrough {
  return {
    id: randomUUID(),
    createdAt: at(day),
    isFull: isFull === true,
    entries: Object.entries(answers).map(([exercise, given]) => ({
      exercise,
      savedAt: at(day),
      content: withAnswers(undefined, askedIn(exercise, given), given),
    })),
    versions: [],
    items: plan.map((item) => ({ createdAt: at(day), content: { priority: "normal", ...item } })),
  };
}

function askedIn(key: string, answers: Answers) {
  const fields = Object.entries(findStep(key)?.fields ?? {});
  return Object.fromEntries(fields.filter(([name]) => name in answers));
}

function keptOwner(seeds: readonly SeedWalkthrough[]): StoredOwner {
  const evidence = seeds.flatMap(({ day, answers, evidence }) =>
    [evidenceFrom(answers["worth/evidence"] ?? {}), evidence].flatMap((content) =>
      content ? { createdAt: at(day), content } : [],
    ),
  );
  return { walkthroughs: seeds.map(keptFrom), evidence };
}

async function seed(): Promise<string> {
  readEnvFile();
  const settings = readSettings(process.env);
  if (!settings.ok) throw new StartError(settings.error);
  if (settings.value.hosted)
    throw new StartError("A host is for people's own words. Seed a personal Onward.");
  // These need the generated database client.
  const { openData } = await import("../lib/server/data/open-data");
  const { importData } = await import("../lib/server/data/data-import");
  const { isAnythingOf } = await import("../lib/server/owners/owner-data");
  await openData(settings.value);
  const owner = personalOwner();
  const { dataDir } = settings.value;
  if (await isAnythingOf(owner))
    throw new StartError(
      `There is something written in ${dataDir} already, so nothing was added. ONWARD_DATA_DIR=FOLDER npm run seed fills another folder.`,
    );
  const today = todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const file = new TextEncoder().encode(writeData([keptOwner(seedWalkthroughs(today))]));
  const added = await importData(file, { owner, limit: fileLimits.commandLine });
  if (!added.ok) throw new StartError(sentenceFor(added.error));
  return `${addedSentence(added.value)} They are in ${dataDir}.`;
}

try {
  process.stdout.write(`${await seed()}\n`);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
const { closeDatabase } = await import("../lib/server/db/client");
await closeDatabase();
process.exit();
