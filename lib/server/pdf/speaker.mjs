import "server-only";
import { splitAtLinks } from "./links.mjs";
import { cutLongWords } from "./long-words.mjs";
import { isRightToLeft, voiceOf } from "./scripts.mjs";

/**
 * A line as template.typ reads it: a text in the document's own language and direction, or its parts with what they
 * are set in. A part that is a list is a word in pieces.
 * @typedef {string | string[] | { to: string, parts: (string | string[])[] }} Part
 * @typedef {string | { parts: Part[], rtl: boolean, font?: string, lang?: string, region?: string }} Line
 * @typedef {{
 *   plain: (text: string) => string,
 *   inline: (text: string, column?: number) => Line,
 *   lines: (texts: string[], column?: number) => Line[],
 * }} Speaker
 */

// How wide a word of running text may be, in ems: a little less than the column of template.typ.
const textColumn = 31;

/**
 * Turns texts into lines that can be drawn.
 * @param {{
 *   printer: import("./printable.mjs").Printer,
 *   glyphs: import("./glyphs.mjs").Glyphs,
 *   han: import("./scripts.mjs").Voice,
 * }} means `han` is the voice of Chinese characters that could be of several languages
 * @returns {Speaker}
 */
export function createSpeaker({ printer, glyphs, han }) {
  /** @param {string} text one paragraph @param {Part[]} parts @returns {Line} */
  function speak(text, parts) {
    const voice = voiceOf(text, han);
    const rtl = isRightToLeft(text);
    const isPlain = !voice && !rtl && parts.every((part) => typeof part === "string");
    return isPlain ? text : { parts, rtl, ...voice };
  }

  /** @param {string} text @param {number} column @returns {Part[]} */
  function linked(text, column) {
    return splitAtLinks(text).flatMap((stretch) => {
      const parts = cutLongWords(stretch.text, column, glyphs.widthOf);
      return stretch.to === undefined ? parts : [{ to: stretch.to, parts }];
    });
  }

  /** @param {string} text */
  function plain(text) {
    return printer.print(text).join(" ");
  }

  return {
    plain,
    inline: (text, column = textColumn) => {
      const printed = plain(text);
      return speak(printed, cutLongWords(printed, column, glyphs.widthOf));
    },
    lines: (texts, column = textColumn) => {
      const printed = texts.flatMap(printer.print).map((text) => text.trimEnd());
      const first = printed.findIndex((text) => text !== "");
      const last = printed.findLastIndex((text) => text !== "");
      return printed.slice(Math.max(first, 0), last + 1).map((text) => speak(text, linked(text, column)));
    },
  };
}
