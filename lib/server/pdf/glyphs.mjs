import "server-only";

// In Tamil and related scripts a letter gets wider with its vowel sign.
const combining = /\p{M}/u;
const widestMark = 400;

const weightless = /[\u200C-\u200F]/gu;

/**
 * The combined coverage of several fonts.
 * @typedef {{
 * has: (code: number) => boolean,
 * canDraw: (grapheme: string) => boolean,
 * widthOf: (text: string) => number,
 * }} Glyphs `has` says whether some font contains a code point, `canDraw` whether one font contains a whole grapheme;
 * `widthOf` is in ems, using the widest font for each character.
 * @param {import("./fonts.mjs").Font[]} fonts
 * @returns {Glyphs}
 */
export function createGlyphs(fonts) {
  const tables = fonts.map(({ advances }) => advances);
  const widest = new Uint16Array(tables[0]?.length ?? 0);
  for (const table of tables) {
    for (let code = 0; code < table.length; code++) {
      widest[code] = Math.max(widest[code] ?? 0, table[code] ?? 0);
    }
  }

  /** @param {string} grapheme */
  function canDraw(grapheme) {
    const codes = Array.from(grapheme.replace(weightless, ""), codeOf);
    return tables.some((table) => codes.every((code) => table[code]));
  }

  /** @param {string} text */
  function widthOf(text) {
    let width = 0;
    for (const sign of text) {
      const advance = Math.max((widest[codeOf(sign)] ?? 0) - 1, 0);
      width += combining.test(sign) ? Math.max(advance, widestMark) : advance;
    }
    return width / 1000;
  }

  return { has: (code) => Boolean(widest[code]), canDraw, widthOf };
}

/** @param {string} sign */
function codeOf(sign) {
  return sign.codePointAt(0) ?? 0;
}
