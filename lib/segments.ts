// Words and sentences by the rules of the text's own script. What an `Intl.Segmenter` takes for one segment grows with
// the length of all the text, so that 200,000 characters at once cost half a minute: it gets them in pieces.

const pieceLength = 300;

/** Each segment of a text, in order; together they are the text. */
export function* segmentsOf(text: string, granularity: "word" | "sentence"): Generator<Intl.SegmentData> {
  const segmenter = new Intl.Segmenter("en", { granularity });
  let length = pieceLength;
  for (let at = 0; at < text.length; ) {
    // A longer piece is for one long segment; the short ones behind it would cost as much each.
    const most = length > pieceLength ? 3 : pieceLength;
    const found = firstOf(segmenter.segment(text.slice(at, at + length)), most);
    const isEnd = at + lengthOf(found) === text.length;
    // The last may go on in the next piece, and whether the one before it ends there hangs on what follows.
    const whole = isEnd ? found : found.slice(0, -2);
    yield* whole;
    at += lengthOf(whole);
    length = whole.length > 0 ? pieceLength : 2 * length;
  }
}

function firstOf(segments: Iterable<Intl.SegmentData>, most: number): Intl.SegmentData[] {
  const first: Intl.SegmentData[] = [];
  for (const one of segments) {
    first.push(one);
    if (first.length === most) break;
  }
  return first;
}

function lengthOf(segments: readonly Intl.SegmentData[]): number {
  return segments.reduce((sum, { segment }) => sum + segment.length, 0);
}

/** The sentences of a line, without the blanks around them. */
export function sentencesIn(line: string): string[] {
  return Array.from(segmentsOf(line, "sentence"), ({ segment }) => segment.trim()).filter(
    (sentence) => sentence !== "",
  );
}
