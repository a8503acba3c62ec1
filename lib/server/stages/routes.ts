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
import { suggestedStage } from "../../walkthroughs/progress";
import { emptyWalkthrough } from "../../walkthroughs/step-view";
import { keyOfStage, type Ways, waysFrom } from "../../walkthroughs/steps";
import type { Entries, Walkthrough } from "../../walkthroughs/walkthrough";
import { withConfirmedDraft } from "../cookies/confirmed-draft";
import { personTimeZone, personToday } from "../cookies/time-zone";
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
import { applySave, hasFollowers, saveGathering } from "./after-save";
import { isLeftAsOffered } from "./left-as-offered";

// The two handlers of every step: POST for the form itself, PUT for its autosave.

function targetFor(walkthroughId: string, key: string): StepTarget | undefined {
  const step = findStep(key);
  return step && { walkthroughId, key, step };
}

/** Saves, and redirects where the pressed button leads. */
export async function postStep(
  owner: OwnerId,
  form: FormResult,
  walkthroughId: string,
  key: string,
): Promise<Outcome> {
  const target = targetFor(walkthroughId, key);
  if (!target) return missingPage(form.ok ? form.value : undefined);
  if (!form.ok) return fail({ kind: form.error });
  const confirmed = (answer: Response) => withConfirmedDraft(answer, form.value.get("writer"));
  if (await isLeftAsOffered(owner, target, form.value, await personTimeZone()))
    return confirmed(await leave(owner, walkthroughId, key, form.value));
  const saved = await saveStep(owner, target, form.value, { isPosted: true });
  if (!saved.ok) {
    if (saved.error.kind !== "stale") return saved;
    if (!(await keepRows(owner, target, form.value))) return fail({ kind: "unavailable" });
    // Both versions are kept, and the page shows them.
    return confirmed(seeOther(routes.step(walkthroughId, key)));
  }
  const next = await afterSave(owner, { ...target, ...saved.value }, form.value);
  if (next instanceof Response) return confirmed(next);
  // For a plan, some rows were not saved: the browser keeps its draft until they are.
  return target.step.shows === "plan" ? next : fail({ ...next.error, also: confirmed });
}

/** Where the pressed button leads, with nothing saved. */
async function leave(
  owner: OwnerId,
  walkthroughId: string,
  key: string,
  form: URLSearchParams,
): Promise<Response> {
  const walkthrough = await findWalkthrough(owner, walkthroughId, await personToday());
  const { entries, facts } = walkthrough ?? emptyWalkthrough(walkthroughId, new Date());
  const ways = waysOf(undefined, { key, entries, facts });
  const departure = { walkthroughId, key, stage: undefined, ways, hasProblems: false };
  return seeOther(
    destinationAfter(form.get("intent") ?? "", { ...departure, exists: walkthrough !== undefined }),
  );
}

/** The rows of a plan are saved even if another window has changed the step's questions. */
async function keepRows(
  owner: OwnerId,
  { walkthroughId, key, step }: StepTarget,
  form: URLSearchParams,
): Promise<boolean> {
  if (step.shows !== "plan") return true;
  try {
    const walkthrough = await findWalkthrough(owner, walkthroughId, await personToday());
    return (
      walkthrough !== undefined && (await saveGathering(owner, { walkthroughId, key, walkthrough }, form))
    );
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
    // In a plan, the rows are what was typed.
    return fail({ kind: target.step.shows === "plan" ? "unavailable" : "saved-alone" });
  }
}

/** Does what the pressed button asks for besides saving, and redirects. */
async function goOn(owner: OwnerId, target: SavedTarget, form: URLSearchParams): Promise<Outcome> {
  const { walkthroughId, key, step } = target;
  const today = await personToday();
  const walkthrough = await findWalkthrough(owner, walkthroughId, today);
  const here = routes.step(walkthroughId, key);
  if (walkthrough && !(await applySave(owner, { ...target, walkthrough }, form)))
    return fail({ kind: step.shows === "plan" ? "no-room" : "no-room-beside" });
  const pressed = { add: form.get("add"), rows: form.get("rows") };
  const control = controlAfter(pressed, step.fields, target.answers);
  if (control !== undefined) return seeOther(`${here}#${control}`);
  const { intent, ...button } = await pressedIn(owner, target, form, { walkthrough, today });
  const exists = walkthrough !== undefined;
  if (exists) await recordPress(owner, target, { intent, ...button });
  return seeOther(destinationAfter(intent, { walkthroughId, key, exists, ...button }));
}

/** As it was found after the save; undefined if it was deleted meanwhile. */
type Present = { walkthrough: Walkthrough | undefined; today: string };

type Pressed = { intent: string; stage: Stage | undefined; ways: Ways; hasProblems: boolean };

/** Where the pressed button can lead, and whether something that was answered stands in its way. */
async function pressedIn(
  owner: OwnerId,
  { walkthroughId, key, step, answers }: SavedTarget,
  form: URLSearchParams,
  { walkthrough, today }: Present,
): Promise<Pressed> {
  const intent = form.get("intent") ?? "continue";
  const { entries, facts } = walkthrough ?? emptyWalkthrough(walkthroughId, new Date());
  const problems = [
    ...problemsIn(step, answers, facts, today),
    ...(step.shows === "plan" && intent === "continue"
      ? await planProblems(owner, { walkthroughId, key }, form, today)
      : []),
  ];
  const hasProblems = problems.some(({ isDoubt }) => !(isDoubt && intent === "anyway"));
  const stage = findStage(key.split("/")[0] ?? "");
  return { intent, stage, ways: waysOf(stage, { key, entries, facts }), hasProblems };
}

/** A stage that the pressed button leads out of was gone through. */
async function recordPress(
  owner: OwnerId,
  { walkthroughId, step, answers }: SavedTarget,
  { intent, stage, ways, hasProblems }: Pressed,
): Promise<void> {
  // Stopping on a core with answers counts as going through it, like going on.
  const isRest = intent === "leave" && step.core === true && hasAnswers(answers);
  const on = { continue: ways.next, anyway: ways.next, onward: ways.onward };
  const to = isRest ? ways.next : own(on, intent);
  const leavesStage = stage !== undefined && to !== undefined && !to.startsWith(`${stage.slug}/`);
  if (leavesStage && !hasProblems) await markGoneThrough(owner, walkthroughId, stage.slug);
}

/** A step outside the stages leads to the first stage that was not gone through yet. */
function waysOf(
  stage: Stage | undefined,
  { key, entries, facts }: { key: string; entries: Entries; facts: Facts },
): Ways {
  if (stage) return waysFrom({ stages, stage, slug: key.slice(stage.slug.length + 1), entries, facts });
  const next = keyOfStage(suggestedStage(stages, entries, facts), facts) ?? "close";
  return { next, onward: undefined, deeper: undefined, previous: "start" };
}

/**
 * Saves, and returns the revision and when it was saved. With an intent, it is a form that was submitted without a
 * connection, and counts as if it had arrived then.
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
  if (isPosted && (await isLeftAsOffered(owner, target, form.value, await personTimeZone())))
    return saveReply(200, { kind: "saved", revision: 0, savedAt: new Date() }, form.value);
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
    const walkthrough = isAlone ? undefined : await findWalkthrough(owner, target.walkthroughId, today);
    const both = { ...target, ...saved.value };
    const hasRoom = !walkthrough || (await applySave(owner, { ...both, walkthrough }, form));
    if (!hasRoom && target.step.shows === "plan") return fail({ kind: "plan-full" });
    if (isPosted && walkthrough)
      await recordPress(owner, both, await pressedIn(owner, both, form, { walkthrough, today }));
  } catch (error) {
    // In a plan, the rows are what was typed; elsewhere the form repeats what follows from its text.
    log.error("A step was saved, and what follows was not done", error);
    if (target.step.shows === "plan") return fail({ kind: "unavailable" });
  }
  return saveReply(200, { kind: "saved", revision, savedAt }, form);
}
