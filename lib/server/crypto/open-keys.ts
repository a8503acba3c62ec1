// What the start does before anything is read or written: finds the keys, makes sure that they are the ones that
// the database was sealed with, and seals what is not sealed with the current one.
import "server-only";
import { z } from "zod";
import { fail, ok, type Result } from "../../result";
import type { Database } from "../db/client";
import { decode, encode, type Place } from "./codec";
import { type KeySource, makeKeyFile, nameOf, readKeys, replaceKeyFile } from "./key-file";
import { holdKeys, type KeyRing, newKey } from "./keys";
import { resealRows } from "./reseal-rows";

/** A key that rows were sealed with. `check` is sealed with it, so no other key opens it. */
type Registered = { id: string; check: Uint8Array<ArrayBuffer> };

/** Once every row is sealed, plain ones are no longer believed. */
const check = z.object({ isAllSealed: z.boolean() });

function place(fingerprint: string): Place {
  return { owner: "", table: "Key", row: fingerprint, column: "check" };
}

/** Rows sealed anew, rows that can't be opened. An error is the sentence that stops the start; then nothing was changed. */
export async function openKeys(
  database: Database,
  source: KeySource,
): Promise<Result<{ resealed: number; unreadable: number }, string>> {
  const registered = await database.key.findMany({ orderBy: { id: "asc" } });
  const ring = findKeys(source, registered);
  if (!ring.ok) return ring;
  holdKeys(ring.value);
  const checks = readChecks(registered);
  if (!checks)
    return fail(
      `The key in ${nameOf(source)} is not the one that your data was sealed with, so nothing was changed. Put the right one back, from where you keep your copy.`,
    );
  const isAllSealed = checks.some((one) => one.isAllSealed);
  const [{ fingerprint }, ...old] = ring.value;
  const isSettled = isAllSealed && registered.length === 1 && registered[0]?.id === fingerprint;
  const counts = isSettled
    ? { resealed: 0, unreadable: 0 }
    : await settle(database, fingerprint, isAllSealed);
  if (old.length > 0 && "file" in source && source.isOwn) replaceKeyFile(source.file, [ring.value[0]]);
  return ok(counts);
}

function findKeys(source: KeySource, registered: readonly Registered[]): Result<KeyRing, string> {
  const found = readKeys(source);
  if (!found.ok) return found;
  if (found.value) return ok(found.value);
  if (registered.length > 0)
    return fail(
      `The key that opens your data is missing: ${nameOf(source)}. Put it back, from where you keep your copy. No new one is made beside old data.`,
    );
  if (!("file" in source) || !source.isOwn) return fail(`There is no key file ${nameOf(source)}.`);
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

function readChecks(registered: readonly Registered[]): z.infer<typeof check>[] | undefined {
  try {
    return registered.map((row) => check.parse(decode(row.check, place(row.id))));
  } catch {
    return undefined;
  }
}

/** Seals everything with the current key, and forgets the others. Can be interrupted, and is then done by the next start. */
async function settle(
  database: Database,
  id: string,
  isAllSealed: boolean,
): Promise<{ resealed: number; unreadable: number }> {
  const row = (sealed: boolean) => ({ id, check: encode({ isAllSealed: sealed }, place(id)) });
  await database.key.upsert({ where: { id }, create: row(false), update: {} });
  const counts = await resealRows(database, { allowsPlain: !isAllSealed });
  await database.$transaction([
    database.key.update({ where: { id }, data: row(true) }),
    database.key.deleteMany({ where: { id: { not: id } } }),
  ]);
  return counts;
}
