// The order of the stages. A new one is its own file and one line in `written`: pages, progress,
// exports and the closing question all read the list.
import { accept } from "./accept";
import { checkIn } from "./check-in";
import { closeAfter } from "./close";
import { feedback } from "./feedback";
import { prepare } from "./prepare";
import { reflect } from "./reflect";
import { reframe } from "./reframe";
import type { Stage, Step } from "./stage";
import { start } from "./start";
import { strategy } from "./strategy";
import { worth } from "./worth";

const written = [
  accept,
  feedback,
  reflect,
  worth,
  strategy,
  reframe,
  prepare,
] as const satisfies readonly Stage[];

/** The seven stages in order, each with its last step `finish`. */
export const stages: readonly Stage[] = listStages(written);

/** The questions of the close page. */
export const close: Step = closeAfter(stages);

/** Gives each stage its last step: is it finished, left for later, or (where it may) waiting. */
export function listStages(stages: readonly Stage[]): readonly Stage[] {
  return stages.map((stage) => ({ ...stage, exercises: [...stage.exercises, finishOf(stage)] }));
}

function finishOf(stage: Stage): Step {
  const waiting = stage.mayWait ? [{ value: "waiting", label: stage.mayWait }] : [];
  return {
    slug: "finish",
    title: "The last step here",
    minutes: 0,
    ...(stage.finishNotes && { notes: stage.finishNotes }),
    fields: {
      finished: {
        kind: "choice",
        label: "Have you finished this stage?",
        options: [
          { value: "yes", label: "Yes, that’s enough" },
          { value: "later", label: "I’ll come back to it" },
          ...waiting,
        ],
      },
    },
  };
}

export function findStage(slug: string, among: readonly Stage[] = stages): Stage | undefined {
  return among.find((stage) => stage.slug === slug);
}

/** `accept/feelings`: how an exercise of a stage is named in one string. */
export function stepKey(stage: string, exercise: string): string {
  return `${stage}/${exercise}`;
}

/** Finds `start`, `close`, `check-in` or a step by its `stepKey`; undefined if there is none. */
export function findStep(key: string, among: readonly Stage[] = stages): Step | undefined {
  const alone = [start, close, checkIn].find((exercise) => exercise.slug === key);
  if (alone) return alone;
  for (const stage of among)
    for (const exercise of stage.exercises) if (stepKey(stage.slug, exercise.slug) === key) return exercise;
  return undefined;
}
