import "server-only";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { whyNotOpened } from "../data/cannot-open";
import { describe } from "../errors/database-errors";
import { StartError } from "../errors/start-error";
import { placesIn } from "../log/call-sites";
import { readEnvFile } from "../settings/env-file";
import { readSettings } from "../settings/settings";
import type { Command } from "./command";

// One of the commands, from its arguments to its exit code.

/** Loaded on demand. To add one, write a file and add a line here. */
const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  export: () => import("./export"),
  import: () => import("./import"),
  backup: () => import("./backup"),
  "keep-backups": () => import("./keep-backups"),
  restore: () => import("./restore"),
  move: () => import("./move"),
  "end-sessions": () => import("./end-sessions"),
  "rotate-key": () => import("./rotate-key"),
};

class UsageError extends Error {}

async function run(): Promise<string> {
  const [name = "", ...args] = process.argv.slice(2);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (name === "help" || [name, ...args].some(asksForHelp))
    return await help(load ? [load] : Object.values(commands));
  readEnvFile();
  const settings = readSettings(process.env);
  if (!settings.ok) throw new StartError(settings.error);
  if (!load) throw new UsageError(await usage());
  const { command } = await load();
  const { named, options } = read(args, command);
  try {
    return await command.run(named, options);
  } catch (error) {
    const why = error instanceof StartError ? undefined : whyNotOpened(describe(error), settings.value);
    throw why === undefined ? error : new StartError(why);
  }
}

function asksForHelp(argument: string): boolean {
  return argument === "--help" || argument === "-h";
}

function read(args: string[], { options, usage, takes = "file" }: Command) {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const [named = "", ...others] = positionals;
    // npm runs this in the project's folder, but paths are relative to where the person is.
    const from = process.env["INIT_CWD"] ?? ".";
    if ((named === "") === (takes === "nothing") && others.length === 0)
      return { named: takes === "file" ? resolve(from, named) : named, options: values };
  } catch {
    // Reported below.
  }
  throw new UsageError(`npm run data -- ${usage}`);
}

type Loads = readonly (() => Promise<{ command: Command }>)[];

async function help(loads: Loads): Promise<string> {
  const all = await Promise.all(loads.map((load) => load()));
  return all.map(({ command: { usage, does } }) => `npm run data -- ${usage}\n    ${does}`).join("\n\n");
}

async function usage(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ command }) => command.usage);
  return [...lines, "--help    explains each of them"].map((line) => `npm run data -- ${line}`).join("\n");
}

/** Exits with 2 for wrong usage, and with 1 for any other failure. */
async function main(): Promise<number> {
  try {
    process.stdout.write(`${await run()}\n`);
    return 0;
  } catch (error) {
    const isKnown = error instanceof StartError || error instanceof UsageError;
    // The message of an unknown error may contain what somebody wrote.
    const places = error instanceof Error ? placesIn(error) : [];
    const unknown = [`It did not work, and nothing was changed: ${describe(error)}`, ...places];
    const message = isKnown ? error.message : unknown.join("\n    at ");
    process.stderr.write(`${message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

const code = await main();
const { closeDatabase } = await import("../db/client");
await closeDatabase();
process.exit(code);
