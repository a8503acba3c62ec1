// What somebody did on the way to a job, in counts: things done, never rejections, and never a zero.
import type { ActionItem } from "../plan/item";
import type { Stage } from "../stages/stage";
import { factsOf } from "./facts";
import { cardsIn, notesIn } from "./interviews";
import { statusOf } from "./progress";
import type { Entries } from "./walkthrough";

export function throughCounts(
  stages: readonly Stage[],
  walkthroughs: readonly { entries: Entries }[],
  items: readonly ActionItem[],
  evidence: number,
): string[] {
  const sum = (count: (entries: Entries) => number) =>
    walkthroughs.reduce((total, { entries }) => total + count(entries), 0);
  const answered = sum((entries) => {
    const facts = factsOf({ entries, first: false, today: "" });
    const statuses = stages.map((stage) => statusOf(stage, entries, facts));
    return statuses.filter((status) => status !== "not-started" && status !== "gone-through").length;
  });
  return [
    counted(
      answered,
      "stage with your answers",
      walkthroughs.length > 1
        ? `stages with your answers, over ${walkthroughs.length} jobs`
        : "stages with your answers",
    ),
    counted(items.filter(({ status }) => status === "done").length, "step done", "steps done"),
    counted(
      sum((entries) => notesIn(entries).length),
      "interview noted",
      "interviews noted",
    ),
    counted(
      sum((entries) => cardsIn(entries).length),
      "card made",
      "cards made",
    ),
    counted(evidence, "fact about your work kept", "facts about your work kept"),
  ].flat();
}

function counted(count: number, one: string, several: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
}
