import "server-only";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
// Segmenting makes several copies of its input, and each segment costs time in proportion to the whole input, so a
// text without spaces is split first.
const pieceLength = 1000;

/**
 * Grapheme clusters: a letter with its marks, an emoji of several people.
 * @param {string} text
 */
export function graphemes(text) {
  return segmentsOf(segmenter, text);
}

/**
 * @param {Intl.Segmenter} segmenter
 * @param {string} text
 */
export function* segmentsOf(segmenter, text) {
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at, at + pieceLength);
    const isLast = at + rest.length === text.length;
    let last = "";
    for (const { segment } of segmenter.segment(rest)) {
      if (last !== "") yield last;
      at += last.length;
      last = segment;
    }
    // The last cluster of a piece may continue in the next one; a cluster that fills its piece is no real language.
    if (isLast || last.length === rest.length) {
      yield last;
      at += last.length;
    }
  }
}
