// The one way in and out of a `content` column: a version byte, then the content in that version's form.
import "server-only";

/** Where the bytes lie. Unused by version 1; sealing with AES-GCM will bind them to it, and then touch just this file. */
export type Place = {
  owner: string;
  table: "Entry" | "EntryVersion" | "ActionItem" | "Evidence" | "Share";
  row: string;
  column: "content";
};

/** The rest is JSON in UTF-8. */
const PLAIN = 1;

/** Bytes for the column at `place`. `value` must be representable in JSON. */
export function encode(value: unknown, place: Place): Uint8Array<ArrayBuffer> {
  const json: string | undefined = JSON.stringify(value);
  if (json === undefined) throw new Error(`${name(place)} can't be empty`);
  const text = new TextEncoder().encode(json);
  const bytes = new Uint8Array(1 + text.length);
  bytes[0] = PLAIN;
  bytes.set(text, 1);
  return bytes;
}

/** What was encoded at `place`. Throws on unknown or damaged bytes, without naming any of their content. */
export function decode(bytes: Uint8Array, place: Place): unknown {
  const version = bytes[0];
  if (version !== PLAIN) throw new Error(`${name(place)} has the unknown version ${version}`);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(1)));
  } catch {
    // The parser's own message would quote the content.
    throw new Error(`${name(place)} is damaged`);
  }
}

function name(place: Place): string {
  return `${place.table}.${place.column} of row ${place.row}`;
}
