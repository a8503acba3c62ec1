// What the folder of each walkthrough is called in the archive of everything, on whatever computer opens it.
import { trimmedEnd } from "../text";

/** Refused in a name by Windows, or read as a path; marks that turn the direction of what follows around it. */
const unsafe = /[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** Windows still counts whole paths, up to 260 characters, and the folder it unpacks into is part of one. */
const longest = 60;

/**
 * Names for folders beside each other, in the order given: a civil date each, which no system reserves and which
 * sorts, and what the walkthrough is called. No two are the same, whatever case or composition a system ignores.
 */
export function folderNames(walkthroughs: readonly { date: string; name: string }[]): string[] {
  const taken = new Set<string>();
  /** The last number given to a name: thousands of one name would else each count from two. */
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

/** What somebody typed, as a part of a name that every system takes. */
export function safeName(text: string): string {
  return trimmed(shortened(text.normalize("NFC").replace(unsafe, " ")).replace(/\s+/gu, " ")).trim();
}

/** Cut between the characters that a reader sees, never inside one. */
function shortened(name: string): string {
  if (name.length <= longest) return name;
  let kept = "";
  for (const { segment } of new Intl.Segmenter("en").segment(name.slice(0, longest * 4))) {
    if (kept.length + segment.length > longest) break;
    kept += segment;
  }
  return kept;
}

/** Windows drops dots and spaces at the end of a name, and then no longer finds it. */
function trimmed(name: string): string {
  return trimmedEnd(name.replace(/\s+/gu, " "), ". ");
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
