import "server-only";
import { graphemes } from "./graphemes.mjs";
import { missingScripts } from "./missing-scripts.mjs";

// None of these is meant to be visible: control characters, byte-order marks, soft hyphens, zero-width spaces, tags,
// variation selectors (no font here has variants) and directional overrides. Joiners and implicit direction marks
// stay.
const unseen = /[\p{Cc}[\p{Default_Ignorable_Code_Point}--[\u200C-\u200F]]]/gv;
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const combining = /[\p{M}\p{Emoji_Modifier}\u200C-\u200F]/u;

// No language has a cluster of this many combining marks, and it would grow over the lines above.
const longestGrapheme = 16;
/** Replaces what no font contains. */
export const placeholder = "□";

/**
 * Keeps only what the fonts contain: a letter without a glyph becomes □, because an accessible PDF must not contain a
 * missing glyph, and a gap in a sentence is worse than a box.
 * @typedef {{
 * print: (text: string) => string[],
 * hasMissed: () => boolean,
 * missing: () => { scripts: string[], hasOthers: boolean },
 * }} Printer `print` returns the lines of a text; `hasMissed` says whether any letter so far had no glyph as it was
 * typed, and `missing` what has become □.
 * @param {import("./glyphs.mjs").Glyphs} glyphs
 * @returns {Printer}
 */
export function createPrinter({ has, canDraw }) {
  let missed = false;
  /** The base character of each grapheme that became □; its marks may be of many scripts. */
  const boxed = new Set();

  /** @param {string} text */
  function printLine(text) {
    const clean = text.replaceAll("\t", "    ").replace(unseen, "");
    return clean.replace(/\S+/gu, (word) => (isPlain(word) ? word : printWord(word)));
  }

  /**
   * A fast path: every letter is in some font and none combines.
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
