import "server-only";
import { ensureBuild, ensureGenerated } from "./build/build";
import { readyFolder, whyNotOpened } from "./data/cannot-open";
import { describe } from "./errors/database-errors";
import { StartError } from "./errors/start-error";
import { placesIn } from "./log/call-sites";
import { outliveReaders } from "./log/closed-output";
import { log } from "./log/log";
import { notingPort } from "./settings/default-port";
import { readEnvFile } from "./settings/env-file";
import { printedAddress } from "./settings/printed-address";
import { readSettings, type Settings } from "./settings/settings";

// `npm start`, from nothing to a printed address: check the settings, build if need be, bring the
// database up to date, listen.

async function start(): Promise<void> {
  const isDev = process.argv.includes("--dev");
  // Next takes this for the mode; it must be set before anything of Next is loaded.
  Object.assign(process.env, {
    NODE_ENV: isDev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });

  readEnvFile();
  const settings = readSettings(process.env);
  if (!settings.ok) throw new StartError(settings.error);
  const { dataDir, databaseUrl, hosted } = settings.value;
  notingPort({ dataDir, databaseUrl, isHosted: hosted !== undefined }, () => readyFolder(settings.value));
  await (isDev ? ensureGenerated() : ensureBuild());
  if (isDev) await (await import("./build/bundle-elements")).bundleElements({ isDev });

  // These need the generated database client, which the build makes.
  const { serve } = await import("./serve");
  try {
    await open(settings.value);
  } catch (error) {
    const why = whyNotOpened(describe(error), settings.value);
    throw why === undefined ? error : new StartError(why);
  }
  await serve(settings.value, isDev);
  await announce(settings.value);
}

async function open(settings: Settings): Promise<void> {
  const { openData } = await import("./data/open-data");
  const { eraseTraces } = await import("./db/erase");
  const { database } = await import("./db/client");
  const { watchKeys } = await import("./crypto/key-watch");
  const { resealed, unreadable } = await openData(settings);
  watchKeys(settings.keySource, async () => {
    const keys = await database().key.findMany({ select: { id: true } });
    return keys.map(({ id }) => id);
  });
  // What a killed process left behind goes too.
  await eraseTraces(database());
  if (resealed > 0) say(settings, `Sealed with the current key: ${resealed} rows.`);
  if (unreadable > 0) say(settings, `Could not be opened, and left as they are: ${unreadable} rows.`);
}

async function announce(settings: Settings): Promise<void> {
  const { asksCode, dataDir, hosted } = settings;
  const address = printedAddress(settings);
  if (hosted) {
    say(settings, `Onward is ready: ${address}, and people find it at ${hosted.origin}`);
    return;
  }
  say(settings, `\nOnward is ready: ${address}\nYour data is in ${dataDir}`);
  if (!asksCode) return;
  const { accessCode } = await import("./auth/access");
  say(settings, `Access code, asked for once in each browser: ${accessCode()}`);
}

/** To a person at their own machine in plain words; on a host in the log. */
function say({ hosted }: Settings, text: string): void {
  if (hosted) log.info(text);
  else process.stdout.write(`${text}\n`);
}

/** One sentence for what a person can mend; of anything else the kind and the places in the code, as in the log. */
function wordsFor(error: unknown): string {
  if (error instanceof StartError) return error.message;
  const { code, syscall, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `PORT ${port} is in use already. Set PORT to another one.`;
  if (code === "EADDRNOTAVAIL" || (code === "ENOTFOUND" && syscall === "getaddrinfo"))
    return `HOST is "${process.env["HOST"]}", and this machine has no such address.`;
  if (code === "EACCES" && syscall === "listen")
    return `This account may not listen on PORT ${port}. Set PORT to a number above 1023.`;
  if (code === "ERR_DLOPEN_FAILED" || code === "ERR_MODULE_NOT_FOUND")
    return `A package is missing, or was installed for another Node.js than ${process.version} (${code}). Run npm ci once more.`;
  const places = error instanceof Error ? placesIn(error) : [];
  return [`Onward could not be started: ${describe(error)}`, ...places].join("\n    at ");
}

outliveReaders();
start().catch((error: unknown) => {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exit(1);
});
