import "server-only";
import { closeSync, openSync, readSync } from "node:fs";

// No font here has glyphs beyond the second supplementary plane.
const codePoints = 0x30000;

/**
 * Which characters one font contains and how wide they are: for every code point its advance in thousandths of an em,
 * plus one; 0 if the font has no glyph. Reads only the tables needed, not the outlines, which are nearly all of a 10
 * MB file (OpenType 1.9, "cmap" formats 4 and 12, "head", "hhea", "hmtx").
 * @param {string} file TrueType or OpenType
 * @returns {Uint16Array}
 */
export function readAdvances(file) {
  const descriptor = openSync(file, "r");
  try {
    const table = openTables(descriptor);
    const widths = readWidths(table);
    const advances = new Uint16Array(codePoints);
    for (const [code, glyph] of readGlyphs(table("cmap"))) {
      if (glyph !== 0 && code < codePoints) advances[code] = 1 + Math.min(widths(glyph), 65_534);
    }
    return advances;
  } finally {
    closeSync(descriptor);
  }
}

/**
 * @param {number} descriptor
 * @returns {(tag: string) => Buffer}
 */
function openTables(descriptor) {
  const directory = readBytes(descriptor, 0, 12 + 16 * readBytes(descriptor, 4, 2).readUInt16BE(0));
  return (tag) => {
    for (let record = 12; record < directory.length; record += 16) {
      if (directory.toString("latin1", record, record + 4) !== tag) continue;
      return readBytes(descriptor, directory.readUInt32BE(record + 8), directory.readUInt32BE(record + 12));
    }
    throw new Error(`a font has no ${tag} table`);
  };
}

/**
 * @param {number} descriptor
 * @param {number} at
 * @param {number} length
 */
function readBytes(descriptor, at, length) {
  const bytes = Buffer.alloc(length);
  readSync(descriptor, bytes, 0, length, at);
  return bytes;
}

/**
 * Glyph advances in thousandths of an em. Glyphs beyond the last entry share its advance.
 * @param {(tag: string) => Buffer} table
 */
function readWidths(table) {
  const unitsPerEm = table("head").readUInt16BE(18);
  const entries = table("hhea").readUInt16BE(34);
  const metrics = table("hmtx");
  return (/** @type {number} */ glyph) =>
    Math.round((1000 * metrics.readUInt16BE(4 * Math.min(glyph, entries - 1))) / unitsPerEm);
}

/**
 * Pairs of a code point and its glyph. Glyph 0 is "missing".
 * @param {Buffer} cmap
 */
function* readGlyphs(cmap) {
  const subtables = cmap.readUInt16BE(2);
  for (let i = 0; i < subtables; i++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    const format = subtable.readUInt16BE(0);
    if (format === 4) yield* readSegments(subtable);
    if (format === 12) yield* readGroups(subtable);
  }
}

/**
 * Format 4: the Basic Multilingual Plane in segments.
 * @param {Buffer} subtable
 * @returns {Generator<[number, number]>}
 */
function* readSegments(subtable) {
  const size = subtable.readUInt16BE(6);
  const ends = 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const offsets = deltas + size;
  for (let i = 0; i < size; i += 2) {
    const start = subtable.readUInt16BE(starts + i);
    const end = Math.min(subtable.readUInt16BE(ends + i), 0xfffe);
    const delta = subtable.readUInt16BE(deltas + i);
    const offset = subtable.readUInt16BE(offsets + i);
    for (let code = start; code <= end; code++) {
      const listed = offset === 0 ? code : subtable.readUInt16BE(offsets + i + offset + 2 * (code - start));
      yield [code, listed === 0 ? 0 : (listed + delta) & 0xffff];
    }
  }
}

/**
 * Format 12: groups of code points, also beyond the Basic Multilingual Plane.
 * @param {Buffer} subtable
 * @returns {Generator<[number, number]>}
 */
function* readGroups(subtable) {
  const groups = subtable.readUInt32BE(12);
  for (let at = 16; at < 16 + 12 * groups; at += 12) {
    const start = subtable.readUInt32BE(at);
    const end = subtable.readUInt32BE(at + 4);
    const glyph = subtable.readUInt32BE(at + 8);
    for (let code = start; code <= end; code++) yield [code, glyph + code - start];
  }
}
