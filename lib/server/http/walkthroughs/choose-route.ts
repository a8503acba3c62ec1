import "server-only";
import { z } from "zod";
import { dayProblem } from "../../../forms/day";
import { readAnswers } from "../../../forms/form-data";
import type { Journey } from "../../../journey/journey";
import { neighboursOf } from "../../../journey/steps";
import {
  type ItemContent,
  isOpen,
  itemAnswers,
  itemFields,
  itemFrom,
  newItemFields,
  originOf,
} from "../../../plan/item";
import { fail, ok, type Result } from "../../../result";
import { routes, withCheck } from "../../../routes";
import { exerciseKey, stages } from "../../../stages";
import type { Exercise, Stage } from "../../../stages/stage";
import type { OwnerId } from "../../auth/owner-id";
import { personToday } from "../../cookies/time-zone";
import { UnreadableError } from "../../crypto/codec";
import { log } from "../../log";
import { addItem, deleteItem, findItem, updateItem } from "../../walkthroughs/action-items";
import { findJourney } from "../../walkthroughs/walkthroughs";
import type { FormResult } from "../form";
import { refusedPage, unreadable } from "../refused-page";
import { json, seeOther } from "../reply";
import { settling } from "../settled";

// The step that keeps or parks what was collected. It changes only what the person changed, so that a
// date set meanwhile in another window stands.

const rounds = 5;

/** The stage and the step that show the plan. */
function planStep(): { stage: Stage; exercise: Exercise; key: string } {
  for (const stage of stages)
    for (const exercise of stage.exercises)
      if (exercise.shows === "plan") return { stage, exercise, key: exerciseKey(stage.slug, exercise.slug) };
  throw new Error("No stage shows the plan.");
}

type Applied = Result<Journey, "not-a-form" | "not-found" | "too-many" | "unreadable" | "unavailable">;

async function apply(owner: OwnerId, walkthrough: string, form: URLSearchParams): Promise<Applied> {
  try {
    const journey = await findJourney(owner, walkthrough, await personToday());
    if (!journey) return fail("not-found");
    for (const id of idsIn(form, "item")) await change(owner, id, form);
    for (const id of idsIn(form, "earlier")) await dropEarlier(owner, id, form);
    for (const id of idsIn(form, "new")) {
      const isKept = await keepNew(owner, walkthrough, planStep().stage.slug, id, form);
      if (!isKept) return fail("too-many");
    }
    return ok(journey);
  } catch (error) {
    log.error("A plan was not changed", error);
    return fail(error instanceof UnreadableError ? "unreadable" : "unavailable");
  }
}

/** A form may name anything; what is no id is nobody's. */
function idsIn(form: URLSearchParams, name: string): string[] {
  return form.getAll(name).filter((id) => z.uuid().safeParse(id).success);
}

export async function postChoice(owner: OwnerId, form: FormResult, walkthrough: string): Promise<Response> {
  const { key } = planStep();
  const here = routes.exercise(walkthrough, key);
  if (!form.ok) return refusedPage({ status: 400, message: messages["not-a-form"], back: here });
  const applied = await apply(owner, walkthrough, form.value);
  if (!applied.ok) {
    const again = { action: routes.choosePlan(walkthrough), label: "Try it again" };
    return refusedPage({
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
  return settling(seeOther(next), form.value.get("writer"));
}

function goesOn(form: URLSearchParams): boolean {
  return (form.get("intent") ?? "continue") === "continue";
}

/** Only days that this form set: one that stood there has been asked about, or is simply over. */
function hasDoubtfulDay(form: URLSearchParams, today: string): boolean {
  const { reach } = itemFields.due;
  return [...idsIn(form, "item"), ...idsIn(form, "new")].some((id) => {
    const due = form.get(`due.${id}`) ?? "";
    const was = (form.get(`was.${id}`) ?? " ").split(" ")[1] ?? "";
    return due !== "" && due !== was && dayProblem(due, { reach, today }) !== undefined;
  });
}

function afterChoice(intent: string | null, { id, facts }: Journey): string {
  if (intent === "leave") return routes.home();
  const { stage, exercise } = planStep();
  const { previous, next } = neighboursOf(stage, exercise.slug, facts);
  const to = intent === "back" ? previous : intent === "hub" ? undefined : next;
  return to ? routes.exercise(id, exerciseKey(stage.slug, to.slug)) : routes.hub(id);
}

/** The autosave of the same step. */
export async function putChoice(owner: OwnerId, form: FormResult, walkthrough: string): Promise<Response> {
  const savedAt = new Date();
  const applied = form.ok ? await apply(owner, walkthrough, form.value) : fail("not-a-form" as const);
  return applied.ok ? json(200, { savedAt }) : json(statuses[applied.error], { kind: applied.error });
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
    "Onward can't write to the place where your plan is kept right now. Nothing that was saved is lost.",
} as const;

async function change(owner: OwnerId, id: string, form: URLSearchParams): Promise<void> {
  const [keep, due] = [form.get(`keep.${id}`) ?? "", form.get(`due.${id}`) ?? ""];
  const [wasKept, wasDue] = (form.get(`was.${id}`) ?? " ").split(" ");
  // A form that saved before may be taking its own change back, so all that it says counts.
  const isFirstSave = Number(form.get("sequence") ?? 1) <= 1;
  if (isFirstSave && keep === wasKept && due === wasDue) return;
  for (let round = 0; round < rounds; round++) {
    const item = await findItem(owner, id);
    if (!item) return;
    const wasParked = item.status === "parked";
    const status = keep && wasParked ? "to-do" : !keep && isOpen(item) ? "parked" : item.status;
    const newDue = isFirstSave && due === wasDue ? item.due : due || undefined;
    const { text, priority } = item;
    if (status === item.status && newDue === item.due) return;
    const next: ItemContent = {
      text,
      priority,
      status,
      ...(newDue !== undefined && { due: newDue }),
      ...originOf(item),
    };
    if ((await updateItem(owner, id, item.revision, next)).ok) return;
  }
  throw new Error("A step of a plan could not be changed: too many others change it at the same time.");
}

/** Drops an open step of another walkthrough, and takes it back where this same form takes its tick back. */
async function dropEarlier(owner: OwnerId, id: string, form: URLSearchParams): Promise<void> {
  const isDropped = form.has(`drop.${id}`);
  const isFirstSave = Number(form.get("sequence") ?? 1) <= 1;
  for (let round = 0; round < rounds; round++) {
    const item = await findItem(owner, id);
    const isChange =
      item !== undefined && (isDropped ? isOpen(item) : !isFirstSave && item.status === "dropped");
    if (!isChange) return;
    const next = itemFrom(
      { ...itemAnswers(item), status: { picked: isDropped ? "dropped" : "to-do" } },
      item,
    );
    if ((await updateItem(owner, id, item.revision, next)).ok) return;
  }
  throw new Error("An earlier step could not be changed: too many others change it at the same time.");
}

/**
 * A new row is this form's alone: what it says last is what stands, and an emptied one is gone. False if the plan has
 * no room for it.
 */
async function keepNew(
  owner: OwnerId,
  walkthrough: string,
  stage: string,
  id: string,
  form: URLSearchParams,
): Promise<boolean> {
  const row = new URLSearchParams({ text: form.get(`text.${id}`) ?? "", due: form.get(`due.${id}`) ?? "" });
  const item = { ...itemFrom(readAnswers(row, newItemFields)), stage };
  const known = await findItem(owner, id);
  if (!item.text) {
    if (known) await deleteItem(owner, id);
  } else if (!known) {
    const added = await addItem(owner, walkthrough, id, item);
    return added.ok || added.error.kind !== "too-many";
  } else if (known.text !== item.text || known.due !== item.due) {
    const updated = await updateItem(owner, id, known.revision, item);
    if (!updated.ok) throw new Error("A new step was changed by somebody else at the same time.");
  }
  return true;
}
