// The format-neutral document: what an export says, before any format says how it looks.

export type DocumentItem = {
  text: string;
  /** Already in words, for instance "Friday 4 December 2026". */
  due?: string;
  priority: "low" | "normal" | "high";
  /** "To do", "Doing", "Done", "Dropped" or "Parked". */
  status: string;
  done: boolean;
  /** Title of the stage that it came from. */
  stage?: string;
};

/** One of several answers to the same few questions: the first says what it is about, the others stand under it. */
export type DocumentRow = { lines: string[]; parts: { label: string; lines: string[] }[] };

/** A 0–10 self-rating, taken twice; a moment that was left out is undefined. */
export type DocumentRating = {
  /** What the drawing says, in words: "How heavy: 7 before, 4 after". */
  alternative: string;
  /** What 0, 5 and 10 stand for. */
  words: readonly [zero: string, five: string, ten: string];
  before: number | undefined;
  after: number | undefined;
};

export type Block =
  /** Level 1 opens a stage or a part, level 2 an exercise. */
  | { kind: "heading"; level: 1 | 2; text: string }
  /** Onward's own words. */
  | { kind: "paragraph"; text: string }
  /** A question and the person's own words: one string a line, an empty string a blank line. */
  | { kind: "answer"; question: string; lines: string[] }
  /** A question that was answered several times over. */
  | { kind: "rows"; question: string; rows: DocumentRow[] }
  /** A question that was asked before and after. */
  | { kind: "rating"; question: string; rating: DocumentRating }
  /** Short labels, and what the person wrote beside each. */
  | { kind: "facts"; facts: { label: string; lines: string[] }[] }
  | { kind: "if-then"; cue: string; response: string }
  | { kind: "actions"; items: DocumentItem[] };

export type ExportDocument = {
  title: string;
  /** BCP 47, for instance "en". */
  language: string;
  /** Short facts under the title, one a line. */
  subtitle: string[];
  /** One line at the foot of every page, beside "Page 1 of 3". */
  footer: string;
  /** Set a little closer, and as large as one page allows: what is read in a waiting room. */
  isClose?: true;
  blocks: Block[];
};
