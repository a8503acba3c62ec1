import "server-only";
import { ensureBuild, ensureGenerated } from "./build/build";
import { bundleElements } from "./build/bundle-elements";
import { run } from "./build/compile.mjs";
import { readyFolder } from "./data/cannot-open";
import { describe } from "./errors/database-errors";
import { isStartError, StartError } from "./errors/start-error";
import { placesIn } from "./log/call-sites";
import { outliveReaders } from "./log/closed-output";
import { notingPort } from "./settings/default-port";
import { readEnvFile } from "./settings/env-file";
import { readSettings } from "./settings/settings";

// `npm start`, from nothing to a printed address: validate the settings, build if necessary, migrate the database,
// listen.

async function start(): Promise<void> {
  const isDev = process.argv.includes("--dev");
  // Next reads its mode from this; it must be set before anything of Next is loaded.
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
  if (isDev) await bundleElements({ isDev });
  const { openAndServe } = await run<typeof import("./server")>("lib/server/server.ts");
  await openAndServe(settings.value, isDev);
}

/** One sentence for what a person can fix; for anything else the kind and the places in the code, as in the log. */
function wordsFor(error: unknown): string {
  if (isStartError(error)) return error.message;
  const { code, syscall, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `PORT ${port} is in use already. Set PORT to another one.`;
  if (code === "EADDRNOTAVAIL" || (code === "ENOTFOUND" && syscall === "getaddrinfo"))
    return `HOST is "${process.env["HOST"]}", and this machine has no such address.`;
  if (code === "EACCES" && syscall === "listen")
    return `This account may not listen on PORT ${port}. Set PORT to a number above 1023.`;
  if (/^ERR_(DLOPEN_FAILED|MODULE_NOT_FOUND)$/.test(code ?? "") || /^No native build /.test(message))
    return `A package is missing, or is not for ${process.platform} on ${process.arch} with Node.js ${process.version}. Run npm ci once more.`;
  const places = error instanceof Error ? placesIn(error) : [];
  return [`Onward could not be started: ${describe(error)}`, ...places].join("\n    at ");
}

outliveReaders();
start().catch((error: unknown) => {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exit(1);
});
