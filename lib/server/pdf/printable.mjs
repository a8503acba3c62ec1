import "server-only";
import { graphemes } from "./graphemes.mjs";
import { missingScripts } from "./missing-scripts.mjs";

// Nothing of these is meant to be seen: controls, byte-order marks, soft hyphens and zero-width spaces, tags,
// variation selectors (no font here has variants) and the marks that turn a line's direction by force. The
// joiners and the gentle direction marks stay.
const unseen = /[\p{Cc}[\p{Default_Ignorable_Code_Point}--[\u200C-\u200F]]]/gv;
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const combining = /[\p{M}\p{Emoji_Modifier}\u200C-\u200F]/u;

// A cluster of combining marks this long is nobody's language, and would grow over the lines above it.
const longestGrapheme = 16;
/** Stands for what no font can draw. */
export const placeholder = "□";

/**
 * Leaves only what the fonts can draw: a letter without a glyph becomes □, because an accessible PDF may not hold
 * a missing glyph and a hole in a sentence is worse than a box.
 * @typedef {{
 *   print: (text: string) => string[],
 *   hasMissed: () => boolean,
 *   missing: () => { scripts: string[], hasOthers: boolean },
 * }} Printer
 * `print` gives the lines of a text; `hasMissed` tells whether any letter so far had no glyph as it was typed, and
 * `missing` what has become □.
 * @param {import("./glyphs.mjs").Glyphs} glyphs
 * @returns {Printer}
 */
export function createPrinter({ has, canDraw }) {
  let missed = false;
  /** The first sign of each grapheme that has become □: the marks on it are of many scripts. */
  const boxed = new Set();

  /** @param {string} text */
  function printLine(text) {
    const clean = text.replaceAll("\t", "    ").replace(unseen, "");
    return clean.replace(/\S+/gu, (word) => (isPlain(word) ? word : printWord(word)));
  }

  /**
   * Every letter is in some font and none combines, so there is nothing to look at more closely.
   * @param {string} word
   */
  function isPlain(word) {
    for (const sign of word) {
      const code = sign.codePointAt(0) ?? 0;
      if (!has(code) || (code >= 0x300 && combining.test(sign))) return false;
    }
    return true;
  }

  /** @param {string} word */
  function printWord(word) {
    let printed = "";
    for (const grapheme of graphemes(word)) printed += printGrapheme(grapheme);
    return printed;
  }

  /** @param {string} grapheme */
  function printGrapheme(grapheme) {
    if (grapheme.length > longestGrapheme) return placeholder;
    if (canDraw(grapheme)) return grapheme;
    missed = true;
    const simpler = grapheme.normalize("NFKC");
    if (canDraw(simpler)) return simpler;
    boxed.add(String.fromCodePoint(grapheme.codePointAt(0) ?? 0));
    return placeholder;
  }

  function missing() {
    const letters = [...boxed];
    const hasOthers = letters.some((letter) => missingScripts(letter).length === 0);
    return { scripts: missingScripts(letters.join("")), hasOthers };
  }

  return {
    print: (text) => text.toWellFormed().normalize("NFC").split(lineBreak).map(printLine),
    hasMissed: () => missed,
    missing,
  };
}
