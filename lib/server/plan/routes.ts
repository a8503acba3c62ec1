import "server-only";
import { z } from "zod";
import { textIn } from "../../forms/answers";
import type { Answers } from "../../forms/field";
import { readAnswers } from "../../forms/form-data";
import { draftSchema, problemsIn } from "../../forms/schema";
import {
  type ItemContent,
  itemAnswers,
  itemFields,
  itemFromAnswers,
  newItemFields,
  originOf,
} from "../../plan/item";
import type { ItemError } from "../../result";
import { routes, withCheck } from "../../routes";
import { factsOf } from "../../walkthroughs/facts";
import { candidatesOf } from "../../walkthroughs/gather";
import { deletedItem, withDeleted, withTakenBack } from "../cookies/just-deleted";
import { personToday } from "../cookies/time-zone";
import { backToForm, seeSaved } from "../cookies/unsaved-form";
import { UnreadableError } from "../crypto/codec";
import { addOnce } from "../http/add-once";
import { errorPage, type Refusal, unreadable } from "../http/error-page";
import type { FormResult } from "../http/form";
import { seeOther } from "../http/reply";
import { draftNames, namesOf, strictly, unknownForm } from "../http/strict-form";
import { wholeNumber } from "../http/whole-number";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { findWalkthrough } from "../walkthroughs/repository";
import { originId } from "./origin-id";
import { addItem, deleteItem, findItem, moveItem, updateItem } from "./repository";

// The plan's own forms. As with the steps, what was sent is kept first, and looked at after.

const day = { "due.day": z.string().optional(), "was.due": z.string().optional() };
const newItem = {
  ...draftNames,
  ...namesOf(newItemFields),
  ...day,
  id: z.uuid(),
  candidate: z.uuid().optional(),
};
const changed = {
  ...draftNames,
  ...namesOf(itemFields),
  revision: wholeNumber,
  intent: z.enum(["save", "done", "undo", "up", "down", "delete"]).default("save"),
  from: z.literal("home").optional(),
  "was.text": z.string().optional(),
  ...day,
};

const anyFacts = factsOf({ entries: new Map(), first: false, today: "" });

/** Adds one item at the end of the plan. */
export async function postNewItem(owner: OwnerId, form: FormResult, walkthrough: string): Promise<Response> {
  const back = routes.plan(walkthrough);
  if (!form.ok) return refused({ kind: "not-a-form" }, back);
  const read = strictly(form.value, newItem);
  if (!read) return refused({ kind: "not-a-form" }, back, form.value);
  const { id, candidate } = read;
  const answers = readAnswers(form.value, newItemFields);
  if (!draftSchema(newItemFields).safeParse(answers).success)
    return refused({ kind: "too-large" }, back, form.value);
  const said = itemFromAnswers(answers);
  if (!said.text) return withoutWords(owner, back, answers, form.value);
  return guarded(back, form.value, routes.addItem(walkthrough), async () => {
    const item = { ...said, ...(candidate && (await originIn(owner, walkthrough, candidate))) };
    const added = await addOnce(id, JSON.stringify([item.text, item.due]), {
      add: (as) => addItem(owner, walkthrough, as, item),
      async isThere(as) {
        const there = await findItem(owner, as);
        return there?.text === item.text && there.due === item.due;
      },
    });
    if (!added.ok) return refused(added.error, back, form.value);
    const isOff = problemsIn({ fields: newItemFields }, answers, anyFacts, await personToday()).length > 0;
    const next = isOff ? withCheck(routes.item(walkthrough, added.value)) : `${back}#item-${added.value}`;
    return seeSaved(next, form.value);
  });
}

/** Changes, moves, ticks off or deletes one item, as the pressed button says. */
export async function postItem(
  owner: OwnerId,
  form: FormResult,
  walkthrough: string,
  id: string,
): Promise<Response> {
  const back = routes.plan(walkthrough);
  if (!form.ok) return refused({ kind: "not-a-form" }, back);
  const read = strictly(form.value, changed);
  if (!read) return refused({ kind: "not-a-form" }, back, form.value);
  const { revision, intent } = read;
  const action = routes.saveItem(walkthrough, id);
  return guarded(back, form.value, action, async () => {
    const previous = await findItem(owner, id);
    if (!previous || previous.walkthroughId !== walkthrough)
      return refused({ kind: "not-found" }, back, form.value);
    if (intent === "delete") {
      await deleteItem(owner, id);
      const { text, due, priority, status } = previous;
      const content = { text, ...(due !== undefined && { due }), priority, status, ...originOf(previous) };
      return withDeleted(seeSaved(routes.planWithout(walkthrough), form.value), owner, {
        walkthroughId: walkthrough,
        id,
        content,
      });
    }
    if (intent === "up" || intent === "down") {
      await moveItem(owner, id, intent);
      return seeOther(`${routes.reorderPlan(walkthrough)}#item-${id}`);
    }
    const ticked = { done: "done", undo: "to-do" } as const;
    const answers =
      intent === "save"
        ? readAnswers(form.value, itemFields)
        : { ...itemAnswers(previous), status: { picked: ticked[intent] } };
    if (!draftSchema(itemFields).safeParse(answers).success)
      return refused({ kind: "too-large" }, back, form.value);
    if (intent === "save" && read.text !== undefined && !textIn(answers, "text")) {
      const { text: _, due: __, ...rest } = itemAnswers(previous);
      return withoutWords(owner, routes.item(walkthrough, id), { ...rest, ...answers }, form.value);
    }
    // What the form changes stands as it stood: that the item was ticked or moved meanwhile is no conflict.
    const isAsDrawn = read["was.text"] === previous.text && read["was.due"] === (previous.due ?? "");
    const based = intent === "save" && isAsDrawn ? previous.revision : revision;
    const saved = await updateItem(owner, id, based, itemFromAnswers(answers, previous));
    if (!saved.ok) return refused(saved.error, back, form.value, action);
    const isOff = problemsIn({ fields: itemFields }, answers, anyFacts, await personToday()).length > 0;
    if (read.from === "home") return seeOther(routes.homeWithDone(id));
    return seeSaved(isOff ? withCheck(routes.item(walkthrough, id)) : `${back}#item-${id}`, form.value);
  });
}

/** An item is what somebody will do. Without it nothing is saved, and whatever else was said is given back. */
function withoutWords(owner: OwnerId, page: string, answers: Answers, form: URLSearchParams): Response {
  const unsaved = { answers, writer: form.get("writer") ?? undefined };
  return backToForm(owner, page, unsaved) ?? refused({ kind: "not-a-form" }, page, form);
}

/** Puts the step that was just deleted at the end of its plan. */
export async function postTakenBackItem(owner: OwnerId, walkthrough: string): Promise<Response> {
  const back = routes.plan(walkthrough);
  const action = routes.takeBackItem(walkthrough);
  return guarded(back, new URLSearchParams(), action, async () => {
    const deleted = await deletedItem(owner, walkthrough);
    if (!deleted) {
      const isThere = await findWalkthrough(owner, walkthrough, await personToday());
      return isThere ? seeOther(back) : refused({ kind: "not-found" }, back);
    }
    const added = await addItem(owner, walkthrough, deleted.id, deleted.content);
    if (!added.ok) return refused(added.error, back);
    return withTakenBack(seeOther(`${back}#item-${deleted.id}`));
  });
}

/** The answer that an item is made of, by the id that such an item has; nothing if there is none by now. */
async function originIn(
  owner: OwnerId,
  walkthroughId: string,
  id: string,
): Promise<Pick<ItemContent, "stage" | "origin"> | undefined> {
  const journey = await findWalkthrough(owner, walkthroughId, await personToday());
  const origin = journey
    ? candidatesOf(journey).find((one) => originId(walkthroughId, one.origin) === id)?.origin
    : undefined;
  return origin && { origin, stage: origin.exercise.split("/")[0] ?? origin.exercise };
}

type Problem = ItemError | { kind: "not-a-form" | "too-large" };

function refused(error: Problem, back: string, form?: URLSearchParams, action?: string): Response {
  const refusals: Record<Problem["kind"], Pick<Refusal, "status" | "message">> = {
    "not-a-form": { status: 400, message: unknownForm },
    "too-large": { status: 413, message: "This is more than one step of a plan can keep." },
    "too-many": {
      status: 409,
      message: "This plan is as long as Onward can keep. Delete what is done, and add it then.",
    },
    "not-found": {
      status: 404,
      message: "This is not here any more. It may have been deleted in another window.",
    },
    stale: {
      status: 409,
      message:
        "This step was also changed in another window. What stands there now is on the plan; here is yours.",
    },
  };
  const isStale = error.kind === "stale" && action !== undefined;
  const again = isStale && {
    action,
    label: "Save mine instead",
    changes: { revision: String(error.revision) },
  };
  return errorPage({ ...refusals[error.kind], back, ...(form && { form }), ...(again && { again }) });
}

async function guarded(
  back: string,
  form: URLSearchParams,
  action: string,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    log.error("A plan was not changed", error);
    if (error instanceof UnreadableError) return errorPage({ ...unreadable, back, form });
    return errorPage({
      status: 503,
      message:
        "Onward can’t write to the place where your plan is kept right now. Nothing that was saved is lost.",
      back,
      form,
      again: { action, label: "Try it again" },
    });
  }
}
