import { sentencesIn } from "../segments";
import { isBlank } from "../text";

/** The most statements in one reply; the rest stays together in the last one. */
const mostStatements = 30;

/** The sentences of a text in their order, each line split separately; none if it is blank. */
export function splitStatements(text: string, most = mostStatements): string[] {
  const sentences = text
    .split("\n")
    .filter((line) => !isBlank(line))
    .flatMap(sentencesIn);
  const rest = sentences.slice(most - 1);
  return rest.length > 1 ? [...sentences.slice(0, most - 1), rest.join(" ")] : sentences;
}
