import "server-only";

// Nothing of these is meant to be seen: controls, byte-order marks, soft hyphens and zero-width spaces,
// tags, variation selectors (no font here has variants) and the marks that turn a line's direction by force.
const unseen =
  /[\p{Cc}\u00AD\u200B\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E0FFF}]|\p{Variation_Selector}/gu;
const lineBreak = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
const joiners = new Set([0x200c, 0x200d]);

// In order of preference; which one can be drawn depends on the fonts that are loaded.
const placeholders = ["□", "☐", "?"];

// A cluster of combining marks this long is nobody's language, and would grow over the lines above it.
const longestGrapheme = 16;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
// Segmenting holds several copies of its input, so a text without spaces is handed over in pieces.
const pieceLength = 1000;

/**
 * Makes the function that leaves only what the fonts can draw: a letter without a glyph becomes □, because
 * an accessible PDF may not hold a missing glyph and a hole in a sentence is worse than a box.
 * @param {Set<number>[]} coverage what each font can draw
 * @returns {(text: string) => string[]} the lines of a text, ready for the template
 */
export function createPrinter(coverage) {
  const placeholder = placeholders.find((sign) => isDrawable(sign, coverage)) ?? "";
  const union = new Set(coverage.flatMap((font) => [...font]));

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
      const code = /** @type {number} */ (sign.codePointAt(0));
      if (!union.has(code) || (code >= 0x300 && /[\p{M}\u200C\u200D]/u.test(sign))) return false;
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
    if (isDrawable(grapheme, coverage)) return grapheme;
    const simpler = grapheme.normalize("NFKC");
    return isDrawable(simpler, coverage) ? simpler : placeholder;
  }

  return (text) => text.toWellFormed().normalize("NFC").split(lineBreak).map(printLine);
}

/**
 * @param {string} grapheme
 * @param {Set<number>[]} coverage
 */
function isDrawable(grapheme, coverage) {
  /** @type {number[]} */
  const codes = [];
  for (const sign of grapheme) {
    const code = /** @type {number} */ (sign.codePointAt(0));
    if (!joiners.has(code)) codes.push(code);
  }
  return coverage.some((font) => codes.every((code) => font.has(code)));
}

/** @param {string} word */
function* graphemes(word) {
  for (let at = 0; at < word.length; ) {
    let end = Math.min(at + pieceLength, word.length);
    // Never through the middle of a surrogate pair.
    if (end < word.length && word.charCodeAt(end) >= 0xdc00 && word.charCodeAt(end) <= 0xdfff) end++;
    for (const { segment } of segmenter.segment(word.slice(at, end))) yield segment;
    at = end;
  }
}

// Shorter words fit every column in every letter.
const longWord = /(\S{15,})/u;
const longestPiece = 12;

/**
 * A line as the template wants it: a string, or, where it has words that may be wider than the column,
 * a list of strings and of such words cut into pieces that may stand on different lines. Pieces, because a
 * zero-width space would be copied along with the word and break a copied address.
 * @param {string} line
 * @param {number} column how wide a word may become, in units of its own size
 * @returns {string | (string | string[])[]}
 */
export function cutLongWords(line, column) {
  if (!longWord.test(line)) return line;
  const parts = line.split(longWord).filter((part) => part !== "");
  if (parts.every((part) => !isWide(part, column))) return line;
  return parts.map((part) => (isWide(part, column) ? cutWord(part) : part));
}

/**
 * A guess on the wide side: measuring thousands of words in the template took minutes.
 * @param {string} part
 * @param {number} column
 */
function isWide(part, column) {
  if (!longWord.test(part)) return false;
  let width = 0;
  for (const sign of part) {
    if (sign > "\u052F" || "MWmw@%".includes(sign)) width += 1;
    else width += sign > "\u024F" || /[\p{Lu}\d]/u.test(sign) ? 0.75 : 0.6;
    if (width > column) return true;
  }
  return false;
}

/** @param {string} word */
function cutWord(word) {
  /** @type {string[]} */
  const pieces = [];
  let piece = "";
  let length = 0;
  for (const grapheme of graphemes(word)) {
    // Before a hyphen, never after it: readers of a PDF take a hyphen at the end of a line for a word's division
    // and leave it out of the copy.
    const isHyphen = /\p{Pd}/u.test(grapheme);
    if (piece !== "" && (length >= longestPiece || isHyphen)) {
      pieces.push(piece);
      piece = "";
      length = 0;
    }
    piece += grapheme;
    length += /[/?&=.,;:#_]/u.test(grapheme) ? longestPiece : 1;
  }
  if (piece !== "") pieces.push(piece);
  return pieces;
}
