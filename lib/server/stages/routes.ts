import "server-only";
import { hasAnswers } from "../../forms/answered";
import type { Facts } from "../../forms/condition";
import { controlAfter } from "../../forms/revise";
import { problemsIn } from "../../forms/schema";
import { own } from "../../own";
import { fail } from "../../result";
import { routes } from "../../routes";
import { findStage, findStep, stages } from "../../stages";
import type { Stage } from "../../stages/stage";
import { destinationAfter } from "../../walkthroughs/destination";
import { factsOf } from "../../walkthroughs/facts";
import { suggestedStage } from "../../walkthroughs/progress";
import { emptyWalkthrough } from "../../walkthroughs/step-view";
import { keyOfStage, type Ways, waysFrom } from "../../walkthroughs/steps";
import type { Entries, Walkthrough } from "../../walkthroughs/walkthrough";
import { withConfirmedDraft } from "../cookies/confirmed-draft";
import { personToday } from "../cookies/time-zone";
import { missingPage } from "../http/error-page";
import type { FormResult } from "../http/form";
import type { Outcome } from "../http/refusals";
import { seeOther } from "../http/reply";
import { saveReply } from "../http/save-reply";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { planProblems } from "../plan/plan-problems";
import { markGoneThrough } from "../walkthroughs/gone-through";
import { findWalkthrough } from "../walkthroughs/repository";
import { type SavedStep, type StepTarget, saveStep } from "../walkthroughs/save-step";
import { applySave, hasFollowers, keepPlan } from "./after-save";

// The two handlers behind every step: POST for the form itself, PUT for its autosave.

function targetFor(walkthroughId: string, key: string): StepTarget | undefined {
  const exercise = findStep(key);
  return exercise && { walkthroughId, key, exercise };
}

/** Saves, and goes where the pressed button says. */
export async function postStep(
  owner: OwnerId,
  form: FormResult,
  walkthroughId: string,
  key: string,
): Promise<Outcome> {
  const target = targetFor(walkthroughId, key);
  if (!target) return missingPage(form.ok ? form.value : undefined);
  if (!form.ok) return fail({ kind: form.error });
  const saved = await saveStep(owner, target, form.value, { isPosted: true });
  const confirmed = (answer: Response) => withConfirmedDraft(answer, form.value.get("writer"));
  if (!saved.ok) {
    if (saved.error.kind !== "stale") return saved;
    if (!(await keepRows(owner, target, form.value))) return fail({ kind: "unavailable" });
    // Both versions are kept, and the page shows them.
    return confirmed(seeOther(routes.exercise(walkthroughId, key)));
  }
  const next = await afterSave(owner, { ...target, ...saved.value }, form.value);
  if (next instanceof Response) return confirmed(next);
  // Of a plan it is the rows that were not kept: the browser's own draft stays until they are.
  return target.exercise.shows === "plan" ? next : fail({ ...next.error, also: confirmed });
}

/** What a step lays out for the plan is kept, also where another window has changed its questions. */
async function keepRows(
  owner: OwnerId,
  { walkthroughId, key, exercise }: StepTarget,
  form: URLSearchParams,
): Promise<boolean> {
  if (exercise.shows !== "plan") return true;
  try {
    const journey = await findWalkthrough(owner, walkthroughId, await personToday());
    return journey !== undefined && (await keepPlan(owner, { walkthroughId, key, journey }, form));
  } catch (error) {
    log.error("A plan was not changed", error);
    return false;
  }
}

type SavedTarget = StepTarget & SavedStep;

async function afterSave(owner: OwnerId, target: SavedTarget, form: URLSearchParams): Promise<Outcome> {
  try {
    return await goOn(owner, target, form);
  } catch (error) {
    log.error("A step was saved, and what follows was not done", error);
    // Of a plan the rows are what was typed.
    return fail({ kind: target.exercise.shows === "plan" ? "unavailable" : "saved-alone" });
  }
}

/** Does what the pressed button says beside saving, and leads to where it says. */
async function goOn(owner: OwnerId, target: SavedTarget, form: URLSearchParams): Promise<Outcome> {
  const { walkthroughId, key, exercise } = target;
  const today = await personToday();
  const journey = await findWalkthrough(owner, walkthroughId, today);
  const here = routes.exercise(walkthroughId, key);
  if (journey && !(await applySave(owner, { ...target, journey }, form)))
    return fail({ kind: exercise.shows === "plan" ? "no-room" : "no-room-beside" });
  const pressed = { add: form.get("add"), rows: form.get("rows") };
  const control = controlAfter(pressed, exercise.fields, target.answers);
  if (control !== undefined) return seeOther(`${here}#${control}`);
  const { intent, stage, ways, isOff } = await press(owner, target, form, { journey, today });
  const exists = journey !== undefined;
  return seeOther(destinationAfter(intent, { walkthroughId, key, stage, ways, exists, isOff }));
}

type Pressed = { intent: string; stage: Stage | undefined; ways: Ways; isOff: boolean };

/** What the button that sent a step means, where it can lead; that somebody goes on from a stage by it is noted. */
async function press(
  owner: OwnerId,
  { walkthroughId, key, exercise, answers }: SavedTarget,
  form: URLSearchParams,
  { journey, today }: { journey: Walkthrough | undefined; today: string },
): Promise<Pressed> {
  const intent = form.get("intent") ?? "continue";
  const { entries, facts } = journey ?? emptyWalkthrough(walkthroughId, new Date(), noFacts(today));
  const problems = [
    ...problemsIn(exercise, answers, facts, today),
    ...(exercise.shows === "plan" && intent === "continue"
      ? await planProblems(owner, { walkthroughId, key }, form, today)
      : []),
  ];
  const isOff = problems.some(({ isDoubt }) => !(isDoubt && intent === "anyway"));
  const stage = findStage(key.split("/")[0] ?? "");
  const ways = waysOf(stage, { key, entries, facts });
  // Stopping on a core in which something is written leaves it behind as going on does.
  const isRest = intent === "leave" && exercise.core === true && hasAnswers(answers);
  const on = { continue: ways.next, anyway: ways.next, onward: ways.onward };
  const to = isRest ? ways.next : own(on, intent);
  const leavesStage = stage !== undefined && to !== undefined && !to.startsWith(`${stage.slug}/`);
  if (journey && leavesStage && !isOff) await markGoneThrough(owner, walkthroughId, stage.slug);
  return { intent, stage, ways, isOff };
}

function noFacts(today: string): Facts {
  return factsOf({ entries: new Map(), first: false, today });
}

/** A step that belongs to no stage leads to the first one that nobody went through yet. */
function waysOf(
  stage: Stage | undefined,
  { key, entries, facts }: { key: string; entries: Entries; facts: Facts },
): Ways {
  if (stage) return waysFrom({ stages, stage, slug: key.slice(stage.slug.length + 1), entries, facts });
  const next = keyOfStage(suggestedStage(stages, entries, facts), facts) ?? "close";
  return { next, onward: undefined, deeper: undefined, previous: "start" };
}

/**
 * Saves, and says which revision is kept since when. With an intent it is a form that its person has sent while there was
 * no connection, and that counts as if it had come in then.
 */
export async function putStep(
  owner: OwnerId,
  form: FormResult,
  walkthroughId: string,
  key: string,
): Promise<Outcome> {
  const target = targetFor(walkthroughId, key);
  if (!form.ok) return fail({ kind: form.error });
  if (!target) return fail({ kind: "not-found" });
  const isPosted = form.value.has("intent");
  const reply = await saveByScript(owner, target, form.value, { isPosted });
  return isPosted && reply instanceof Response ? withConfirmedDraft(reply, form.value.get("writer")) : reply;
}

async function saveByScript(
  owner: OwnerId,
  target: StepTarget,
  form: URLSearchParams,
  { isPosted }: { isPosted: boolean },
): Promise<Outcome> {
  const saved = await saveStep(owner, target, form, { isPosted });
  if (!saved.ok) {
    if (saved.error.kind !== "stale") return saved;
    const isKept = await keepRows(owner, target, form);
    return isKept ? saveReply(409, saved.error, form) : fail({ kind: "unavailable" });
  }
  const { revision, savedAt } = saved.value;
  try {
    const today = await personToday();
    const isAlone = !isPosted && !hasFollowers(target);
    const journey = isAlone ? undefined : await findWalkthrough(owner, target.walkthroughId, today);
    const both = { ...target, ...saved.value };
    const hasRoom = !journey || (await applySave(owner, { ...both, journey }, form));
    if (!hasRoom && target.exercise.shows === "plan") return fail({ kind: "plan-full" });
    if (isPosted) await press(owner, both, form, { journey, today });
  } catch (error) {
    // Of a plan the rows are what was typed; elsewhere the form itself does once more what follows from its text.
    log.error("A step was saved, and what follows was not done", error);
    if (target.exercise.shows === "plan") return fail({ kind: "unavailable" });
  }
  return saveReply(200, { kind: "saved", revision, savedAt }, form);
}
