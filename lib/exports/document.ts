// A document independent of its format: what an export says, before any format decides how it looks.

export type DocumentItem = {
  text: string;
  /** Already formatted, for instance "Friday 4 December 2026". */
  due?: string;
  priority: "low" | "normal" | "high";
  /** "To do", "Doing", "Done", "Dropped" or "Parked". */
  status: string;
  done: boolean;
  /** Title of the stage it came from. */
  stage?: string;
};

/** One of several answers to the same few questions: the first one is its title, the others are listed under it. */
export type DocumentRow = { lines: string[]; parts: { label: string; lines: string[] }[] };

/** A 0–10 self-rating taken twice; a skipped moment is undefined. */
export type DocumentRating = {
  /** What the drawing says, in words: "How heavy: 7 before, 4 after". */
  alternative: string;
  /** The labels of 0, 5 and 10. */
  words: readonly [zero: string, five: string, ten: string];
  before: number | undefined;
  after: number | undefined;
};

export type Block =
  /** Level 1 is a stage or a part, level 2 a step. */
  | { kind: "heading"; level: 1 | 2; text: string }
  /** Text written by Onward. */
  | { kind: "paragraph"; text: string }
  /** A question and the person's own words: one string per line, an empty string for a blank line. */
  | { kind: "answer"; question: string; lines: string[] }
  /** A question answered several times. */
  | { kind: "rows"; question: string; rows: DocumentRow[] }
  /** A question asked before and after. */
  | { kind: "rating"; question: string; rating: DocumentRating }
  /** Short labels, with what the person wrote beside each. */
  | { kind: "facts"; facts: { label: string; lines: string[] }[] }
  | { kind: "if-then"; cue: string; response: string }
  | { kind: "actions"; items: DocumentItem[] };

export type ExportDocument = {
  title: string;
  /** BCP 47, for instance "en". */
  language: string;
  /** Short facts under the title, one per line. */
  subtitle: string[];
  /** One line at the foot of every page, beside "Page 1 of 3"; empty for none. */
  footer: string;
  /** Set tighter, and as large as fits on one page: for reading in a waiting room. */
  isClose?: true;
  blocks: Block[];
};
