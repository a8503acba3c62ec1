// The part of an answer that contains a match, cut between characters.
import { type Folded, findTerm } from "./fold";

export type Segment = { text: string; isMatch: boolean };

/** About how many characters are shown before the first match, and in total. */
const reach = { before: 40, all: 140 } as const;

/** The text around the first match of any term, each match marked; undefined if there is none. */
export function passageOf(text: string, folded: Folded, terms: readonly string[]): Segment[] | undefined {
  const matches = merged(terms.flatMap((term) => findTerm(folded, term)));
  const first = matches[0];
  if (!first) return undefined;
  const [from, to] = window(text, first);
  const segments: Segment[] = [];
  let at = from;
  for (const [start, end] of matches) {
    if (start < from || end > to) continue;
    segments.push(
      { text: text.slice(at, start), isMatch: false },
      { text: text.slice(start, end), isMatch: true },
    );
    at = end;
  }
  segments.push({ text: text.slice(at, to), isMatch: false });
  if (from > 0) segments.unshift({ text: "…", isMatch: false });
  if (to < text.length) segments.push({ text: "…", isMatch: false });
  return segments.filter((segment) => segment.text !== "");
}

function merged(ranges: readonly [number, number][]): [number, number][] {
  const result: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((one, other) => one[0] - other[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The nearest whole characters around a match; a long match is shown completely. */
function window(text: string, [start, end]: readonly [number, number]): [from: number, to: number] {
  const left = Math.max(0, start - reach.before);
  const right = Math.min(text.length, Math.max(end, left + reach.all));
  const characters = graphemes.segment(text);
  const [first, last] = [characters.containing(left), characters.containing(right - 1)];
  return [first?.index ?? left, last ? last.index + last.segment.length : right];
}
