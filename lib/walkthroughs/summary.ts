// What the close page says was done: only what was, never a zero, never a grade.

import type { ActionItem } from "../plan/item";
import { isOpen } from "../plan/item";
import type { Stage } from "../stages/stage";
import { listed } from "../text";
import { factsOf } from "./facts";
import { statusOf } from "./progress";
import type { Entries } from "./walkthrough";

/** One paragraph; for a single stage or none, that looking at it is enough for today. */
export function summaryOf(stages: readonly Stage[], entries: Entries, items: readonly ActionItem[]): string {
  const facts = factsOf({ entries, first: false, today: "" });
  const begun = stages.filter((stage) => statusOf(stage, entries, facts) !== "not-started");
  const planned = items.filter(isOpen).length;
  if (begun.length < 2 && planned === 0) return "You looked at it. That is enough for today.";
  const did = begun.map((stage) => stage.did);
  if (planned > 0)
    did.push(planned === 1 ? "kept one step to take" : `kept ${inWords(planned)} steps to take`);
  return inThrees(did)
    .map((some) => `You ${listed(some)}.`)
    .join(" ");
}

/** Sentences short enough to read when tired. */
function inThrees(parts: readonly string[]): string[][] {
  const sentences = Math.ceil(parts.length / 3);
  const each = Math.ceil(parts.length / sentences);
  return Array.from({ length: sentences }, (_, at) => parts.slice(at * each, (at + 1) * each));
}

const numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

function inWords(count: number): string {
  return numbers[count] || String(count);
}
