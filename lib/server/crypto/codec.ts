// The one way into and out of a sealed column. The reasons for the format: docs/decisions/0012-sealing.md
//
// Version 2: a byte 2, a four-byte id of the master key, then nonce, ciphertext and tag. Sealed with the owner's own
// key and bound to its place, so bytes that were moved, swapped or changed cannot be opened anywhere. Version 1, a
// byte 1 and plain JSON, was written before there were keys. It is read only to be sealed.
import "server-only";
import { unreadableDigest } from "../../unreadable";
import { openBytes, sealBytes } from "./aes-gcm";
import { KeysChangedError, meetUnknownKey, requireCurrentKeys } from "./key-watch";
import { keyFor, keyRing, type MasterKey } from "./keys";

/** The table, column and row. */
export type Place =
  | {
      owner: string;
      table:
        | "Entry"
        | "EntryVersion"
        | "ActionItem"
        | "Evidence"
        | "Share"
        | "Account"
        | "Session"
        | "Passkey"
        | "MailCode";
      row: string;
      column: "content";
    }
  | { owner: ""; table: "Key"; row: string; column: "check" };

/** What is stored here cannot be opened. The message contains the place and nothing else. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
  /** The only property of an error that the error page is given. */
  readonly digest = unreadableDigest;
}

const plainVersion = 1;
const sealedVersion = 2;
const headerLength = 5;

/** Plaintext is padded to a multiple of this, so the length does not reveal whether a rating is 9 or 10. */
const grain = 64;
const space = 0x20;

/**
 * Seals a value for the column at `place`. `value` must be JSON. Throws a `KeysChangedError` while the key is being
 * replaced.
 */
export function encode(value: unknown, place: Place): Uint8Array<ArrayBuffer> {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new Error(`${name(place)} can't be empty`);
  return sealed(new TextEncoder().encode(json), place);
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What was encoded at `place`. Throws an `UnreadableError` on anything else, or a `KeysChangedError`. */
export function decode(bytes: Uint8Array, place: Place): unknown {
  try {
    return JSON.parse(utf8.decode(opened(bytes, place)));
  } catch (error) {
    if (error instanceof KeysChangedError) throw error;
    // The parser's own message would quote the content.
    throw new UnreadableError(`${name(place)} can't be read`);
  }
}

/** Opens what was sealed for `place`, and parses it with `read`. Content that `read` rejects counts as unreadable too. */
export function decodeAs<T>(bytes: Uint8Array, place: Place, read: (stored: unknown) => T): T {
  const stored = decode(bytes, place);
  try {
    return read(stored);
  } catch {
    throw new UnreadableError(`${name(place)} does not hold what it should`);
  }
}

/**
 * The same content under the current key; undefined if it is sealed that way already. Version 1 is accepted only with
 * `allowsPlain`. Throws an `UnreadableError` if it cannot be opened.
 */
export function reseal(
  bytes: Uint8Array,
  place: Place,
  { allowsPlain }: { allowsPlain: boolean },
): Uint8Array<ArrayBuffer> | undefined {
  if (allowsPlain && bytes[0] === plainVersion) return sealed(bytes.subarray(1), place);
  const content = opened(bytes, place);
  return header(keyRing()[0]).equals(bytes.subarray(0, headerLength)) ? undefined : sealed(content, place);
}

/** The same content, sealed for another place. Throws an `UnreadableError` if it cannot be opened at the first. */
export function moved(bytes: Uint8Array, from: Place, to: Place): Uint8Array<ArrayBuffer> {
  return sealed(opened(bytes, from), to);
}

function sealed(content: Uint8Array, place: Place): Uint8Array<ArrayBuffer> {
  requireCurrentKeys();
  const [key] = keyRing();
  const head = header(key);
  // JSON may end in white space.
  const padded = new Uint8Array(Math.ceil(content.length / grain) * grain).fill(space);
  padded.set(content);
  const body = sealBytes(keyFor(purpose(place), key), padded, bound(head, place));
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

function opened(bytes: Uint8Array, place: Place): Uint8Array {
  const head = bytes.subarray(0, headerLength);
  const key = keyRing().find((one) => header(one).equals(head));
  if (!key && bytes[0] === sealedVersion) meetUnknownKey();
  const content =
    key && openBytes(keyFor(purpose(place), key), bytes.subarray(headerLength), bound(head, place));
  if (!content) throw new UnreadableError(`${name(place)} can't be opened`);
  return content;
}

const headers = new WeakMap<MasterKey, Buffer>();

function header(key: MasterKey): Buffer {
  const known = headers.get(key);
  if (known) return known;
  const digits = key.fingerprint.slice(0, 2 * (headerLength - 1));
  const made = Buffer.from([sealedVersion, ...Buffer.from(digits, "hex")]);
  headers.set(key, made);
  return made;
}

/** Random nonces are safe for 2^32 messages per key, so each owner has their own key: nobody saves that often. */
function purpose({ owner }: Place): string {
  return `onward content 2 ${owner}`;
}

function bound(head: Uint8Array, { owner, table, row, column }: Place): Uint8Array {
  return Buffer.concat([head, Buffer.from(JSON.stringify([owner, table, row, column]))]);
}

function name({ table, column, row }: Place): string {
  return `${table}.${column} of row ${row}`;
}
