import "server-only";
import { z } from "zod";
import { readAnswers } from "../../forms/form-data";
import { neighboursOf } from "../../journey/steps";
import { type ItemContent, itemFrom, newItemFields } from "../../plan/item";
import { routes } from "../../routes";
import { exerciseKey, stages } from "../../stages";
import { addItem, findItem, updateItem } from "../action-items";
import { type OwnerId, requireOwner } from "../auth/owner";
import { log } from "../log";
import { personToday } from "../time-zone";
import { findJourney } from "../walkthroughs";
import { readForm } from "./form";
import { refusedPage } from "./refused-page";
import { seeOther } from "./reply";

// The step that keeps or parks what was collected. It changes only what the person changed, so that a
// date set meanwhile in another window stands.

const rounds = 5;

export async function postChoice(request: Request, walkthrough: string): Promise<Response> {
  const owner = await requireOwner();
  const stage = stages.find((one) => one.exercises.some((exercise) => exercise.shows === "plan"));
  const exercise = stage?.exercises.find((one) => one.shows === "plan");
  if (!stage || !exercise) throw new Error("No stage shows the plan.");
  const here = routes.exercise(walkthrough, exerciseKey(stage.slug, exercise.slug));
  const read = await readForm(request);
  if (!read.ok)
    return refusedPage({ status: 400, message: "Something was missing in what was sent.", back: here });
  const form = read.value;
  const journey = await findJourney(owner, walkthrough, await personToday());
  if (!journey)
    return refusedPage({
      status: 404,
      message: "This walkthrough is not here any more. It may have been deleted in another window.",
      back: routes.home(),
      form,
    });
  try {
    for (const id of form.getAll("item")) await change(owner, id, form);
    for (const id of form.getAll("new")) await addNew(owner, walkthrough, stage.slug, id, form);
  } catch (error) {
    log.error("A plan was not changed", error);
    return refusedPage({
      status: 503,
      message:
        "The place where your plan is kept can't be reached right now. Nothing that was saved is lost.",
      back: here,
      form,
      again: { action: routes.choosePlan(walkthrough), label: "Try it again" },
    });
  }
  const intent = form.get("intent");
  if (intent === "leave") return seeOther(routes.home());
  const { previous, next } = neighboursOf(stage, exercise.slug, journey.facts);
  const to = intent === "back" ? previous : intent === "hub" ? undefined : next;
  return seeOther(
    to ? routes.exercise(walkthrough, exerciseKey(stage.slug, to.slug)) : routes.hub(walkthrough),
  );
}

async function change(owner: OwnerId, id: string, form: URLSearchParams): Promise<void> {
  const [keep, due] = [form.get(`keep.${id}`) ?? "", form.get(`due.${id}`) ?? ""];
  const [wasKept, wasDue] = (form.get(`was.${id}`) ?? " ").split(" ");
  for (let round = 0; round < rounds; round++) {
    const item = await findItem(owner, id);
    if (!item || (keep === wasKept && due === wasDue)) return;
    const status = keep === wasKept ? item.status : keep ? "to-do" : "parked";
    const newDue = due === wasDue ? item.due : due || undefined;
    const { text, priority, stage } = item;
    const next: ItemContent = {
      text,
      priority,
      status,
      ...(newDue !== undefined && { due: newDue }),
      ...(stage !== undefined && { stage }),
    };
    if ((await updateItem(owner, id, item.revision, next)).ok) return;
  }
}

async function addNew(
  owner: OwnerId,
  walkthrough: string,
  stage: string,
  id: string,
  form: URLSearchParams,
): Promise<void> {
  if (!z.uuid().safeParse(id).success) return;
  const row = new URLSearchParams({ text: form.get(`text.${id}`) ?? "", due: form.get(`due.${id}`) ?? "" });
  const item = itemFrom(readAnswers(row, newItemFields));
  if (item.text) await addItem(owner, walkthrough, id, { ...item, stage });
}
