// The if-then plan as one sentence, wherever it is read.
import { trimmedEnd } from "../text";

/** "If the call is late, then I go for a walk."; a part that is not there yet is left open. Neither part brings an end mark. */
export function ifThenSentence(cue: string, response: string): string {
  return `If ${withoutEnd(cue) || "…"}, then ${withoutEnd(response) || "…"}.`;
}

function withoutEnd(words: string): string {
  return trimmedEnd(words.trim(), ".,; 。");
}
