// Names for the walkthroughs' folders in the archive of everything, valid on every operating system.
import { trimmedEnd } from "../text";

/** Characters that Windows refuses in a name or reads as a path, and marks that change the text direction around them. */
const unsafe = /[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** Windows still limits whole paths to 260 characters, including the folder that the archive is unpacked into. */
const longest = 60;

/**
 * Names for sibling folders, in the given order: a civil date, which sorts and is never a reserved name, and the
 * walkthrough's name. All are unique, even on systems that ignore case or Unicode normalization.
 */
export function folderNames(walkthroughs: readonly { date: string; name: string }[]): string[] {
  const taken = new Set<string>();
  /** The last number used for each name; counting from two every time would be slow for thousands of equal names. */
  const copies = new Map<string, number>();
  return walkthroughs.map(({ date, name }) => {
    const base = trimmed(`${date} ${shortened(name.normalize("NFC").replace(unsafe, " "))}`);
    let candidate = base;
    for (let copy = copies.get(folded(base)) ?? 1; taken.has(folded(candidate)); ) {
      copies.set(folded(base), ++copy);
      candidate = `${base} (${copy})`;
    }
    taken.add(folded(candidate));
    return candidate;
  });
}

/** Typed text, made safe for a file name on every system. */
export function safeName(text: string): string {
  return trimmed(shortened(text.normalize("NFC").replace(unsafe, " ")).replace(/\s+/gu, " ")).trim();
}

/** Cut between grapheme clusters, never inside one. */
function shortened(name: string): string {
  if (name.length <= longest) return name;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("en").segment(name.slice(0, longest * 4))) {
    if (kept.length + segment.length > longest) break;
    kept += segment;
  }
  return kept;
}

/** Windows drops trailing dots and spaces, and then cannot find the file. */
function trimmed(name: string): string {
  return trimmedEnd(name.replace(/\s+/gu, " "), ". ");
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
