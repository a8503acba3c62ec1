// What the last stage lays out: the action items of a walkthrough, and what else its answers offer.
import { type Facts, holds } from "../forms/condition";
import { type Candidate, candidatesIn } from "../plan/candidate";
import { type ActionItem, isOpen } from "../plan/item";
import { stages, stepKey } from "../stages";
import { isMadeFrom } from "./moved";
import { answersIn, type Entries } from "./walkthrough";

/** As many as a plan is made for; more are kept all the same. */
export const enough = 5;

/** What is asked once where more are kept than a plan is made for. */
export function tooMany(kept: number): string {
  return `You keep ${kept} now, and ${enough} are easier to carry. Which of them can wait?`;
}

export type Gathered =
  | { kind: "item"; item: ActionItem }
  | { kind: "candidate"; candidate: Candidate; isTicked: boolean };

/** What the answers of one walkthrough offer, in the order of the stages and their questions. */
export function candidatesOf({ entries, facts }: { entries: Entries; facts: Facts }): Candidate[] {
  return stages.flatMap((stage) =>
    stage.exercises.flatMap((step) => {
      if (!holds(step.when, facts)) return [];
      const key = stepKey(stage.slug, step.slug);
      return candidatesIn(key, step, answersIn(entries, key), facts);
    }),
  );
}

/**
 * The items that are open or parked in the person's order, then each candidate that is in the plan in no form yet. These
 * come ticked as long as a plan has room, at the first time: what was left without a tick then is not ticked again.
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
