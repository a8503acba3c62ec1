// The way through the stages: the core of each, and the deeper steps.
import { type Facts, holds } from "../forms/condition";
import { askedFields } from "../forms/schema";
import { stepKey } from "../stages";
import type { Stage, Step } from "../stages/stage";
import { suggestedStage } from "./progress";
import type { Entries } from "./walkthrough";

/** The steps of a stage that have something to ask, given the facts: its cores, then the deeper ones. */
export function stepsOf(stage: Stage, facts: Facts): Step[] {
  return [...coresOf(stage, facts), ...deeperOf(stage, facts)];
}

/** The cores of this stage: one step, or a second one if the first one's answer asks for it. */
export function coresOf(stage: Stage, facts: Facts): Step[] {
  return asked(stage, facts).filter(({ core }) => core);
}

export function deeperOf(stage: Stage, facts: Facts): Step[] {
  const deeper = asked(stage, facts).filter(({ core }) => !core);
  const isLeading = ({ leads }: Step) => leads !== undefined && holds(leads, facts);
  return [...deeper.filter(isLeading), ...deeper.filter((step) => !isLeading(step))];
}

function asked(stage: Stage, facts: Facts): Step[] {
  return stage.steps.filter(
    ({ retired, when, shows, fields }) =>
      !retired &&
      holds(when, facts) &&
      (shows !== undefined || Object.keys(askedFields(fields, facts)).length > 0),
  );
}

export type Ways = {
  /** The main way on from a step: a key, or `close` after the last stage. */
  next: string;
  /** From a deeper step: past the remaining ones. Undefined on a core, and if `next` leads there as well. */
  onward: string | undefined;
  /** From the last core: the first of the deeper steps. */
  deeper: string | undefined;
  /** One step back; `start` before the first. */
  previous: string;
};

type Here = { stages: readonly Stage[]; stage: Stage; slug: string; entries: Entries; facts: Facts };

/** Where the buttons of a step lead. A step that is not asked now leads on like a core. */
export function waysFrom({ stages, stage, slug, entries, facts }: Here): Ways {
  const keyOf = (step: Step | undefined) => step && stepKey(stage.slug, step.slug);
  const [cores, deeper] = [coresOf(stage, facts), deeperOf(stage, facts)];
  const core = cores.findIndex((step) => step.slug === slug);
  const at = deeper.findIndex((step) => step.slug === slug);
  const following = keyOfStage(suggestedStage(stages, entries, facts, stage), facts) ?? "close";
  if (at >= 0) {
    const next = keyOf(deeper[at + 1]);
    return {
      next: next ?? following,
      onward: next && following,
      deeper: undefined,
      previous: keyOf(deeper[at - 1] ?? cores.at(-1)) ?? "start",
    };
  }
  const next = keyOf(cores[core + 1]);
  const before = stages[stages.indexOf(stage) - 1];
  return {
    next: (core >= 0 ? next : undefined) ?? following,
    onward: undefined,
    deeper: next === undefined ? keyOf(deeper[0]) : undefined,
    previous:
      keyOf(cores[core - 1]) ??
      (before ? keyOfStage(before, facts, coresOf(before, facts).length - 1) : undefined) ??
      "start",
  };
}

/** The key of a stage's core, the first by default. */
export function keyOfStage(stage: Stage | undefined, facts: Facts, at = 0): string | undefined {
  const core = stage && coresOf(stage, facts)[at];
  return core && stepKey(stage.slug, core.slug);
}
