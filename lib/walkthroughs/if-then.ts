// The if-then plan as one sentence, wherever it is shown.
import { trimmedEnd } from "../text";

/** "If the call is late, then I go for a walk."; a missing part is left open. Neither part has its own full stop. */
export function ifThenSentence(cue: string, response: string): string {
  return `If ${withoutEnd(cue) || "…"}, then ${withoutEnd(response) || "…"}.`;
}

function withoutEnd(words: string): string {
  return trimmedEnd(words.trim(), ".,; 。");
}
