// How far a walkthrough is. Derived from the entries each time, never stored.
import { hasAnswers } from "../forms/answered";
import { pickedIn } from "../forms/answers";
import type { Facts } from "../forms/condition";
import type { Stage } from "../stages/stage";
import { answersIn, type Entries } from "./walkthrough";

export type StageStatus = "not-started" | "in-progress" | "waiting" | "done";

/** The person's own word at the end of a stage decides; before it, any answer means "in progress". */
export function statusOf(stage: Stage, entries: Entries): StageStatus {
  const finished = pickedIn(answersIn(entries, `${stage.slug}/finish`), "finished");
  if (finished === "yes") return "done";
  if (finished === "waiting") return "waiting";
  const begun = stage.exercises.some((exercise) =>
    hasAnswers(answersIn(entries, `${stage.slug}/${exercise.slug}`)),
  );
  return begun ? "in-progress" : "not-started";
}

/** With another interview near, these come first. */
const soonFirst: readonly string[] = ["worth", "prepare"];

/** The stage to offer next; none once each is done or waiting. */
export function suggestedStage(stages: readonly Stage[], entries: Entries, facts: Facts): Stage | undefined {
  const open = stages.filter((stage) => {
    const status = statusOf(stage, entries);
    return status !== "done" && status !== "waiting";
  });
  return (facts.soon && open.find((stage) => soonFirst.includes(stage.slug))) || open[0];
}

export function isClosed(entries: Entries): boolean {
  return entries.has("close");
}

/** How the drawing of the seven stages shows a status. */
export function stopFor(status: StageStatus): "empty" | "begun" | "filled" {
  return status === "done" ? "filled" : status === "not-started" ? "empty" : "begun";
}
