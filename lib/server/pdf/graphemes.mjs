import "server-only";

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
// Segmenting holds several copies of its input, and each segment costs as much as all of it is long, so a text without
// spaces is handed over in pieces.
const pieceLength = 1000;

/**
 * What a reader takes for one sign each: a letter with its marks, an emoji of several people.
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
    // The last one of a piece may go on in the next; one that fills its piece is nobody's language.
    if (isLast || last.length === rest.length) {
      yield last;
      at += last.length;
    }
  }
}
