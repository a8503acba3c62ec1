// Matches words as a person means them: ignoring case and accents, and from the beginning of a word.

/**
 * A normalized text, with the position in the original (`source`) of each of its UTF-16 code units, and last the
 * original's length; without positions where they are the same in both.
 */
export type Folded = { text: string; at?: readonly number[]; source: string };

/** A letter with its marks, the most that any language uses; half-width voicing marks count as such. */
const sign = /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]{0,15}|[\p{M}\uff9e\uff9f]{1,16}/gsu;

/** Without accents or anything that could be taken apart: each of these signs stands for itself, or its small letter. */
const simple = /^[\0-\x7f–—‘’“”]*$/;

/** Case and accents gone, compatible forms made one ("ﬁ" is "fi", "Straße" is "strasse"). */
export function fold(source: string): Folded {
  // Most of what people write in English; signs one by one take ten times as long.
  if (simple.test(source)) return { text: source.toLowerCase(), source };
  const texts: string[] = [];
  const at: number[] = [];
  for (const { 0: letter, index } of source.matchAll(sign)) {
    const plain = plainOf(letter);
    texts.push(plain);
    for (let unit = 0; unit < plain.length; unit++) at.push(index);
  }
  at.push(source.length);
  return { text: texts.join(""), at, source };
}

/**
 * Characters that do not make another word: accents, the vowel points of Arabic, Hebrew and Syriac, the Arabic
 * tatweel, and invisible ones (soft hyphens, joiners, variation selectors). The marks of other scripts are vowels,
 * tones and voicing, and make other words.
 */
const unsaid =
  /(?=[\p{scx=Zinh}\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}])\p{Mn}|[\p{Default_Ignorable_Code_Point}\u0640]/gu;

/** Letters that Unicode does not decompose, with how people write them who lack them on the keyboard. */
const spelled: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
  ł: "l",
  ŧ: "t",
  ς: "σ",
};
const special = new RegExp(`[${Object.keys(spelled).join("")}]`, "gu");

function plainOf(letter: string): string {
  if (letter.length === 1 && letter < "\u0080") return letter.toLowerCase();
  return (
    letter
      .normalize("NFKD")
      .toLowerCase()
      // The dot that lower-casing adds is an accent too.
      .normalize("NFKD")
      .replace(unsaid, "")
      .replace(special, (one) => spelled[one] ?? one)
      .normalize("NFC")
  );
}

/**
 * The words to search for, folded; for a query of symbols alone, such as "😔" or "?!", the symbols. Empty if it is
 * blank.
 */
export function termsIn(words: string): string[] {
  const { text } = fold(words);
  const terms = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((term) => term !== "");
  return [...new Set(terms.length > 0 ? terms : text.split(/\s+/u).filter((term) => term !== ""))];
}

/** Scripts without spaces between words: there a term may begin anywhere, and ends with a whole syllable. */
const unspaced =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u;
const [beginsAsWord, endsAsWord] = [/^[\p{L}\p{N}\p{M}]/u, /[\p{L}\p{N}\p{M}]$/u];
const beginsAsMark = /^\p{M}/u;
/** Invisible, but between two words or parts of one: the zero-width space and non-joiner. */
const parted = /[\u200b\u200c]$/;

/** Where a term occurs in the original: start and end, in UTF-16 code units, from left to right. */
export function findTerm({ text, at, source }: Folded, term: string): [start: number, end: number][] {
  const isUnspaced = unspaced.test(term);
  const isAnywhere = isUnspaced || !beginsAsWord.test(term);
  const found: [number, number][] = [];
  for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + 1)) {
    const to = from + term.length;
    const start = at?.[from] ?? from;
    const begins = isAnywhere || !endsAsWord.test(before(text, from)) || parted.test(before(source, start));
    if (!begins || (isUnspaced && beginsAsMark.test(text.slice(to, to + 2)))) continue;
    found.push([start, at ? endOf(at, to) : to]);
  }
  return found;
}

/** Where the last letter ends of which the term includes a part. */
function endOf(at: readonly number[], to: number): number {
  let end = to;
  while (end < at.length - 1 && at[end] === at[to - 1]) end++;
  return at[end] ?? 0;
}

/** The character that ends there; at most two code units. */
function before(text: string, index: number): string {
  return text.slice(Math.max(0, index - 2), index);
}
