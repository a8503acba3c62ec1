import "server-only";
import { z } from "zod";
import { dayProblem } from "../../../forms/day";
import { readAnswers } from "../../../forms/form-data";
import type { Journey } from "../../../journey/journey";
import { neighboursOf } from "../../../journey/steps";
import {
  type ActionItem,
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
import { addItem, deleteItem, findItem, findItems, updateItem } from "../../walkthroughs/action-items";
import { findJourney } from "../../walkthroughs/walkthroughs";
import type { FormResult } from "../form";
import { refusedPage, unreadable } from "../refused-page";
import { json, seeOther } from "../reply";
import { saveReply } from "../save-reply";
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
    return (await applyAll(owner, walkthrough, form)) ? ok(journey) : fail("too-many");
  } catch (error) {
    log.error("A plan was not changed", error);
    return fail(error instanceof UnreadableError ? "unreadable" : "unavailable");
  }
}

/** False if the plan has no room for a new row. */
async function applyAll(owner: OwnerId, walkthrough: string, form: URLSearchParams): Promise<boolean> {
  const said = saidIn(form);
  const [here, earlier, added] = [idsIn(form, "item"), idsIn(form, "earlier"), idsIn(form, "new")];
  const known = await findItems(owner, [...here, ...earlier, ...added]);
  for (const id of here) await change(owner, known.get(id), said);
  for (const id of earlier) await dropEarlier(owner, known.get(id), said);
  for (const id of added) {
    const isKept = await keepNew(owner, walkthrough, id, known.get(id), said);
    if (!isKept) return false;
  }
  return true;
}

/** What the form says by name: asking the form itself would walk through all of it for each name. */
type Said = ReadonlyMap<string, string>;

function saidIn(form: URLSearchParams): Said {
  // Of a name that is there twice the first counts, as it does for the form.
  return new Map([...form].reverse());
}

const uuid = z.uuid();

/** A form may name anything; what is no id is nobody's. */
function idsIn(form: URLSearchParams, name: string): string[] {
  return [...new Set(form.getAll(name))].filter((id) => uuid.safeParse(id).success);
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
  const said = saidIn(form);
  return [...idsIn(form, "item"), ...idsIn(form, "new")].some((id) => {
    const due = said.get(`due.${id}`) ?? "";
    const was = (said.get(`was.${id}`) ?? " ").split(" ")[1] ?? "";
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
    "Onward can't write to the place where your plan is kept right now. Nothing that was saved is lost.",
} as const;

async function change(owner: OwnerId, known: ActionItem | undefined, said: Said): Promise<void> {
  if (!known) return;
  const { id } = known;
  const [keep, due] = [said.get(`keep.${id}`) ?? "", said.get(`due.${id}`) ?? ""];
  const [wasKept, wasDue] = (said.get(`was.${id}`) ?? " ").split(" ");
  // A form that saved before may be taking its own change back, so all that it says counts.
  const isFirstSave = isFirst(said);
  if (isFirstSave && keep === wasKept && due === wasDue) return;
  await changed(owner, known, (item) => {
    const wasParked = item.status === "parked";
    const status = keep && wasParked ? "to-do" : !keep && isOpen(item) ? "parked" : item.status;
    const newDue = isFirstSave && due === wasDue ? item.due : due || undefined;
    const { text, priority } = item;
    if (status === item.status && newDue === item.due) return undefined;
    return { text, priority, status, ...(newDue !== undefined && { due: newDue }), ...originOf(item) };
  });
}

/** Drops an open step of another walkthrough, and takes it back where this same form takes its tick back. */
async function dropEarlier(owner: OwnerId, known: ActionItem | undefined, said: Said): Promise<void> {
  if (!known) return;
  const isDropped = said.has(`drop.${known.id}`);
  await changed(owner, known, (item) => {
    const isChange = isDropped ? isOpen(item) : !isFirst(said) && item.status === "dropped";
    if (!isChange) return undefined;
    return itemFrom({ ...itemAnswers(item), status: { picked: isDropped ? "dropped" : "to-do" } }, item);
  });
}

function isFirst(said: Said): boolean {
  return Number(said.get("sequence") ?? 1) <= 1;
}

/** Changes an item to what `next` makes of it as it stands now; nothing, if that is undefined or the item is gone. */
async function changed(
  owner: OwnerId,
  known: ActionItem,
  next: (item: ActionItem) => ItemContent | undefined,
): Promise<void> {
  let item: ActionItem | undefined = known;
  for (let round = 0; round < rounds; round++) {
    const content: ItemContent | undefined = item && next(item);
    if (!item || !content) return;
    if ((await updateItem(owner, item.id, item.revision, content)).ok) return;
    item = await findItem(owner, item.id);
  }
  throw new Error("A step of a plan could not be changed: too many others change it at the same time.");
}

/**
 * A new row is this form's alone: what it says last is what stands, and an emptied one is gone. False if the plan has
 * no room for it.
 */
async function keepNew(
  owner: OwnerId,
  walkthrough: string,
  id: string,
  known: ActionItem | undefined,
  said: Said,
): Promise<boolean> {
  const text = said.get(`text.${id}`) ?? "";
  if (!text && !known) return true;
  const row = new URLSearchParams({ text, due: said.get(`due.${id}`) ?? "" });
  const item = { ...itemFrom(readAnswers(row, newItemFields)), stage: planStep().stage.slug };
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
