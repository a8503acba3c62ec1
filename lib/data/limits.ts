// How much one file may hold. Generous beside what a person can write in Onward, so that whatever it has kept
// can leave and come back; a file beyond it is refused whole.
import { draftLimit } from "../forms/schema";

/** In bytes: what a browser may hand in, and what the command line reads. */
export const fileLimits = { browser: 64 * 1024 * 1024, commandLine: 256 * 1024 * 1024 } as const;

/** Lists and objects in each other; the format itself needs 15. */
export const depthLimit = 20;

/** A file that Onward wrote has more bytes than this for each value in it. */
export const bytesAValue = 16;

export const counts = {
  owners: 100_000,
  walkthroughs: 10_000,
  /** Of one walkthrough; `questions`, `options` and `rows` of one entry, question and answer. */
  entries: 1_000,
  versions: 10_000,
  /** As many as the pages let anybody add; so with evidence. */
  actionItems: 200,
  questions: 1_000,
  options: 1_000,
  rows: 1_000,
  /** Of one owner. */
  evidence: 1_000,
  /** Of one piece of evidence: as many as commas fit into one text. */
  skills: draftLimit,
} as const;

/** In characters (UTF-16 code units): what a person wrote, and what Onward asked. */
export const lengths = { text: draftLimit, words: 2_000 } as const;
