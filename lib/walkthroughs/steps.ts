import { type Facts, holds } from "../forms/condition";
import { askedFields } from "../forms/schema";
import type { Stage, Step } from "../stages/stage";

/** The exercises of a stage that have something to ask, given what is known. */
export function stepsOf(stage: Stage, facts: Facts): Step[] {
  return stage.exercises.filter(
    (exercise) =>
      holds(exercise.when, facts) &&
      (exercise.shows !== undefined || Object.keys(askedFields(exercise.fields, facts)).length > 0),
  );
}

export type Neighbours = { previous: Step | undefined; next: Step | undefined };

/** The steps before and after one; of a step that is not asked now, the stage's first is next. */
export function neighboursOf(stage: Stage, slug: string, facts: Facts): Neighbours {
  const steps = stepsOf(stage, facts);
  const at = steps.findIndex((step) => step.slug === slug);
  return { previous: at > 0 ? steps[at - 1] : undefined, next: steps[at + 1] };
}

/** Minutes for what is asked, as the hub says them. */
export function minutesOf(stage: Stage, facts: Facts): number {
  return stepsOf(stage, facts).reduce((sum, step) => sum + step.minutes, 0);
}
