// Finding words as a person means them: without their case and accents, and from the beginning of a word.

/** A text made comparable, with the place in the original of each of its UTF-16 code units. */
export type Folded = { text: string; at: readonly number[] };

/** Case and accents gone, compatible forms made one ("ﬁ" is "fi", "Straße" is "strasse"). */
export function fold(text: string): Folded {
  let folded = "";
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    const plain = plainOf(character);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) at.push(index);
    index += character.length;
  }
  return { text: folded, at: [...at, text.length] };
}

function plainOf(character: string): string {
  const bare = character
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  // Turkish dotless i reads as i; a dot that lower case adds is an accent too.
  return bare
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i");
}

/** The words to look for, folded; none if it is blank. */
export function termsIn(words: string): string[] {
  return [
    ...new Set(
      fold(words)
        .text.split(/[^\p{L}\p{N}\p{M}]+/u)
        .filter((term) => term !== ""),
    ),
  ];
}

/** Scripts that put no blanks between words: there a term may begin anywhere. */
const unspaced =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;
const wordPart = /[\p{L}\p{N}]$/u;

/** Where a term stands in the original: start and end, in UTF-16 code units, from left to right. */
export function findTerm({ text, at }: Folded, term: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + 1)) {
    const begins = from === 0 || unspaced.test(term) || !wordPart.test(characterBefore(text, from));
    const to = from + term.length;
    // The end of the last character that the term reaches into.
    let end = to;
    while (end < at.length - 1 && at[end] === at[to - 1]) end++;
    if (begins) found.push([at[from] ?? 0, at[end] ?? 0]);
  }
  return found;
}

function characterBefore(text: string, index: number): string {
  return text.slice(Math.max(0, index - 2), index);
}
