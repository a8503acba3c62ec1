import "server-only";
import { inflateRawSync } from "node:zlib";
import type { DataProblem } from "../../data/read";
import { fail, ok, type Result } from "../../result";

// Finds onward.json in onward.zip, as downloaded or packed again with another program, by the central directory at
// the end of the archive (PKWARE's APPNOTE.TXT).

const name = "onward.json";
const signatures = { start: 0x04034b50, entry: 0x02014b50 };
/** The end record's 22 bytes, and the longest comment after them. */
const endWithin = 22 + 0xffff;

export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 22 && bufferOf(bytes).readUInt32LE(0) === signatures.start;
}

/** The bytes of onward.json in the archive, at most `limit`. */
export function unzipped(bytes: Uint8Array, limit: number): Result<Uint8Array, DataProblem> {
  try {
    const zip = bufferOf(bytes);
    const entry = entriesOf(zip).find(({ path }) => path === name || path.endsWith(`/${name}`));
    // Encrypted files and rarer compression methods are left to the person's own unpacker.
    if (!entry || entry.isSealed || ![0, 8].includes(entry.method)) return fail({ kind: "zip" });
    if (entry.size > limit) return fail({ kind: "too-large" });
    const packed = packedBytes(zip, entry);
    const whole = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: entry.size + 1 });
    return whole.length === entry.size ? ok(whole) : fail({ kind: "zip" });
  } catch {
    return fail({ kind: "zip" });
  }
}

type Entry = { path: string; isSealed: boolean; method: number; packed: number; size: number; at: number };

function entriesOf(zip: Buffer): Entry[] {
  const tail = Math.max(0, zip.length - endWithin);
  const end = tail + zip.subarray(tail).lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < tail || end + 22 + zip.readUInt16LE(end + 20) !== zip.length) return [];
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (zip.readUInt32LE(at) !== signatures.entry) return [];
    const [path, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    entries.push({
      path: zip.toString("utf8", at + 46, at + 46 + (path ?? 0)),
      isSealed: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + (path ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function packedBytes(zip: Buffer, { at, packed }: Entry): Buffer {
  if (zip.readUInt32LE(at) !== signatures.start) return Buffer.alloc(0);
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  return zip.subarray(from, from + packed);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
