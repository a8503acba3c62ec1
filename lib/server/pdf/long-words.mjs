import "server-only";
import { graphemes, segmentsOf } from "./graphemes.mjs";

// Shorter words fit every column in every letter.
const longWord = /(\S{12,})/u;
// Between two of these a line may end: Chinese, Japanese and Korean put no spaces between words. Not before or
// after small kana, length and repetition marks and punctuation (Unicode Line Breaking Algorithm, CJ, NS, CL, OP).
const block = String.raw`[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]--[\p{Lm}ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]]`;
const betweenBlocks = new RegExp(`(?<=${block})(?=${block})`, "v");
// Thai and its neighbours put no spaces between words either, and the engine finds them less well than ICU's
// dictionaries, which go by the letters and not by the language that is named.
const unspacedRun = /([\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2,})/u;
const unspacedWords = new Intl.Segmenter("th", { granularity: "word" });
// In ems: about twelve letters.
const widestPiece = 8;

/**
 * A line as the template wants it: a list of strings and of words in pieces that may stand on different lines, which
 * are those wider than the column and those of scripts without spaces. Pieces, because a zero-width space would be
 * copied along with the word and break a copied address.
 * @param {string} line
 * @param {number} column how wide a word may become, in ems
 * @param {(text: string) => number} widthOf in ems: measuring thousands of words in the template took minutes
 * @returns {(string | string[])[]}
 */
export function cutLongWords(line, column, widthOf) {
  /** @type {(string | string[])[]} */
  const parts = [];
  /** @param {string | string[]} part */
  function add(part) {
    const last = parts.at(-1);
    if (typeof part === "string" && typeof last === "string") parts[parts.length - 1] = last + part;
    else if (part !== "") parts.push(part);
  }
  for (const stretch of line.split(unspacedRun)) {
    if (unspacedRun.test(stretch)) {
      add(cutUnspaced(stretch, column, widthOf));
      continue;
    }
    for (const words of stretch.split(longWord)) {
      if (longWord.test(words))
        for (const run of words.split(betweenBlocks)) add(cutWide(run, column, widthOf));
      else add(words);
    }
  }
  return parts;
}

/**
 * @param {string} run
 * @param {number} column
 * @param {(text: string) => number} widthOf
 */
function cutWide(run, column, widthOf) {
  return widthOf(run) > column ? cutWord(run, column, widthOf) : run;
}

/**
 * @param {string} text
 * @param {number} column
 * @param {(text: string) => number} widthOf
 */
function cutUnspaced(text, column, widthOf) {
  /** @type {string[]} */
  const pieces = [];
  for (const segment of segmentsOf(unspacedWords, text)) pieces.push(...cutWord(segment, column, widthOf));
  return pieces;
}

/**
 * @param {string} word
 * @param {number} column
 * @param {(text: string) => number} widthOf
 */
function cutWord(word, column, widthOf) {
  /** @type {string[]} */
  const pieces = [];
  let piece = "";
  let room = 0;
  for (const grapheme of graphemes(word)) {
    const width = widthOf(grapheme);
    // Before a hyphen, never after it: readers of a PDF take a hyphen at the end of a line for a word's division
    // and leave it out of the copy.
    if (piece !== "" && (width > room || /\p{Pd}/u.test(grapheme))) {
      pieces.push(piece);
      piece = "";
    }
    if (piece === "") room = Math.min(widestPiece, column / 4);
    piece += grapheme;
    room = /[/?&=.,;:#_]/u.test(grapheme) ? 0 : room - width;
  }
  if (piece !== "") pieces.push(piece);
  return pieces;
}
