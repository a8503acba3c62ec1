// The order of the stages. To add one, write a file and add a line to `written`: pages, progress, exports and the
// closing question all read the list.
import { accept } from "./accept";
import { checkIn } from "./check-in";
import { closeAfter } from "./close";
import { ending } from "./ending";
import { feedback } from "./feedback";
import { interviewStep } from "./interview";
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

/**
 * Whether a stage was gone through. The first edition asked, in words of its own, which its answers keep; since then it
 * is written when somebody goes on from the core, under the same names. No page shows it.
 */
export const finish = {
  slug: "finish",
  title: "Gone through",
  retired: true,
  fields: {
    finished: {
      kind: "choice",
      label: "Gone on from this stage",
      options: [
        { value: "yes", label: "Yes" },
        { value: "later", label: "Not yet" },
        { value: "waiting", label: "Waiting for an answer" },
      ],
    },
  },
} as const satisfies Step;

/** The seven stages in order, each with `finish` after its steps. */
export const stages: readonly Stage[] = listStages(written);

/** The questions of the close page. */
export const close: Step = closeAfter(stages);

export function listStages(stages: readonly Stage[]): readonly Stage[] {
  return stages.map((stage) => ({ ...stage, steps: [...stage.steps, finish] }));
}

export function findStage(slug: string, among: readonly Stage[] = stages): Stage | undefined {
  return among.find((stage) => stage.slug === slug);
}

/** `accept/feelings`: the name of a stage's step as one string. */
export function stepKey(stage: string, step: string): string {
  return `${stage}/${step}`;
}

/** Finds `start`, `close`, `check-in`, `ending`, a step by its `stepKey`, or a card or note; undefined if there is none. */
export function findStep(key: string, among: readonly Stage[] = stages): Step | undefined {
  const alone = [start, close, checkIn, ending].find((step) => step.slug === key);
  if (alone) return alone;
  for (const stage of among)
    for (const step of stage.steps) if (stepKey(stage.slug, step.slug) === key) return step;
  return interviewStep(key);
}
