// What the start does before anything is read or written: finds the keys, checks that the database was sealed with
// them, and seals what is not sealed with the current one.
import "server-only";
import { createSecretKey } from "node:crypto";
import { z } from "zod";
import { fail, ok, type Result } from "../../result";
import type { Database } from "../db/client";
import { rewriteFiles } from "../db/erase";
import type { Hold } from "../db/hold";
import type { KeySource } from "../settings/settings";
import { decode, encode, type Place } from "./codec";
import { keySourceName, makeKeyFile, oldKeyFile, readKeys, replaceKeyFile } from "./key-file";
import {
  holdKeys,
  type KeyRing,
  keyRing,
  type LastingKeys,
  lastingKeys,
  lastingKeysOf,
  newKey,
} from "./keys";
import { resealRows } from "./reseal-rows";

/** A key that rows were sealed with. `check` is sealed with it, so no other key opens it. */
type Registered = { id: string; check: Uint8Array };

/** How many rows were re-sealed with the current key, and how many could not be opened and were left alone. */
export type Settled = { resealed: number; unreadable: number };

const check = z.object({
  /** Once every row is sealed, plain ones are no longer accepted. */
  isAllSealed: z.boolean(),
  /** By purpose, in base64url. A database of 0.1.0 has those of its key. */
  lasting: z.record(z.string(), z.string()).default({}),
});
type Check = z.infer<typeof check>;

function place(fingerprint: string): Place {
  return { owner: "", table: "Key", row: fingerprint, column: "check" };
}

/**
 * Loads the keys at `source`, creating one for a database that has none. If not everything is sealed with the first
 * key, re-seals it while nobody else uses the database. An error is a sentence, and means that nothing was changed.
 */
export async function openKeys(
  database: Database,
  source: KeySource,
  { alone }: Pick<Hold, "alone">,
): Promise<Result<Settled, string>> {
  let settled: Settled = { resealed: 0, unreadable: 0 };
  for (;;) {
    const found = await find(database, source);
    if (!found.ok) return found;
    if (found.value.isSettled) return ok(settled);
    const done = await alone(() => settle(database, source));
    if (!done.ok)
      return fail("Another process of Onward uses this database. Stop it, so that the keys can be changed.");
    if (!done.value.ok) return done.value;
    settled = done.value.value;
  }
}

/** Whether this process's keys open what these keys sealed. */
export function openAll(registered: readonly Registered[]): boolean {
  return readChecks(registered) !== undefined;
}

type Found = { isNew: boolean; isSettled: boolean; isAllSealed: boolean };

async function find(database: Database, source: KeySource): Promise<Result<Found, string>> {
  const registered = await database.key.findMany({ orderBy: { id: "asc" } });
  const ring = findKeys(source, registered.length === 0);
  if (!ring.ok) return ring;
  holdKeys(ring.value);
  const checks = readChecks(registered);
  if (!checks)
    return fail(
      `The key in ${keySourceName(source)} is not the one that your data was sealed with, so nothing was changed. Put the right one back, from where you keep your copy.`,
    );
  holdKeys(ring.value, lastingIn(checks, ring.value));
  const isAllSealed = checks.some((one) => one.isAllSealed);
  const [{ fingerprint }, ...old] = ring.value;
  const isRegistered = registered.length === 1 && registered[0]?.id === fingerprint;
  const isSettled = isAllSealed && isRegistered && !(old.length > 0 && isOwn(source));
  return ok({ isNew: registered.length === 0, isSettled, isAllSealed });
}

/** What the first key has derived, and every later one has recorded. */
function lastingIn(checks: readonly (Check & { id: string })[], ring: KeyRing): LastingKeys {
  const former = checks.find(({ isAllSealed }) => isAllSealed) ?? checks[0];
  const first = ring.find(({ fingerprint }) => fingerprint === former?.id) ?? ring[0];
  const recorded = checks
    .flatMap(({ lasting }) => Object.entries(lasting))
    .map(([purpose, key]) => [purpose, createSecretKey(key, "base64url")]);
  return { ...lastingKeysOf(first), ...Object.fromEntries(recorded) };
}

function isOwn(source: KeySource): source is { file: string; isOwn: true } {
  return "file" in source && source.isOwn;
}

function findKeys(source: KeySource, mayMake: boolean): Result<KeyRing, string> {
  const found = readKeys(source);
  if (!found.ok) return found;
  if (found.value) return ok(found.value);
  if (!mayMake)
    return fail(
      `The key that opens your data is missing: ${keySourceName(source)}. Put it back, from where you keep your copy. No new one is made beside old data.`,
    );
  if (!isOwn(source)) return fail(`There is no key file ${keySourceName(source)}.`);
  try {
    makeKeyFile(source.file, [newKey()]);
  } catch (error) {
    return fail(`The key file ${source.file} can't be made (${(error as NodeJS.ErrnoException).code}).`);
  }
  // Another process may have been faster.
  const made = readKeys(source);
  if (!made.ok) return made;
  return made.value ? ok(made.value) : fail(`The key file ${source.file} is gone again.`);
}

function readChecks(registered: readonly Registered[]): (Check & { id: string })[] | undefined {
  try {
    return registered.map(({ id, check: sealed }) => ({ id, ...check.parse(decode(sealed, place(id))) }));
  } catch {
    return undefined;
  }
}

/**
 * Seals everything with the current key, removes from the files what was stored before, and puts the others aside. It
 * may be killed at any moment and run again.
 */
async function settle(database: Database, source: KeySource): Promise<Result<Settled, string>> {
  // Somebody else may have changed the keys before this process had the database alone.
  const found = await find(database, source);
  if (!found.ok) return found;
  const [current, ...others] = keyRing();
  const id = current.fingerprint;
  const lasting = Object.fromEntries(
    Object.entries(lastingKeys()).map(([purpose, key]) => [purpose, key.export().toString("base64url")]),
  );
  const row = (isAllSealed: boolean) => ({ id, check: encode({ isAllSealed, lasting }, place(id)) });
  await database.key.upsert({ where: { id }, create: row(false), update: {} });
  const settled = await resealRows(database, { allowsPlain: !found.value.isAllSealed });
  // Before it is recorded as done, so that a killed start does it again. A new database has nothing to rewrite.
  if (settled.resealed > 0 || !found.value.isNew) await rewriteFiles(database);
  await database.$transaction([
    database.key.update({ where: { id }, data: row(true) }),
    database.key.deleteMany({ where: { id: { not: id } } }),
  ]);
  if (isOwn(source)) {
    // Backups made with them open with nothing else.
    for (const key of others) makeKeyFile(oldKeyFile(source.file, key), [key]);
    replaceKeyFile(source.file, [current]);
  }
  return ok(settled);
}
