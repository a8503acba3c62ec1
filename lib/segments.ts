// Words and sentences by the rules of the text's own script. `Intl.Segmenter` takes time per segment in proportion to
// the whole text, so 200,000 characters at once would take half a minute: it gets them in pieces.

const pieceLength = 300;

/** Each segment of a text, in order; joined they are the text. */
export function* segmentsOf(text: string, granularity: "word" | "sentence"): Generator<Intl.SegmentData> {
  const segmenter = new Intl.Segmenter("en", { granularity });
  let length = pieceLength;
  for (let at = 0; at < text.length; ) {
    // Only a very long segment needs a longer piece, in which short ones would cost more.
    const most = length > pieceLength ? 3 : pieceLength;
    const found = firstOf(segmenter.segment(text.slice(at, at + length)), most);
    const isEnd = at + lengthOf(found) === text.length;
    // The last segment may continue in the next piece, and where the previous one ends depends on what follows.
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
  return segments.map(({ segment }) => segment).join("").length;
}

/** The sentences of a line, trimmed. */
export function sentencesIn(line: string): string[] {
  return Array.from(segmentsOf(line, "sentence"), ({ segment }) => segment.trim()).filter(
    (sentence) => sentence !== "",
  );
}
