import "server-only";
import { fileURLToPath } from "node:url";
import { readAdvances } from "./font-file.mjs";

/**
 * @typedef {{ family: string, files: string[] }} Typeface
 * @typedef {{ family: string, files: string[], advances: Uint16Array }} Font
 */

/**
 * In the order in which a letter is looked for: what a paragraph is set in, the other scripts, then signs. A
 * further script is a line here and, for its language, one in scripts.mjs.
 * @type {Typeface[]}
 */
const everyday = [
  typeface("Source Serif 4", "SourceSerif4", "SemiBold"),
  // Devanagari too.
  typeface("Noto Sans", "NotoSans", "SemiBold"),
  // For Arabic and Persian: Noto Sans Arabic doubles letters when a text is copied.
  typeface("Vazirmatn", "Vazirmatn"),
  typeface("Noto Sans Hebrew", "NotoSansHebrew"),
  typeface("Noto Sans Bengali", "NotoSansBengali"),
  typeface("Noto Sans Tamil", "NotoSansTamil"),
  typeface("Noto Sans Thai", "NotoSansThai"),
  typeface("Noto Sans Georgian", "NotoSansGeorgian"),
  typeface("Noto Sans Armenian", "NotoSansArmenian"),
  typeface("Noto Sans Symbols", "NotoSansSymbols"),
  typeface("Noto Sans Symbols 2", "NotoSansSymbols2"),
  typeface("Noto Sans Math", "NotoSansMath"),
  typeface("Noto Emoji", "NotoEmoji"),
];

/**
 * Chinese, Japanese and Korean: 30 MB, so only for the documents that need them.
 * @type {Typeface[]}
 */
const eastAsian = [
  typeface("Noto Sans SC", "NotoSansSC"),
  typeface("Noto Sans TC", "NotoSansTC"),
  typeface("Noto Sans JP", "NotoSansJP"),
  typeface("Noto Sans KR", "NotoSansKR"),
];

/** The fonts of most documents. */
export function everydayFonts() {
  return everyday.map(measure);
}

/** Those and the East Asian ones, before the signs: a sign that both draw belongs to the text around it. */
export function allFonts() {
  const signs = everyday.findIndex(({ family }) => family.startsWith("Noto Sans Symbols"));
  return [...everyday.slice(0, signs), ...eastAsian, ...everyday.slice(signs)].map(measure);
}

/**
 * @param {string} family
 * @param {string} name of its files in fonts/
 * @param {"SemiBold"} [second]
 */
function typeface(family, name, second) {
  const weights = second ? ["Regular", second] : ["Regular"];
  return {
    family,
    files: weights.map((weight) => fileURLToPath(new URL(`fonts/${name}-${weight}.ttf`, import.meta.url))),
  };
}

/** @type {Map<string, Font>} */
const measured = new Map();

/**
 * @param {Typeface} typeface
 * @returns {Font}
 */
function measure({ family, files }) {
  const known = measured.get(family);
  if (known) return known;
  // The heavier weight draws the same letters.
  const font = { family, files, advances: readAdvances(/** @type {string} */ (files[0])) };
  measured.set(family, font);
  return font;
}
