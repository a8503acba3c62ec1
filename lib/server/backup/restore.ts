import "server-only";
import { join } from "node:path";
import { fail, ok, type Result } from "../../result";
import { keySourceName, makeKeyFile, oldKeyFile, readKeys, replaceKeyFile } from "../crypto/key-file";
import { holdKeys, type KeyRing, type MasterKey, parseKeys } from "../crypto/keys";
import { openAll, openKeys } from "../crypto/open-keys";
import type { Database } from "../db/client";
import { alreadyAlone, type Hold } from "../db/hold";
import { knownMigrations } from "../db/migrate";
import type { KeySource } from "../settings/settings";
import { backupRows, checkBackup, type Header } from "./read-backup";
import { addRows, rowsOf, tables } from "./tables";
import { writeBackup } from "./write-backup";

const timeout = 3_600_000;

export type Restorable = { file: string; header: Header; keys: KeyRing };

/** Checks that a file can be restored, without changing anything. An error is a sentence. */
export async function checkRestorable(file: string, source: KeySource): Promise<Result<Restorable, string>> {
  const checked = await checkBackup(file);
  if (!checked.ok) return fail(`${file} ${checked.error}, so nothing was changed.`);
  const { header, keys: registered } = checked.value;
  const newer = header.migrations.filter((name) => !knownMigrations().includes(name));
  if (newer.length > 0)
    return fail(`${file} was made by a newer Onward, so nothing was changed. Install that version first.`);
  const present = readKeys(source);
  if (!present.ok) return present;
  const own = header.keys === undefined ? [] : (parseKeys(header.keys) ?? []);
  const [first, ...others] = distinct([...own, ...(present.value ?? [])]);
  if (!first)
    return fail(`The key that opens ${file} is missing: ${keySourceName(source)}. Nothing was changed.`);
  holdKeys([first, ...others]);
  if (!openAll(registered.map((row) => ({ id: String(row["id"]), check: row["check"] as Uint8Array }))))
    return fail(`The key in ${keySourceName(source)} does not open ${file}, so nothing was changed.`);
  const isNew = own.some((key) => !present.value?.some((one) => one.fingerprint === key.fingerprint));
  if (isNew && !("file" in source && source.isOwn))
    return fail(
      `${file} brings a key of its own, and ${keySourceName(source)} holds another one. Nothing was changed.`,
    );
  return ok({ file, header, keys: [first, ...others] });
}

function distinct(keys: readonly MasterKey[]): MasterKey[] {
  return keys.filter((key, at) => keys.findIndex((other) => other.fingerprint === key.fingerprint) === at);
}

type Data = { database: Database; url: string; dataDir: string; source: KeySource };

/** `aside` is the file with what was there before; `oldKeys` are those with the keys that the backup's replaced. */
export type Restored = { rows: number; aside: string | undefined; oldKeys: string[] };

/**
 * Replaces everything with the contents of a backup, in one transaction. What was there is first kept as a backup in
 * the data folder, with its key. An error is a sentence, and means that nothing was changed.
 */
export async function restoreBackup(
  data: Data,
  backup: Restorable,
  { alone, isForced }: Pick<Hold, "alone"> & { isForced: boolean },
): Promise<Result<Restored, string>> {
  const done = await alone(async () => {
    const isEmpty = (await data.database.owner.count()) === 0;
    if (!isEmpty && !isForced)
      return fail("There is data here already. Add --force to replace it; it is kept as a file beside it.");
    const present = readKeys(data.source);
    if (!present.ok) return present;
    const aside = isEmpty ? undefined : asideIn(data.dataDir);
    if (aside) await writeBackup(data.url, aside, present.value);
    return replaceAll(data, backup, present.value, aside);
  });
  return done.ok ? done.value : fail("Onward is running. Stop it first, then restore.");
}

/**
 * Until every row is sealed with one key, the key file holds both, so wherever this is killed or breaks off, the next
 * start can open the data.
 */
async function replaceAll(
  { database, source }: Data,
  { file, keys }: Restorable,
  present: KeyRing | undefined,
  aside: string | undefined,
): Promise<Result<Restored, string>> {
  const own = "file" in source && source.isOwn ? source.file : undefined;
  if (own) (present ? replaceKeyFile : makeKeyFile)(own, keys);
  const rows = await replaceRows(database, file).catch(async (error) => {
    if (own && present && (await isOpenedBy(present, database))) replaceKeyFile(own, present);
    throw error;
  });
  const opened = await openKeys(database, source, alreadyAlone);
  if (!opened.ok) return opened;
  const replaced = (present ?? []).filter((key) => key.fingerprint !== keys[0].fingerprint);
  return ok({ rows, aside, oldKeys: own ? replaced.map((key) => oldKeyFile(own, key)) : [] });
}

/** False also if the database does not answer: then nobody knows whether it has the rows from before or the new ones. */
async function isOpenedBy(keys: KeyRing, database: Database): Promise<boolean> {
  holdKeys(keys);
  return await database.key.findMany().then(openAll, () => false);
}

function asideIn(dataDir: string): string {
  return join(dataDir, `before-restore-${new Date().toISOString().replace(/[:.]/g, "-")}.backup`);
}

async function replaceRows(database: Database, file: string): Promise<number> {
  return database.$transaction(
    async (transaction) => {
      for (const table of tables.toReversed()) await rowsOf(transaction, table).deleteMany();
      return await addRows(transaction, backupRows(file));
    },
    { timeout },
  );
}
