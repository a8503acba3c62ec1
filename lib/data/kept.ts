// What is kept of one owner, as the repositories hand it out and take it in: with ids, and with dates as dates.
import type { EvidenceContent } from "../evidence/evidence";
import type { ItemContent } from "../plan/item";
import type { EntryContent } from "../walkthroughs/snapshot";

export type KeptEntry = { exercise: string; savedAt: Date; content: EntryContent };

export type KeptVersion = { exercise: string; keptAt: Date; pending: boolean; content: EntryContent };

export type KeptItem = { createdAt: Date; content: ItemContent };

export type KeptWalkthrough = {
  id: string;
  createdAt: Date;
  isFull: boolean;
  /** One an exercise, in any order. */
  entries: readonly KeptEntry[];
  /** In any order. */
  versions: readonly KeptVersion[];
  /** In the person's own order. */
  items: readonly KeptItem[];
};

/** `content.origin.walkthroughId` is the id of a walkthrough of the same owner, or of one that is gone. */
export type KeptEvidence = { createdAt: Date; content: EvidenceContent };

export type KeptOwner = { walkthroughs: readonly KeptWalkthrough[]; evidence: readonly KeptEvidence[] };
