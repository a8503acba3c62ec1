import "server-only";
import { graphemes, segmentsOf } from "./graphemes.mjs";

// Shorter words fit every column in every script.
const longWord = /(\S{12,})/u;
// A line may break between two of these: Chinese, Japanese and Korean have no spaces between words. Not before or
// after small kana, length and repetition marks and punctuation (Unicode Line Breaking Algorithm, CJ, NS, CL, OP).
const block = String.raw`[[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]--[\p{Lm}ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]]`;
const betweenBlocks = new RegExp(`(?<=${block})(?=${block})`, "v");
// Thai and related scripts have no spaces between words either. ICU's dictionaries, which depend on the script and
// not on the declared language, find the words better than the engine does.
const unspacedRun = /([\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2,})/u;
const unspacedWords = new Intl.Segmenter("th", { granularity: "word" });
// In ems: about twelve letters.
const widestPiece = 8;

/**
 * A line as the template expects it: a list of strings and of words in pieces, which may be broken between pieces.
 * Words wider than the column and words of scripts without spaces are in pieces, because a zero-width space would be
 * copied with the word and break a copied address.
 * @param {string} line
 * @param {number} column how wide a word may be, in ems
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
    // Before a hyphen, never after it: PDF readers take a hyphen at the end of a line for hyphenation and leave it
    // out of copied text.
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
