// A person as somebody wrote them down, worded for the plan: "Ask my neighbour to listen".
import { trimmedEnd } from "../text";

/** Anything longer is not a name. */
const most = 60;

const shortened = /(?:^|\s)(?:Dr|Mr|Mrs|Ms|Mx|Prof|Fr|Sr|St|Jr|\p{L})$/u;
const common =
  /^(?:My|Our|The|An?|His|Her|Their|One|Two|Three|Someone|Somebody|Anyone|Another|People|Friends?)(?=\s|$)/u;
/** It begins like a sentence about something else. */
const noName =
  /^(?:I|I’\p{L}+|I'\p{L}+|we|you|it|there|maybe|perhaps|probably|ask|call|nobody|none|not|no)(?=\s|$)/iu;

/** The words for `{}` in a template; what is not a name is appended unchanged. */
export function withPerson(template: string, words: string): string {
  const name = nameIn(words);
  return name === "" ? `${template.replace("{}", "someone")}: ${words}` : template.replace("{}", () => name);
}

/** "My neighbour. She went through this last year." becomes "my neighbour"; empty if it cannot be told. */
function nameIn(words: string): string {
  const start = words.slice(0, 4 * most);
  const first = start.slice(0, sentenceEnd(start));
  // A description continues in lower case; a capital letter starts another name.
  const [said = ""] = first.split(/\s[–—-]\s|\s?[(;:\n]|,\s(?=\p{Ll})(?!and\s|or\s)/u);
  const name = trimmedEnd(said.trim(), " .,!?…");
  if (name.length > most || noName.test(name)) return "";
  return name.replace(common, (word) => word.toLowerCase());
}

function sentenceEnd(words: string): number {
  for (const { index } of words.matchAll(/[.!?…](?=\s)|[。！？]/gu))
    if (!shortened.test(words.slice(Math.max(0, index - 6), index))) return index;
  return words.length;
}
