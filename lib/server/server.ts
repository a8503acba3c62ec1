import "server-only";
import { accessCode } from "./auth/access";
import { watchKeys } from "./crypto/key-watch";
import { whyNotOpened } from "./data/cannot-open";
import { openData } from "./data/open-data";
import { database } from "./db/client";
import { eraseLeftovers } from "./db/erase";
import { describe } from "./errors/database-errors";
import { StartError } from "./errors/start-error";
import { log } from "./log/log";
import { serve } from "./serve";
import { printedAddress } from "./settings/printed-address";
import type { Settings } from "./settings/settings";

// What start.ts runs once there is a build: it needs the database clients, which the build makes.

/** Migrates the database, listens, and prints where. Throws a `StartError`. */
export async function openAndServe(settings: Settings, isDev: boolean): Promise<void> {
  try {
    await open(settings);
  } catch (error) {
    const why = whyNotOpened(describe(error), settings);
    throw why === undefined ? error : new StartError(why);
  }
  await serve(settings, isDev);
  announce(settings);
}

async function open(settings: Settings): Promise<void> {
  const { resealed, unreadable } = await openData(settings);
  watchKeys(settings.keySource, async () => {
    const keys = await database().key.findMany({ select: { id: true } });
    return keys.map(({ id }) => id);
  });
  await eraseLeftovers(database());
  if (resealed > 0) say(settings, `Sealed with the current key: ${resealed} rows.`);
  if (unreadable > 0) say(settings, `Could not be opened, and left as they are: ${unreadable} rows.`);
}

function announce(settings: Settings): void {
  const { asksCode, dataDir, hosted } = settings;
  const address = printedAddress(settings);
  if (hosted) {
    say(settings, `Onward is ready: ${address}, and people find it at ${hosted.origin}`);
    return;
  }
  say(settings, `\nOnward is ready: ${address}\nYour data is in ${dataDir}`);
  if (!asksCode) return;
  say(settings, `Access code, asked for once in each browser: ${accessCode()}`);
}

/** In plain words for a person at their own machine; in the log on a host. */
function say({ hosted }: Settings, text: string): void {
  if (hosted) log.info(text);
  else process.stdout.write(`${text}\n`);
}
