// How far a walkthrough is. Derived from the entries each time, never stored.
import { hasAnswers, isAnswered } from "../forms/answered";
import { pickedIn } from "../forms/answers";
import { type Facts, holds } from "../forms/condition";
import type { Field } from "../forms/field";
import { askedFields } from "../forms/schema";
import { own } from "../own";
import { stepKey } from "../stages";
import { enoughKey } from "../stages/accept";
import type { Stage, Step } from "../stages/stage";
import { answersIn, type Entries } from "./walkthrough";

/**
 * `answered`: something was answered and the person went on from the core, or everything was answered. `deeper`:
 * something beyond the core as well. `gone-through`: they went on without answering anything in the stage.
 */
export type StageStatus = "not-started" | "begun" | "gone-through" | "answered" | "waiting" | "deeper";

export function statusOf(stage: Stage, entries: Entries, facts: Facts): StageStatus {
  if (stage.slug === "feedback" && facts.waiting) return "waiting";
  const saysSomething = (step: Step) => hasAnswers(answersIn(entries, `${stage.slug}/${step.slug}`));
  const steps = stage.steps.filter(({ slug }) => slug !== "finish");
  const isBegun = steps.some(saysSomething);
  if (isGoneThrough(stage, entries) || isCoreAnswered(stage, entries, facts)) {
    const isDeeper = steps.some(
      (step) =>
        !step.core && !step.retired && stepKey(stage.slug, step.slug) !== enoughKey && saysSomething(step),
    );
    return isDeeper ? "deeper" : isBegun ? "answered" : "gone-through";
  }
  return isBegun ? "begun" : "not-started";
}

function isGoneThrough({ slug }: Stage, entries: Entries): boolean {
  return pickedIn(answersIn(entries, `${slug}/finish`), "finished") === "yes";
}

function isCoreAnswered(stage: Stage, entries: Entries, facts: Facts): boolean {
  const cores = stage.steps.filter(({ core, when }) => core && holds(when, facts));
  return cores.every(({ slug, fields, folds }) => {
    const answers = answersIn(entries, `${stage.slug}/${slug}`);
    return Object.entries(askedFields(fields, facts)).every(
      ([name, field]) => folds?.fields.includes(name) || isTick(field) || isAnswered(own(answers, name)),
    );
  });
}

/** A tick rather than a question: left alone, it means no. */
function isTick(field: Field): boolean {
  return field.kind === "several" && field.options.length === 1;
}

/** If another interview is near, these come first. */
const soonFirst: readonly string[] = ["worth", "prepare"];

/**
 * The stage to offer next: the first that was not gone through; none if each was gone through or is waiting. From
 * within a stage the way leads forwards only; what was passed over is on the hub. Only if something is coming up, and
 * two stages were moved to the front, do the others follow after the last.
 */
export function suggestedStage(
  stages: readonly Stage[],
  entries: Entries,
  facts: Facts,
  from?: Stage,
): Stage | undefined {
  const open = stages.filter((stage) => {
    const status = statusOf(stage, entries, facts);
    return stage !== from && (status === "not-started" || status === "begun");
  });
  const first = facts.soon ? open.find((stage) => soonFirst.includes(stage.slug)) : undefined;
  const isBack = (stage: Stage) => from !== undefined && stages.indexOf(stage) < stages.indexOf(from);
  const isLast = from !== undefined && from === stages.at(-1);
  return first ?? open.find((stage) => !isBack(stage)) ?? (facts.soon && isLast ? open[0] : undefined);
}

/** How many stages were gone through, whatever was answered, and how many others have something in them. */
export function stagesIn(stages: readonly Stage[], entries: Entries, facts: Facts) {
  const statuses = stages.map((stage) => statusOf(stage, entries, facts));
  const begun = statuses.filter((status) => status === "begun").length;
  return { begun, through: statuses.filter((status) => status !== "not-started").length - begun };
}

export function isClosed(entries: Entries): boolean {
  return entries.has("close");
}

/** How the drawing of the seven stages shows a status. */
export function stopFor(status: StageStatus): "empty" | "begun" | "filled" {
  if (status === "not-started") return "empty";
  return status === "answered" || status === "deeper" ? "filled" : "begun";
}
