import "server-only";
import type { Answers } from "../../forms/field";
import { problemsIn } from "../../forms/schema";
import { routes } from "../../routes";
import { findStage, findStep } from "../../stages";
import { destinationAfter } from "../../walkthroughs/destination";
import { factsOf } from "../../walkthroughs/facts";
import type { Walkthrough } from "../../walkthroughs/walkthrough";
import { withConfirmedDraft } from "../cookies/confirmed-draft";
import { personToday } from "../cookies/time-zone";
import { errorPage, missingPage, type Refusal, unreadable } from "../http/error-page";
import type { FormResult } from "../http/form";
import { json, seeOther } from "../http/reply";
import { saveReply } from "../http/save-reply";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { applyCheckIn } from "../plan/check-in";
import { promote, promoteEvidence } from "../plan/promote";
import { findWalkthrough } from "../walkthroughs/repository";
import { type StepError, type StepTarget, saveStep } from "../walkthroughs/save-step";

// The two handlers behind every step: POST for the form itself, PUT for its autosave.

function targetFor(walkthroughId: string, key: string): StepTarget | undefined {
  const exercise = findStep(key);
  return exercise && { walkthroughId, key, exercise };
}

/** Saves, and goes where the pressed button says: `continue`, `back`, `hub`, or home. */
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
    // Both versions are kept, and the page shows them.
    if (saved.error.kind === "stale") return withConfirmedDraft(seeOther(here), form.value.get("writer"));
    return errorPage(refusalFor(saved.error, here, form.value));
  }
  const next = await afterSave(owner, { ...target, answers: saved.value.answers }, form.value);
  return withConfirmedDraft(next, form.value.get("writer"));
}

type SavedTarget = StepTarget & { answers: Answers };

async function afterSave(owner: OwnerId, target: SavedTarget, form: URLSearchParams): Promise<Response> {
  try {
    return await goOn(owner, target, form);
  } catch (error) {
    log.error("A step was saved, and what follows was not done", error);
    const { walkthroughId, key } = target;
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
  const { walkthroughId, key, exercise, answers } = target;
  const today = await personToday();
  const journey = await findWalkthrough(owner, walkthroughId, today);
  const facts = journey?.facts ?? factsOf({ entries: new Map(), first: false, today });
  if (key === "check-in") await applyCheckIn(owner, walkthroughId, answers, form.get("item") ?? "");
  const here = routes.exercise(walkthroughId, key);
  const taken = await takeUp(owner, target, journey, form);
  if (taken === "too-many") {
    const message = "What you pressed was not done: there is room for no more. Delete what is done first.";
    return errorPage({ status: 409, title: "Your text is saved", message, back: here, form });
  }
  if (taken !== undefined) return seeOther(`${here}#${taken.anchor}`);
  const intent = form.get("intent") ?? "continue";
  const problems = problemsIn(exercise, answers, facts, today);
  return seeOther(
    destinationAfter(intent, {
      walkthroughId,
      key,
      stage: findStage(key.split("/")[0] ?? ""),
      facts,
      exists: journey !== undefined,
      isOff: problems.some(({ isDoubt }) => !(isDoubt && intent === "anyway")),
    }),
  );
}

/** Buttons within a step: they save, do one thing, and come back to where they stand. */
async function takeUp(
  owner: OwnerId,
  { key, exercise, answers }: SavedTarget,
  journey: Walkthrough | undefined,
  form: URLSearchParams,
): Promise<{ anchor: string } | "too-many" | undefined> {
  const [add, rows, promoted] = [form.get("add"), form.get("rows"), form.get("promote")];
  if (add !== null) return { anchor: add };
  if (rows !== null) return { anchor: rows.split(" ")[1] ?? "" };
  const isKept = form.has("keep");
  if (!journey || (promoted === null && !isKept)) return undefined;
  const source = { journey, key, exercise, answers };
  const made = await (promoted === null ? promoteEvidence(owner, source) : promote(owner, source, promoted));
  if (made && !made.ok && made.error.kind === "too-many") return "too-many";
  return { anchor: promoted?.split(":")[0] ?? "library" };
}

/** Saves, and says which revision is kept since when. */
export async function putStep(
  owner: OwnerId,
  form: FormResult,
  walkthroughId: string,
  key: string,
): Promise<Response> {
  const target = targetFor(walkthroughId, key);
  if (!form.ok) return json(form.error === "too-large" ? 413 : 400, { kind: form.error });
  if (!target) return saveReply(404, { kind: "not-found" }, form.value);
  const saved = await saveStep(owner, target, form.value, { isPosted: false });
  if (!saved.ok) return saveReply(statusOf(saved.error), saved.error, form.value);
  const { revision, savedAt } = saved.value;
  return saveReply(200, { kind: "saved", revision, savedAt }, form.value);
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
