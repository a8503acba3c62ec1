import "server-only";
import { hasAnswers } from "../../forms/answered";
import type { Facts } from "../../forms/condition";
import { controlAfter } from "../../forms/revise";
import { problemsIn } from "../../forms/schema";
import { own } from "../../own";
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
import { errorPage, missingPage, type Refusal, unreadable } from "../http/error-page";
import type { FormResult } from "../http/form";
import { json, seeOther } from "../http/reply";
import { saveReply } from "../http/save-reply";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { planProblems } from "../plan/plan-problems";
import { markGoneThrough } from "../walkthroughs/gone-through";
import { findWalkthrough } from "../walkthroughs/repository";
import { type SavedStep, type StepError, type StepTarget, saveStep } from "../walkthroughs/save-step";
import { applySave, keepPlan } from "./after-save";

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
): Promise<Response> {
  const target = targetFor(walkthroughId, key);
  const here = routes.exercise(walkthroughId, key);
  if (!target) return missingPage(form.ok ? form.value : undefined);
  if (!form.ok) return errorPage(refusalFor({ kind: form.error }, here));
  const saved = await saveStep(owner, target, form.value, { isPosted: true });
  if (!saved.ok) {
    if (saved.error.kind !== "stale") return errorPage(refusalFor(saved.error, here, form.value));
    if (!(await keepRows(owner, target, form.value)))
      return errorPage(refusalFor({ kind: "unavailable" }, here, form.value));
    // Both versions are kept, and the page shows them.
    return withConfirmedDraft(seeOther(here), form.value.get("writer"));
  }
  const next = await afterSave(owner, { ...target, ...saved.value }, form.value);
  return withConfirmedDraft(next, form.value.get("writer"));
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

async function afterSave(owner: OwnerId, target: SavedTarget, form: URLSearchParams): Promise<Response> {
  try {
    return await goOn(owner, target, form);
  } catch (error) {
    log.error("A step was saved, and what follows was not done", error);
    const { walkthroughId, key, exercise } = target;
    // Of a plan the rows are what was typed.
    if (exercise.shows === "plan")
      return errorPage(refusalFor({ kind: "unavailable" }, routes.exercise(walkthroughId, key), form));
    return errorPage({
      status: 503,
      title: "Your text is saved",
      message: "What comes after it could not be done right now. You can try it again, or go back.",
      back: routes.exercise(walkthroughId, key),
      form,
      again: { action: routes.save(walkthroughId, key), label: "Try it again" },
    });
  }
}

/** Does what the pressed button says beside saving, and leads to where it says. */
async function goOn(owner: OwnerId, target: SavedTarget, form: URLSearchParams): Promise<Response> {
  const { walkthroughId, key, exercise } = target;
  const today = await personToday();
  const journey = await findWalkthrough(owner, walkthroughId, today);
  const here = routes.exercise(walkthroughId, key);
  if (journey && !(await applySave(owner, { ...target, journey }, form))) {
    const message = "There is room for no more of it. Delete what is done first.";
    const title = exercise.shows === "plan" ? {} : { title: "Your text is saved" };
    return errorPage({ status: 409, ...title, message, back: here, form });
  }
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
): Promise<Response> {
  const target = targetFor(walkthroughId, key);
  if (!form.ok) return json(form.error === "too-large" ? 413 : 400, { kind: form.error });
  if (!target) return saveReply(404, { kind: "not-found" }, form.value);
  const isPosted = form.value.has("intent");
  const reply = await saveByScript(owner, target, form.value, { isPosted });
  return isPosted && [200, 409].includes(reply.status)
    ? withConfirmedDraft(reply, form.value.get("writer"))
    : reply;
}

async function saveByScript(
  owner: OwnerId,
  target: StepTarget,
  form: URLSearchParams,
  { isPosted }: { isPosted: boolean },
): Promise<Response> {
  const saved = await saveStep(owner, target, form, { isPosted });
  if (!saved.ok) {
    const isKept = saved.error.kind !== "stale" || (await keepRows(owner, target, form));
    const error = isKept ? saved.error : ({ kind: "unavailable" } as const);
    return saveReply(statusOf(error), error, form);
  }
  const { revision, savedAt } = saved.value;
  try {
    const today = await personToday();
    const journey = await findWalkthrough(owner, target.walkthroughId, today);
    const both = { ...target, ...saved.value };
    const hasRoom = !journey || (await applySave(owner, { ...both, journey }, form));
    if (!hasRoom && target.exercise.shows === "plan") return saveReply(413, { kind: "plan-full" }, form);
    if (isPosted) await press(owner, both, form, { journey, today });
  } catch (error) {
    // Of a plan the rows are what was typed; elsewhere the form itself does once more what follows from its text.
    log.error("A step was saved, and what follows was not done", error);
    if (target.exercise.shows === "plan") return saveReply(503, { kind: "unavailable" }, form);
  }
  return saveReply(200, { kind: "saved", revision, savedAt }, form);
}

function statusOf(error: StepError): Refusal["status"] {
  const statuses = {
    "not-a-form": 400,
    "not-found": 404,
    stale: 409,
    "too-large": 413,
    "too-many": 413,
    unreadable: unreadable.status,
    unavailable: 503,
  } as const;
  return statuses[error.kind];
}

function refusalFor(error: StepError, here: string, form?: URLSearchParams): Refusal {
  const messages = {
    "not-a-form": "Something was missing in what was sent. Go back, and try once more.",
    "not-found": "This walkthrough is not here any more. It may have been deleted in another window.",
    stale: "This step was also changed in another window. Both versions are kept.",
    "too-large": "This is more than one step can keep. Shorten it, or put a part of it elsewhere.",
    "too-many":
      "There is no room for one more walkthrough. Delete one that you don’t need, and begin it then.",
    unreadable: unreadable.message,
    unavailable:
      "Onward can’t write to the place where your text is kept right now. Nothing that was saved is lost.",
  };
  return {
    status: statusOf(error),
    ...(error.kind === "unreadable" && { title: unreadable.title }),
    message: messages[error.kind],
    back: error.kind === "not-found" ? routes.home() : here,
    ...(form && { form }),
    ...(error.kind === "unavailable" && { again: { action: `${here}/save`, label: "Try to save it again" } }),
  };
}
