// Notices that the keys were changed under a running server. Anything it sealed afterwards could not be opened after
// a restart, so it stops sealing and says why.
import "server-only";
import { statSync } from "node:fs";
import { keysChangedDigest } from "../../unreadable";
import { log } from "../log/log";
import type { KeySource } from "../settings/settings";
import { readKeys } from "./key-file";
import { keyRing } from "./keys";

/** The keys were changed elsewhere. This process must seal nothing, and cannot open new rows. */
export class KeysChangedError extends Error {
  override readonly name = "KeysChangedError";
  readonly digest = keysChangedDigest;
}

type Watch = {
  source: KeySource;
  /** Returns the fingerprints of the keys that the rows are sealed with. */
  ask: () => Promise<string[]>;
  /** Which file was read last, and whether its first key is this process's. */
  file: { seen: string | undefined; isOther: boolean };
  /** Whether the database uses other keys. */
  isOther: boolean;
  asking: Promise<void> | undefined;
  isTold: boolean;
};

// The bundler may load this module several times in one process.
const shared = globalThis as typeof globalThis & { onwardKeyWatch?: Watch };

/** Called by the start of a server, once it has the keys. Without it, they count as unchanged. */
export function watchKeys(source: KeySource, ask: Watch["ask"]): void {
  const file = { seen: undefined, isOther: false };
  shared.onwardKeyWatch = { source, ask, file, isOther: false, asking: undefined, isTold: false };
}

/** Whether this process still has the right keys, judging by its key file and what it has seen so far. */
export function areKeysCurrent(): boolean {
  const watch = shared.onwardKeyWatch;
  if (!watch) return true;
  lookAtFile(watch);
  const isChanged = watch.isOther || watch.file.isOther;
  if (isChanged && !watch.isTold)
    log.error(
      "The key was changed while Onward was running, so nothing is saved any more. Stop it and start it again",
      new KeysChangedError(),
    );
  watch.isTold = isChanged;
  return !isChanged;
}

/** Throws a `KeysChangedError` unless this process still has the right keys. */
export function requireCurrentKeys(): void {
  if (!areKeysCurrent()) throw new KeysChangedError("The keys were changed");
}

/** Asks the database whether this process still has the right keys. Throws what the database throws. */
export async function checkKeys(): Promise<boolean> {
  const watch = shared.onwardKeyWatch;
  if (watch) {
    watch.asking ??= askDatabase(watch).finally(() => {
      watch.asking = undefined;
    });
    await watch.asking;
  }
  return areKeysCurrent();
}

/** A row was sealed with a key that this process does not have: it is damaged, or the keys were changed. */
export function meetUnknownKey(): void {
  requireCurrentKeys();
  // This caller learns that the row cannot be read; the next one learns why.
  checkKeys().catch((error: unknown) => log.error("The keys could not be compared", error));
}

/** While a process holds the database, its rows are sealed only with the first of its keys. */
async function askDatabase(watch: Watch): Promise<void> {
  const found = await watch.ask();
  watch.isOther = found.length !== 1 || found[0] !== keyRing()[0].fingerprint;
}

/** Rereads the key file if it has changed, which takes a few microseconds to check. */
function lookAtFile({ source, file }: Watch): void {
  if (!("file" in source)) return;
  try {
    const found = statSync(source.file, { bigint: true, throwIfNoEntry: false });
    const seen = found && `${found.dev}:${found.ino}:${found.size}:${found.mtimeNs}`;
    if (seen !== undefined && seen === file.seen) return;
    const ring = readKeys(source);
    // A file that cannot be read right now proves nothing.
    if (!ring.ok) return;
    file.seen = seen;
    file.isOther = ring.value?.[0].fingerprint !== keyRing()[0].fingerprint;
  } catch {
    // Neither does a disk that is missing.
  }
}
