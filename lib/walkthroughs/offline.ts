// What somebody can continue with without a connection: the following stages whose core has nothing saved.
import { stepKey } from "../stages";
import type { Stage, Step } from "../stages/stage";
import { coresOf } from "./steps";
import type { Walkthrough } from "./walkthrough";

type Known = Pick<Walkthrough, "entries" | "facts">;

export type CoreBehind = { key: string; canBeEmpty: boolean };

/** The first core of each following stage, in order. */
export function coresBehind(stage: Stage, stages: readonly Stage[], known: Known): CoreBehind[] {
  return stages.slice(stages.indexOf(stage) + 1).flatMap((one) =>
    coresOf(one, known.facts)
      .slice(0, 1)
      .map((step) => ({ key: stepKey(one.slug, step.slug), canBeEmpty: canBeEmpty(one, step, known) })),
  );
}

/** The same cores, from the one that comes next; those that are skipped come last. */
export function startingAt(key: string, cores: readonly CoreBehind[]): CoreBehind[] {
  const at = Math.max(
    cores.findIndex((core) => core.key === key),
    0,
  );
  return [...cores.slice(at), ...cores.slice(0, at)];
}

/** A second core (the message) depends on the first one's answer, and the gathering on all answers. */
export function canBeEmpty(stage: Stage, step: Step, { entries }: Pick<Known, "entries">): boolean {
  const isOpening = step.core === true && step === stage.steps[0];
  return isOpening && step.shows === undefined && !entries.has(stepKey(stage.slug, step.slug));
}
