import "server-only";
import { createRequire } from "node:module";
import { readAdvances } from "./font-file.mjs";

/**
 * @typedef {{ family: string, files: string[] }} Typeface
 * @typedef {{ family: string, files: string[], advances: Uint16Array }} Font
 */

/**
 * In the order in which glyphs are looked up: the text font, other scripts, then symbols. To add a script, add a line
 * here and, for its language, one in scripts.mjs.
 * @type {Typeface[]}
 */
const everyday = [
  typeface("Source Serif 4", "source-serif-4", "SourceSerif4", "SemiBold"),
  // Contains Devanagari too.
  typeface("Noto Sans", "noto-sans", "NotoSans", "SemiBold"),
  // For Arabic and Persian: with Noto Sans Arabic, copied text has doubled letters.
  typeface("Vazirmatn", "vazirmatn", "Vazirmatn"),
  typeface("Noto Sans Hebrew", "noto-sans-hebrew", "NotoSansHebrew"),
  typeface("Noto Sans Thaana", "noto-sans-thaana", "NotoSansThaana"),
  typeface("Noto Sans Bengali", "noto-sans-bengali", "NotoSansBengali"),
  typeface("Noto Sans Gujarati", "noto-sans-gujarati", "NotoSansGujarati"),
  typeface("Noto Sans Gurmukhi", "noto-sans-gurmukhi", "NotoSansGurmukhi"),
  typeface("Noto Sans Oriya", "noto-sans-oriya", "NotoSansOriya"),
  typeface("Noto Sans Tamil", "noto-sans-tamil", "NotoSansTamil"),
  typeface("Noto Sans Telugu", "noto-sans-telugu", "NotoSansTelugu"),
  typeface("Noto Sans Kannada", "noto-sans-kannada", "NotoSansKannada"),
  typeface("Noto Sans Malayalam", "noto-sans-malayalam", "NotoSansMalayalam"),
  typeface("Noto Sans Sinhala", "noto-sans-sinhala", "NotoSansSinhala"),
  typeface("Noto Sans Thai", "noto-sans-thai", "NotoSansThai"),
  typeface("Noto Sans Lao", "noto-sans-lao", "NotoSansLao"),
  typeface("Noto Sans Khmer", "noto-sans-khmer", "NotoSansKhmer"),
  typeface("Noto Sans Myanmar", "noto-sans-myanmar", "NotoSansMyanmar"),
  // There is no Noto Sans for it.
  typeface("Noto Serif Tibetan", "noto-serif-tibetan", "NotoSerifTibetan"),
  typeface("Noto Sans Georgian", "noto-sans-georgian", "NotoSansGeorgian"),
  typeface("Noto Sans Armenian", "noto-sans-armenian", "NotoSansArmenian"),
  typeface("Noto Sans Ethiopic", "noto-sans-ethiopic", "NotoSansEthiopic"),
  typeface("Noto Sans Tifinagh", "noto-sans-tifinagh", "NotoSansTifinagh"),
  typeface("Noto Sans Symbols", "noto-sans-symbols", "NotoSansSymbols"),
  typeface("Noto Sans Symbols 2", "noto-sans-symbols-2", "NotoSansSymbols2"),
  typeface("Noto Sans Math", "noto-sans-math", "NotoSansMath"),
  typeface("Noto Emoji", "noto-emoji", "NotoEmoji"),
];

/**
 * Chinese, Japanese and Korean: 30 MB, so they are loaded only for documents that need them.
 * @type {Typeface[]}
 */
const eastAsian = [
  typeface("Noto Sans SC", "noto-sans-sc", "NotoSansSC"),
  typeface("Noto Sans TC", "noto-sans-tc", "NotoSansTC"),
  typeface("Noto Sans JP", "noto-sans-jp", "NotoSansJP"),
  typeface("Noto Sans KR", "noto-sans-kr", "NotoSansKR"),
];

/** Every font file that a document may use, as a path below node_modules. */
export function fontFiles() {
  return [...everyday, ...eastAsian].flatMap(({ files }) => files);
}

/** The fonts for most documents. */
export function everydayFonts() {
  return everyday.map(measure);
}

/** Those and the East Asian ones, before the symbols: a symbol in both belongs to the text around it. */
export function allFonts() {
  const signs = everyday.findIndex(({ family }) => family.startsWith("Noto Sans Symbols"));
  return [...everyday.slice(0, signs), ...eastAsian, ...everyday.slice(signs)].map(measure);
}

/**
 * @param {string} family
 * @param {string} folder of @expo-google-fonts
 * @param {string} name
 * @param {"SemiBold"} [second]
 */
function typeface(family, folder, name, second) {
  const files = [`@expo-google-fonts/${folder}/400Regular/${name}_400Regular.ttf`];
  if (second) files.push(`@expo-google-fonts/${folder}/600SemiBold/${name}_600SemiBold.ttf`);
  return { family, files };
}

const require = createRequire(import.meta.url);

/** @type {Map<string, Font>} */
const measured = new Map();

/**
 * @param {Typeface} typeface
 * @returns {Font}
 */
function measure({ family, files }) {
  const known = measured.get(family);
  if (known) return known;
  const paths = files.map((file) => require.resolve(file));
  // The heavier weight has the same glyphs.
  const font = { family, files: paths, advances: readAdvances(/** @type {string} */ (paths[0])) };
  measured.set(family, font);
  return font;
}
