// One owner's data as the repositories read and write it: with ids, and with dates as `Date`.
import type { EvidenceContent } from "../evidence/evidence";
import type { ItemContent } from "../plan/item";
import type { EntryContent } from "../walkthroughs/snapshot";

export type StoredEntry = { exercise: string; savedAt: Date; content: EntryContent };

export type StoredVersion = { exercise: string; keptAt: Date; pending: boolean; content: EntryContent };

export type StoredItem = { createdAt: Date; content: ItemContent };

export type StoredWalkthrough = {
  id: string;
  createdAt: Date;
  isFull: boolean;
  /** One per step, in any order. */
  entries: readonly StoredEntry[];
  /** In any order. */
  versions: readonly StoredVersion[];
  /** In the order the person chose. */
  items: readonly StoredItem[];
};

/** `content.origin.walkthroughId` is the id of a walkthrough of the same owner, or of a deleted one. */
export type StoredEvidence = { createdAt: Date; content: EvidenceContent };

export type StoredOwner = { walkthroughs: readonly StoredWalkthrough[]; evidence: readonly StoredEvidence[] };
