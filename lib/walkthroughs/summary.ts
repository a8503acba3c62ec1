// What the close page says was done: only what was, never a zero, never a grade.
import { hasAnswers } from "../forms/answered";
import { type ActionItem, isOpen } from "../plan/item";
import { finish, stepKey } from "../stages";
import type { Stage } from "../stages/stage";
import { listed } from "../text";
import { isSent } from "./facts";
import { answersIn, type Entries } from "./walkthrough";

/** One paragraph; where little was written, that it is enough for today. */
export function summaryOf(stages: readonly Stage[], entries: Entries, items: readonly ActionItem[]): string {
  const begun = stages.filter((stage) => isWrittenIn(stage, entries));
  const planned = items.filter(isOpen).length;
  if (begun.length === 0 && planned === 0) return "Nothing is written in the stages, and that’s fine.";
  const did = begun.map(({ slug, did }) =>
    slug === "feedback" && isSent(entries) ? "sent your message" : did,
  );
  if (planned > 0)
    did.push(planned === 1 ? "kept one step to take" : `kept ${inWords(planned)} steps to take`);
  const enough = begun.length < 2 && planned === 0 ? ["That’s enough for today."] : [];
  return [...inThrees(did).map((some) => `You ${listed(some)}.`), ...enough].join(" ");
}

/** Who only looked at a stage did nothing there, and is not told that they did; nor is what they had said before. */
function isWrittenIn({ slug, exercises }: Stage, entries: Entries): boolean {
  return exercises.some((step) => {
    const { [step.remembers ?? ""]: _, ...said } = answersIn(entries, stepKey(slug, step.slug));
    return step !== finish && hasAnswers(said);
  });
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
