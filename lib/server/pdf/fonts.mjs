import "server-only";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * Every font file that a PDF may use; a further script is one more line here and, where the letters
 * must win over an earlier family, its place in the lists at the head of template.typ.
 */
const fontFiles = [
  "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
];

/**
 * Reads the fonts from their packages.
 * @returns {{ blobs: Buffer[], coverage: Set<number>[] }} the files, and for each the code points it can draw
 */
export function loadFonts() {
  const require = createRequire(import.meta.url);
  const blobs = fontFiles.map((file) => readFileSync(require.resolve(file)));
  return { blobs, coverage: blobs.map(readCoverage) };
}

/**
 * The code points of a font's `cmap` table (OpenType 1.9, "cmap", formats 4 and 12).
 * @param {Buffer} font
 */
function readCoverage(font) {
  const cmap = findTable(font, "cmap");
  /** @type {Set<number>} */
  const coverage = new Set();
  const subtables = font.readUInt16BE(cmap + 2);
  for (let i = 0; i < subtables; i++) {
    const subtable = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    const format = font.readUInt16BE(subtable);
    if (format === 4) addSegments(font, subtable, coverage);
    if (format === 12) addGroups(font, subtable, coverage);
  }
  return coverage;
}

/**
 * @param {Buffer} font
 * @param {string} tag
 */
function findTable(font, tag) {
  const tables = font.readUInt16BE(4);
  for (let record = 12; record < 12 + 16 * tables; record += 16) {
    if (font.toString("latin1", record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`a font has no ${tag} table`);
}

/**
 * Format 4: the Basic Multilingual Plane in segments. Glyph 0 is "missing", so it does not count.
 * @param {Buffer} font
 * @param {number} subtable
 * @param {Set<number>} coverage
 */
function addSegments(font, subtable, coverage) {
  const size = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const offsets = deltas + size;
  for (let i = 0; i < size; i += 2) {
    const start = font.readUInt16BE(starts + i);
    const end = Math.min(font.readUInt16BE(ends + i), 0xfffe);
    const delta = font.readUInt16BE(deltas + i);
    const offset = font.readUInt16BE(offsets + i);
    for (let code = start; code <= end; code++) {
      const listed = offset === 0 ? code : font.readUInt16BE(offsets + i + offset + 2 * (code - start));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) coverage.add(code);
    }
  }
}

/**
 * Format 12: groups of code points, beyond the Basic Multilingual Plane too.
 * @param {Buffer} font
 * @param {number} subtable
 * @param {Set<number>} coverage
 */
function addGroups(font, subtable, coverage) {
  const groups = font.readUInt32BE(subtable + 12);
  for (let i = 0; i < groups; i++) {
    const group = subtable + 16 + 12 * i;
    const start = font.readUInt32BE(group);
    const end = font.readUInt32BE(group + 4);
    const glyph = font.readUInt32BE(group + 8);
    for (let code = start; code <= end; code++) {
      if (glyph + code - start !== 0) coverage.add(code);
    }
  }
}
