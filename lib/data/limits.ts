// Limits for one file. They are far above what a person can write in Onward, so whatever it stored can be exported
// and imported again. A file above a limit is refused as a whole.
import { textLimit } from "../forms/schema";

/** In bytes: for an upload, and for a file that the command line reads. */
export const fileLimits = { browser: 64 * 1024 * 1024, commandLine: 256 * 1024 * 1024 } as const;

/** Nested lists and objects; the format itself needs 15. */
export const depthLimit = 20;

/** A file written by Onward has more bytes per value than this. */
export const bytesAValue = 16;

export const counts = {
  owners: 100_000,
  walkthroughs: 10_000,
  /** Per walkthrough; `questions` per entry, `options` per question, `rows` per answer. */
  entries: 1_000,
  versions: 10_000,
  /** As many as the pages let anybody add; the same goes for evidence. */
  actionItems: 200,
  questions: 1_000,
  options: 1_000,
  rows: 1_000,
  /** Per owner. */
  evidence: 1_000,
  /** Per piece of evidence: as many as fit into one text, separated by commas. */
  skills: textLimit,
} as const;

/** In characters (UTF-16 code units): what a person wrote, and what Onward asked. */
export const lengths = { text: textLimit, words: 2_000 } as const;
