// Lengths and counts, as a person would count them.
import { segmentsOf } from "../segments";

/** Counts words by the rules of the text's own script. */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmentsOf(text, "word")) if (isWordLike) words++;
  return words;
}

/** How many UTF-16 code units a text is over a limit; 0 if it fits. */
export function overBy(text: string, limit: number): number {
  return Math.max(0, text.length - limit);
}
