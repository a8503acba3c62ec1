import "server-only";
import type { Answers } from "../../forms/field";
import { problemsIn } from "../../forms/schema";
import { destinationAfter } from "../../journey/destination";
import { factsOf } from "../../journey/facts";
import type { Journey } from "../../journey/journey";
import { routes } from "../../routes";
import { findExercise, findStage } from "../../stages";
import { type OwnerId, requireOwner } from "../auth/owner";
import { applyCheckIn } from "../check-in";
import { keepEvidence, promote } from "../promote";
import { type ExerciseError, type ExerciseTarget, saveExercise } from "../save-exercise";
import { personToday } from "../time-zone";
import { findJourney } from "../walkthroughs";
import { readForm } from "./form";
import { missingPage, type Refusal, refusedPage } from "./refused-page";
import { json, seeOther } from "./reply";
import { settling } from "./settled";

// The two handlers behind every step: POST for the form itself, PUT for its autosave.

function targetFor(walkthroughId: string, key: string): ExerciseTarget | undefined {
  const exercise = findExercise(key);
  return exercise && { walkthroughId, key, exercise };
}

/** Saves, and goes where the pressed button says: `continue`, `back`, `hub`, or home. */
export async function postExercise(request: Request, walkthroughId: string, key: string): Promise<Response> {
  const owner = await requireOwner();
  const target = targetFor(walkthroughId, key);
  const form = await readForm(request);
  const here = routes.exercise(walkthroughId, key);
  if (!target) return missingPage(form.ok ? form.value : undefined);
  if (!form.ok) return refusedPage(refusalFor({ kind: form.error }, here));
  const saved = await saveExercise(owner, target, form.value, { isPosted: true });
  if (!saved.ok) {
    // Both versions are kept, and the page shows them.
    if (saved.error.kind === "stale") return settling(seeOther(here), form.value.get("writer"));
    return refusedPage(refusalFor(saved.error, here, form.value));
  }
  const today = await personToday();
  const journey = await findJourney(owner, walkthroughId, today);
  const facts = journey?.facts ?? factsOf({ entries: new Map(), first: false, today });
  const { answers } = saved.value;
  if (key === "check-in") await applyCheckIn(owner, walkthroughId, answers);
  const anchor = await takeUp(owner, { ...target, answers }, journey, form.value);
  const destination = destinationAfter(form.value.get("intent") ?? "continue", {
    walkthroughId,
    key,
    stage: findStage(key.split("/")[0] ?? ""),
    facts,
    exists: journey !== undefined,
    isOff: problemsIn(target.exercise, answers, facts).length > 0,
  });
  const next = anchor === undefined ? destination : `${here}${anchor}`;
  return settling(seeOther(next), form.value.get("writer"));
}

/** Buttons within a step: they save, do one thing, and come back to where they stand. */
async function takeUp(
  owner: OwnerId,
  { key, exercise, answers }: ExerciseTarget & { answers: Answers },
  journey: Journey | undefined,
  form: URLSearchParams,
): Promise<string | undefined> {
  const [add, rows, promoted] = [form.get("add"), form.get("rows"), form.get("promote")];
  if (add !== null) return `#${add}`;
  if (rows !== null) return `#${rows.split(" ")[1] ?? ""}`;
  if (journey && promoted !== null) {
    await promote(owner, { journey, key, exercise, answers }, promoted);
    return `#${promoted.split(":")[0]}`;
  }
  if (journey && form.has("keep")) {
    await keepEvidence(owner, { journey, key, exercise, answers });
    return "#library";
  }
  return undefined;
}

/** Saves, and says which revision is kept since when. */
export async function putExercise(request: Request, walkthroughId: string, key: string): Promise<Response> {
  const owner = await requireOwner();
  const target = targetFor(walkthroughId, key);
  if (!target) return json(404, { kind: "not-found" });
  const form = await readForm(request);
  if (!form.ok) return json(form.error === "too-large" ? 413 : 400, { kind: form.error });
  const saved = await saveExercise(owner, target, form.value, { isPosted: false });
  if (saved.ok) return json(200, { revision: saved.value.revision, savedAt: saved.value.savedAt });
  return json(statusOf(saved.error), saved.error);
}

function statusOf(error: ExerciseError): 400 | 404 | 409 | 413 | 503 {
  const statuses = {
    "not-a-form": 400,
    "not-found": 404,
    stale: 409,
    "too-large": 413,
    unavailable: 503,
  } as const;
  return statuses[error.kind];
}

function refusalFor(error: ExerciseError, here: string, form?: URLSearchParams): Refusal {
  const messages = {
    "not-a-form": "Something was missing in what was sent. Go back, and try once more.",
    "not-found": "This walkthrough is not here any more. It may have been deleted in another window.",
    stale: "This step was also changed in another window. Both versions are kept.",
    "too-large": "This is more than one step can keep. Shorten it, or put a part of it elsewhere.",
    unavailable:
      "The place where your text is kept can't be reached right now. Nothing that was saved is lost.",
  };
  return {
    status: statusOf(error),
    message: messages[error.kind],
    back: error.kind === "not-found" ? routes.home() : here,
    ...(form && { form }),
    ...(error.kind === "unavailable" && { again: { action: `${here}/save`, label: "Try to save it again" } }),
  };
}
