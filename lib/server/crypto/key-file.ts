// Where the master keys come from: the environment, a file provided by the operator, or a file created once.
import "server-only";

import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { fail, ok, type Result } from "../../result";
import type { KeySource } from "../settings/settings";
import { formatKeys, type KeyRing, type MasterKey, parseKeys } from "./keys";

const format = "32 bytes in base64 or hexadecimal";

/** For a sentence: "ONWARD_KEY", or the file's path. */
export function keySourceName(source: KeySource): string {
  return "file" in source ? source.file : "ONWARD_KEY";
}

/** The keys in the file; undefined if it does not exist. An error is a sentence that contains no part of a key. */
export function readKeys(source: KeySource): Result<KeyRing | undefined, string> {
  try {
    const text = "file" in source ? readPrivately(source.file) : ok(source.text);
    if (!text.ok) return text;
    const ring = parseKeys(text.value);
    return ring ? ok(ring) : fail(`${keySourceName(source)} must hold a key, ${format}, and it does not.`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === "ENOENT"
      ? ok(undefined)
      : fail(`The key file ${keySourceName(source)} can't be read (${code}).`);
  }
}

function readPrivately(file: string): Result<string, string> {
  if (isTooOpen(file)) {
    try {
      chmodSync(file, 0o600);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return fail(
        `The key file ${file} is open to other accounts, and that can't be changed (${code}). Give it the mode 0600.`,
      );
    }
  }
  return ok(readFileSync(file, "utf8"));
}

/** A file owned by another account, such as a secret mounted in a container, may be readable by its group. */
function isTooOpen(file: string): boolean {
  if (process.platform === "win32") return false;
  const { mode, uid } = statSync(file);
  return (mode & (uid === process.getuid?.() ? 0o077 : 0o037)) !== 0;
}

/** Creates the file, atomically. If two processes do so at once, one of them succeeds. Throws on failure. */
export function makeKeyFile(file: string, keys: KeyRing): void {
  const draft = writeDraft(file, keys);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(draft);
  }
  syncFolder(file);
}

/** Where a key that no longer seals anything is kept, for the backups made with it. */
export function oldKeyFile(file: string, { fingerprint }: MasterKey): string {
  return `${file}.old-${fingerprint.slice(0, 8)}`;
}

/** Replaces the keys in the file, atomically. */
export function replaceKeyFile(file: string, keys: KeyRing): void {
  const draft = writeDraft(file, keys);
  try {
    renameSync(draft, file);
  } catch (error) {
    unlinkSync(draft);
    throw error;
  }
  syncFolder(file);
}

function writeDraft(file: string, keys: KeyRing): string {
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, "w", 0o600);
  try {
    writeFileSync(handle, formatKeys(keys));
    fsyncSync(handle);
  } catch (error) {
    // Nobody would look for what a full disk has left of a key.
    unlinkSync(draft);
    throw error;
  } finally {
    closeSync(handle);
  }
  return draft;
}

/** A new file name survives a power cut only once its folder is synced. Windows cannot open folders. */
function syncFolder(file: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(dirname(file), "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
