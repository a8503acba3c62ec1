// The labels of a step's buttons.
import type { Facts } from "../forms/condition";
import { findStage, findStep } from "../stages";
import type { Stage } from "../stages/stage";
import { minutesOf } from "./minutes";
import { coresOf, deeperOf, type Ways } from "./steps";

export type WayLabels = { next: string; deeper?: string; onward?: string; leave: string };

export function labelsFor(stage: Stage, slug: string, ways: Ways, facts: Facts): WayLabels {
  const cores = stage.steps.filter(({ core }) => core);
  const step = stage.steps.find((one) => one.slug === slug);
  const isCore = cores.some((step) => step.slug === slug);
  if (!isCore)
    return {
      next: step?.decides ? "Continue" : wordsFor(ways.next, stage),
      ...(ways.onward !== undefined && { onward: wordsFor(ways.onward, stage) }),
      leave: "Save and leave",
    };
  // What comes next depends on the answers here.
  const isOpen = cores.at(-1)?.slug !== slug;
  const deeper = deeperOf(stage, facts);
  return {
    next: isOpen ? "Continue" : wordsFor(ways.next, stage),
    ...(ways.deeper !== undefined && {
      deeper: `Go\u00a0deeper\u00a0here (${inSteps(deeper.length)}, about ${inMinutes(minutesOf(deeper, facts))})`,
    }),
    leave: "Enough for today",
  };
}

function wordsFor(key: string, here: Stage): string {
  const stage = findStage(key.split("/")[0] ?? "");
  if (!stage) return "Continue to the end";
  return stage.slug === here.slug ? `Next: ${findStep(key)?.title}` : `Continue to: ${stage.title}`;
}

export function inSteps(count: number): string {
  return `${count} ${count === 1 ? "step" : "steps"}`;
}

export function inMinutes(count: number): string {
  return `${count} ${count === 1 ? "minute" : "minutes"}`;
}

/** "Stage 3 of 7" on a core, whose title is the stage's, and "Stage 3 of 7, step 2 of 5" on a deeper step. */
export function placeOf(stages: readonly Stage[], stage: Stage, slug: string, facts: Facts): string {
  const words = `Stage ${stages.indexOf(stage) + 1} of ${stages.length}`;
  const deeper = deeperOf(stage, facts);
  const at = deeper.findIndex((step) => step.slug === slug);
  const cores = coresOf(stage, facts).length;
  return at < 0 ? words : `${words}, step ${cores + at + 1} of ${cores + deeper.length}`;
}
