// A walkthrough reduced to what was chosen for a document: what is not there cannot be printed by mistake.

import { shownEntry, shownItems } from "../shares/shown";
import { findStep } from "../stages";
import type { Saved } from "../walkthroughs/walkthrough";
import type { DocumentChoices } from "./choices";
import type { WalkthroughSource } from "./source";

/** The start and the close are always included, and so is an action item that came from no stage. */
export function chosenSource(
  source: WalkthroughSource,
  { stages: slugs, feelings, message }: DocumentChoices,
): WalkthroughSource {
  const allowed = { feelings, names: true, message };
  const stages = source.stages.filter(({ slug }) => slugs.includes(slug));
  const entries = new Map<string, Saved>();
  for (const [key, saved] of source.walkthrough.entries) {
    const step = findStep(key, stages);
    if (step) entries.set(key, shownEntry(step, saved, allowed));
  }
  const items = source.items.filter(({ stage }) => stage === undefined || slugs.includes(stage));
  return {
    ...source,
    stages,
    walkthrough: { ...source.walkthrough, entries },
    items: shownItems(items, allowed),
  };
}
