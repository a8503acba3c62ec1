import "server-only";
import { existsSync } from "node:fs";
import type { ParseArgsConfig } from "node:util";
import { openData } from "../data/open-data";
import { database } from "../db/client";
import { engineOf, sqlitePath } from "../db/database-url";
import { StartError } from "../errors/start-error";
import { type OwnerId, ownerById } from "../owners/owner-id";
import { settings } from "../settings/settings";

/** A command of `npm run data -- …`. */
export type Command = {
  /** How it is called. */
  usage: string;
  /** What it does, in a sentence or two. */
  does: string;
  options: NonNullable<ParseArgsConfig["options"]>;
  /** Its argument; a file unless stated otherwise. */
  takes?: "file" | "nothing" | "text";
  /**
   * `named` is an absolute path, the text as given, or empty. Returns what to print; throws a `StartError` with a
   * sentence.
   */
  run: (named: string, options: Options) => Promise<string>;
};

type Options = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Replaces an existing file only with --force. */
export function refuseToReplace(file: string, { force }: Options): void {
  if (existsSync(file) && !force)
    throw new StartError(`${file} is there already. Choose another name, or add --force to replace it.`);
}

/** Errors about the output file are worded differently from errors about the data. */
export async function onFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    throw syscall === undefined ? error : new StartError(`${file} can't be written (${code}).`);
  }
}

/** Opens existing data. */
export async function openExistingData(): Promise<void> {
  requireData();
  await openData(settings());
}

/** A command that only exports must not create a database. */
export function requireData(): void {
  const { databaseUrl } = settings();
  if (engineOf(databaseUrl) === "sqlite" && !existsSync(sqlitePath(databaseUrl)))
    throw new StartError(
      `There is no database ${sqlitePath(databaseUrl)}, so there is nothing to take along.`,
    );
}

/** The owner named by `--owner`; undefined without it. */
export async function ownerNamed({ owner }: Options): Promise<OwnerId | undefined> {
  if (typeof owner !== "string") return undefined;
  if ((await database().owner.count({ where: { id: owner } })) === 0)
    throw new StartError(`There is no owner ${owner}.`);
  return ownerById(owner);
}
