import "server-only";
import { mkdirSync } from "node:fs";
import { ensureBuild, ensureGenerated, StartError } from "./build";
import type { MigrationProblem } from "./db/migrate";
import { readSettings, type Settings } from "./env";

// `npm start`, from nothing to a printed address: check the settings, build if need be, bring the
// database up to date, listen.

async function start(): Promise<void> {
  const isDev = process.argv.includes("--dev");
  // Next takes this for the mode; it must be set before anything of Next is loaded.
  Object.assign(process.env, {
    NODE_ENV: isDev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });

  const settings = readSettings(process.env);
  if (!settings.ok) throw new StartError(settings.error);
  makeDataDir(settings.value);
  await (isDev ? ensureGenerated() : ensureBuild());

  // These need the generated database client, which the build makes.
  const { migrate } = await import("./db/migrate");
  const { serve } = await import("./serve");
  const migrated = await migrate(settings.value.databaseUrl);
  if (!migrated.ok) throw new StartError(sentenceFor(migrated.error));
  await unlock(settings.value);
  await serve(settings.value, isDev);
  await announce(settings.value);
}

async function unlock({ keySource }: Settings): Promise<void> {
  const { database } = await import("./db/client");
  const { openKeys } = await import("./crypto/open-keys");
  const { eraseTraces, rewriteFiles } = await import("./db/erase");
  const opened = await openKeys(database(), keySource);
  if (!opened.ok) throw new StartError(opened.error);
  const { resealed, unreadable } = opened.value;
  // What a killed process left behind goes too.
  await (resealed > 0 ? rewriteFiles : eraseTraces)(database());
  if (resealed > 0) process.stdout.write(`Sealed with the current key: ${resealed} rows.\n`);
  if (unreadable > 0)
    process.stdout.write(`Could not be opened, and left as they are: ${unreadable} rows.\n`);
}

function makeDataDir({ dataDir }: Settings): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new StartError(`ONWARD_DATA_DIR is "${dataDir}", and that folder can't be made (${code}).`);
  }
}

function sentenceFor(problem: MigrationProblem): string {
  if (problem.kind === "newer")
    return `The database was made by a newer Onward (${problem.found.join(", ")}), so nothing was changed. Install that version again, or a later one.`;
  const at = problem.migration ? ` at ${problem.migration}` : "";
  return `The database could not be brought up to date${at} (${problem.reason}: ${problem.detail}), so nothing was changed.`;
}

async function announce({ host, port, isLoopback, dataDir }: Settings): Promise<void> {
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  process.stdout.write(`\nOnward is ready: ${address}\nYour data is in ${dataDir}\n`);
  if (isLoopback) return;
  const { accessCode } = await import("./auth/access");
  process.stdout.write(`Access code, asked for once in each browser: ${accessCode()}\n`);
}

start().catch((error: unknown) => {
  const code = (error as NodeJS.ErrnoException).code;
  const port = (error as { port?: number }).port;
  const known =
    error instanceof StartError
      ? error.message
      : code === "EADDRINUSE"
        ? `PORT ${port} is in use already. Set PORT to another one.`
        : code === "EADDRNOTAVAIL" || code === "ENOTFOUND"
          ? `HOST is "${process.env["HOST"]}", and this machine has no such address.`
          : undefined;
  process.stderr.write(`${known ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
});
