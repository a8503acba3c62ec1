// What the last stage lays out: a walkthrough's action items, and what else its answers offer.
import { type Facts, holds } from "../forms/condition";
import { type Candidate, candidatesIn } from "../plan/candidate";
import { type ActionItem, isOpen } from "../plan/item";
import { stages, stepKey } from "../stages";
import { isMadeFrom } from "./moved";
import { answersIn, type Entries } from "./walkthrough";

/** The number a plan is made for; more are accepted all the same. */
export const enough = 5;

/** The question asked once if a plan has more items than that. */
export function tooMany(kept: number): string {
  return `You keep ${kept} now, and ${enough} are easier to carry. Which of them can wait?`;
}

export type Gathered =
  | { kind: "item"; item: ActionItem }
  | { kind: "candidate"; candidate: Candidate; isTicked: boolean };

/** The candidates of one walkthrough, in the order of the stages and their questions. */
export function candidatesOf({ entries, facts }: { entries: Entries; facts: Facts }): Candidate[] {
  return stages.flatMap((stage) =>
    stage.steps.flatMap((step) => {
      if (!holds(step.when, facts)) return [];
      const key = stepKey(stage.slug, step.slug);
      return candidatesIn(key, step, answersIn(entries, key), facts);
    }),
  );
}

/**
 * The open and parked items in the person's order, then each candidate that is not in the plan in any form. The first
 * time, these are ticked while the plan has room; one that was left unticked then is not ticked again.
 */
export function gather(
  candidates: readonly Candidate[],
  items: readonly ActionItem[],
  { isFirst = true }: { isFirst?: boolean } = {},
): Gathered[] {
  const rows: Gathered[] = items
    .filter((item) => isOpen(item) || item.status === "parked")
    .map((item) => ({ kind: "item", item }));
  let room = enough - items.filter(isOpen).length;
  const texts = new Set(items.map(({ text }) => text.trim()));
  for (const candidate of candidates) {
    if (items.some(({ origin }) => isMadeFrom(origin, candidate.origin)) || texts.has(candidate.text))
      continue;
    texts.add(candidate.text);
    const isTicked = isFirst && room > 0 && !candidate.isIdea;
    if (isTicked) room -= 1;
    rows.push({ kind: "candidate", candidate, isTicked });
  }
  return rows;
}
