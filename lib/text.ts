// Text is stored as typed, except for characters that no database, screen or document can hold.

/**
 * Makes any string storable: lone surrogates become U+FFFD, NUL and other control characters (except tab and line
 * feed) are removed, and every line end becomes one line feed.
 */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "")
  );
}

export function isBlank(text: string): boolean {
  return text.trim() === "";
}

/**
 * Trims these characters from the end. A regular expression would restart at each of them, which takes minutes on a
 * long run.
 */
export function trimmedEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** "one", "one and two", "one, two and three". */
export function listed(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
}

/** Numbers repeated words, counting from the last: "17:45 (2 of 2)", "17:45 (1 of 2)", "9:03". */
export function toldApart(words: readonly string[]): string[] {
  return words.map((word, at) => {
    const total = words.filter((other) => other === word).length;
    const place = words.slice(at).filter((other) => other === word).length;
    return total > 1 ? `${word} (${place} of ${total})` : word;
  });
}
