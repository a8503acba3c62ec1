// Notices that the keys were changed under a running server. What it sealed from then on, nobody could open once it has
// been started again: so it seals nothing any more, and says why.
import "server-only";
import { statSync } from "node:fs";
import { keysChangedDigest } from "../../unreadable";
import { log } from "../log/log";
import type { KeySource } from "../settings/settings";
import { readKeys } from "./key-file";
import { keyRing } from "./keys";

/** The keys were changed elsewhere. Nothing of this process may be sealed, and new rows can't be opened by it. */
export class KeysChangedError extends Error {
  override readonly name = "KeysChangedError";
  readonly digest = keysChangedDigest;
}

type Watch = {
  source: KeySource;
  /** Gives the fingerprints of the keys that the rows are sealed with. */
  ask: () => Promise<string[]>;
  /** Which file was read last, and whether it began with the key of this process. */
  file: { seen: string | undefined; isOther: boolean };
  /** Whether the database knows other keys. */
  isOther: boolean;
  asking: Promise<void> | undefined;
  isTold: boolean;
};

// The bundler may load this module several times in one process.
const shared = globalThis as typeof globalThis & { onwardKeyWatch?: Watch };

/** The start of a server does this, once it has the keys. Without it they count as never changed. */
export function watchKeys(source: KeySource, ask: Watch["ask"]): void {
  const file = { seen: undefined, isOther: false };
  shared.onwardKeyWatch = { source, ask, file, isOther: false, asking: undefined, isTold: false };
}

/** Whether this process still has the right keys, as far as its key file and what it has met so far tell. */
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

/** Asks the database, and says whether this process still has the right keys. Throws what the database throws. */
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

/** Something was sealed with a key that this process doesn't have: it is damaged, or the keys were changed. */
export function meetUnknownKey(): void {
  requireCurrentKeys();
  // Whoever waits for the row is told that it can't be read; the next one hears why.
  checkKeys().catch((error: unknown) => log.error("The keys could not be compared", error));
}

/** While a process holds the database, its rows are sealed with the first of its keys alone. */
async function askDatabase(watch: Watch): Promise<void> {
  const found = await watch.ask();
  watch.isOther = found.length !== 1 || found[0] !== keyRing()[0].fingerprint;
}

/** Reads it anew if it is another one than before, which takes a few microseconds to find out. */
function lookAtFile({ source, file }: Watch): void {
  if (!("file" in source)) return;
  try {
    const found = statSync(source.file, { bigint: true, throwIfNoEntry: false });
    const seen = found && `${found.dev}:${found.ino}:${found.size}:${found.mtimeNs}`;
    if (seen !== undefined && seen === file.seen) return;
    const ring = readKeys(source);
    // What can't be read just now tells nothing.
    if (!ring.ok) return;
    file.seen = seen;
    file.isOther = ring.value?.[0].fingerprint !== keyRing()[0].fingerprint;
  } catch {
    // Neither does a disk that is away.
  }
}
