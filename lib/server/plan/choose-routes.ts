import "server-only";
import { dayProblem } from "../../forms/day";
import { itemFields } from "../../plan/item";
import { fail, ok, type Result } from "../../result";
import { routes, withCheck } from "../../routes";
import { stages, stepKey } from "../../stages";
import type { Stage, Step } from "../../stages/stage";
import { neighboursOf } from "../../walkthroughs/steps";
import type { Walkthrough } from "../../walkthroughs/walkthrough";
import { withConfirmedDraft } from "../cookies/confirmed-draft";
import { personToday } from "../cookies/time-zone";
import { UnreadableError } from "../crypto/codec";
import { errorPage, unreadable } from "../http/error-page";
import type { FormResult } from "../http/form";
import { json, seeOther } from "../http/reply";
import { saveReply } from "../http/save-reply";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { findWalkthrough } from "../walkthroughs/repository";
import { formIds, formValues, savePlan } from "./save-plan";

// The step that keeps or parks what was collected.

/** The stage and the step that show the plan. */
function planStep(): { stage: Stage; exercise: Step; key: string } {
  for (const stage of stages)
    for (const exercise of stage.exercises)
      if (exercise.shows === "plan") return { stage, exercise, key: stepKey(stage.slug, exercise.slug) };
  throw new Error("No stage shows the plan.");
}

type Applied = Result<Walkthrough, "not-a-form" | "not-found" | "too-many" | "unreadable" | "unavailable">;

async function apply(owner: OwnerId, walkthrough: string, form: URLSearchParams): Promise<Applied> {
  try {
    const journey = await findWalkthrough(owner, walkthrough, await personToday());
    if (!journey) return fail("not-found");
    const { stage } = planStep();
    const isKept = await savePlan(owner, { walkthroughId: walkthrough, stage: stage.slug }, form);
    return isKept ? ok(journey) : fail("too-many");
  } catch (error) {
    log.error("A plan was not changed", error);
    return fail(error instanceof UnreadableError ? "unreadable" : "unavailable");
  }
}

export async function postChoice(owner: OwnerId, form: FormResult, walkthrough: string): Promise<Response> {
  const { key } = planStep();
  const here = routes.exercise(walkthrough, key);
  if (!form.ok) return errorPage({ status: 400, message: messages["not-a-form"], back: here });
  const applied = await apply(owner, walkthrough, form.value);
  if (!applied.ok) {
    const again = { action: routes.choosePlan(walkthrough), label: "Try it again" };
    return errorPage({
      status: statuses[applied.error],
      ...(applied.error === "unreadable" && { title: unreadable.title }),
      message: messages[applied.error],
      back: applied.error === "not-found" ? routes.home() : here,
      form: form.value,
      ...(applied.error === "unavailable" && { again }),
    });
  }
  const isDoubtful = goesOn(form.value) && hasDoubtfulDay(form.value, await personToday());
  const next = isDoubtful ? withCheck(here) : afterChoice(form.value.get("intent"), applied.value);
  return withConfirmedDraft(seeOther(next), form.value.get("writer"));
}

function goesOn(form: URLSearchParams): boolean {
  return (form.get("intent") ?? "continue") === "continue";
}

/** Only days that this form set: one that stood there has been asked about, or is simply over. */
function hasDoubtfulDay(form: URLSearchParams, today: string): boolean {
  const { reach } = itemFields.due;
  const said = formValues(form);
  return [...formIds(form, "item"), ...formIds(form, "new")].some((id) => {
    const due = said.get(`due.${id}`) ?? "";
    const was = (said.get(`was.${id}`) ?? " ").split(" ")[1] ?? "";
    return due !== "" && due !== was && dayProblem(due, { reach, today }) !== undefined;
  });
}

function afterChoice(intent: string | null, { id, facts }: Walkthrough): string {
  if (intent === "leave") return routes.home();
  const { stage, exercise } = planStep();
  const { previous, next } = neighboursOf(stage, exercise.slug, facts);
  const to = intent === "back" ? previous : intent === "hub" ? undefined : next;
  return to ? routes.exercise(id, stepKey(stage.slug, to.slug)) : routes.hub(id);
}

/** The autosave of the same step. */
export async function putChoice(owner: OwnerId, form: FormResult, walkthrough: string): Promise<Response> {
  const savedAt = new Date();
  if (!form.ok) return json(statuses["not-a-form"], { kind: form.error });
  const applied = await apply(owner, walkthrough, form.value);
  if (!applied.ok) return saveReply(statuses[applied.error], { kind: applied.error }, form.value);
  return saveReply(200, { kind: "saved", savedAt }, form.value);
}

const statuses = {
  "not-a-form": 400,
  "not-found": 404,
  "too-many": 413,
  unreadable: unreadable.status,
  unavailable: 503,
} as const;
const messages = {
  "not-a-form": "Something was missing in what was sent. Go back, and try once more.",
  "not-found": "This walkthrough is not here any more. It may have been deleted in another window.",
  "too-many": "This plan is as long as Onward can keep. Delete what is done, and add it then.",
  unreadable: unreadable.message,
  unavailable:
    "Onward can’t write to the place where your plan is kept right now. Nothing that was saved is lost.",
} as const;
