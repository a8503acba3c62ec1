import "server-only";
import { z } from "zod";
import { textIn } from "../../forms/answers";
import { readAnswers } from "../../forms/form-data";
import { problemsIn, storableSchema } from "../../forms/schema";
import {
  type ItemContent,
  itemAnswers,
  itemFields,
  itemFromAnswers,
  newItemFields,
  originOf,
} from "../../plan/item";
import { fail } from "../../result";
import { routes, withCheck } from "../../routes";
import { noFacts } from "../../walkthroughs/facts";
import { candidatesOf } from "../../walkthroughs/gather";
import { deletedItem, withDeleted, withDeletionUndone } from "../cookies/just-deleted";
import { personToday } from "../cookies/time-zone";
import { seeSaved } from "../cookies/unsaved-form";
import { addOnce } from "../http/add-once";
import type { FormResult } from "../http/form";
import type { Outcome } from "../http/refusals";
import { seeOther } from "../http/reply";
import { draftNames, namesOf, strictly } from "../http/strict-form";
import { wholeNumber } from "../http/whole-number";
import type { OwnerId } from "../owners/owner-id";
import { findWalkthrough } from "../walkthroughs/repository";
import { originId } from "./origin-id";
import { addItem, deleteItem, findItem, moveItem, updateItem } from "./repository";

// The plan's own forms. As with the steps, what was sent is stored first and checked afterwards.

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

/** Adds one item at the end of the plan. */
export async function postNewItem(owner: OwnerId, form: FormResult, walkthrough: string): Promise<Outcome> {
  const read = form.ok ? strictly(form.value, newItem) : undefined;
  if (!form.ok || !read) return fail({ kind: "not-a-form" });
  const { id, candidate } = read;
  const page = routes.plan(walkthrough);
  const answers = readAnswers(form.value, newItemFields);
  if (!storableSchema(newItemFields).safeParse(answers).success) return fail({ kind: "too-large" });
  const said = itemFromAnswers(answers);
  // An item needs words. Without them nothing is saved, and everything else that was said is given back.
  if (!said.text) return fail({ kind: "incomplete", answers });
  const item = { ...said, ...(candidate && (await originIn(owner, walkthrough, candidate))) };
  const added = await addOnce(id, JSON.stringify([item.text, item.due]), {
    add: (as) => addItem(owner, walkthrough, as, item),
    async isThere(as) {
      const there = await findItem(owner, as);
      return there?.text === item.text && there.due === item.due;
    },
  });
  if (!added.ok) return added;
  const hasProblems = problemsIn({ fields: newItemFields }, answers, noFacts, await personToday()).length > 0;
  const next = hasProblems ? withCheck(routes.item(walkthrough, added.value)) : `${page}#item-${added.value}`;
  return seeSaved(next, form.value);
}

/** Changes, moves, ticks or deletes one item, depending on the pressed button. */
export async function postItem(
  owner: OwnerId,
  form: FormResult,
  walkthrough: string,
  id: string,
): Promise<Outcome> {
  const read = form.ok ? strictly(form.value, changed) : undefined;
  if (!form.ok || !read) return fail({ kind: "not-a-form" });
  const { revision, intent } = read;
  const previous = await findItem(owner, id);
  if (!previous || previous.walkthroughId !== walkthrough) return fail({ kind: "not-found" });
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
    return seeOther(`${routes.reorderPlan(walkthrough)}#${intent}-${id}`);
  }
  const answers =
    intent === "save"
      ? readAnswers(form.value, itemFields)
      : { ...itemAnswers(previous), status: { picked: ticked(intent, previous) } };
  if (!storableSchema(itemFields).safeParse(answers).success) return fail({ kind: "too-large" });
  if (intent === "save" && read.text !== undefined && !textIn(answers, "text")) {
    const { text: _, due: __, ...rest } = itemAnswers(previous);
    const back = routes.item(walkthrough, id);
    return fail({ kind: "incomplete", answers: { ...rest, ...answers }, back });
  }
  // The form's own changes still apply: an item that was ticked or moved meanwhile is not a conflict. A tick changes
  // nothing but the status, whatever else was changed.
  const isAsDrawn = read["was.text"] === previous.text && read["was.due"] === (previous.due ?? "");
  const based = intent !== "save" || isAsDrawn ? previous.revision : revision;
  const saved = await updateItem(owner, id, based, itemFromAnswers(answers, previous));
  if (!saved.ok) return saved;
  if (read.from === "home") return seeOther(routes.homeWithDone(id));
  // A tick asks nothing about the day that stands there: its own form does, once it is saved.
  const hasProblems =
    intent === "save" && problemsIn({ fields: itemFields }, answers, noFacts, await personToday()).length > 0;
  const pressed = `#${intent === "save" ? "edit" : "tick"}-${id}`;
  const next = hasProblems ? withCheck(routes.item(walkthrough, id)) : routes.plan(walkthrough) + pressed;
  return seeSaved(next, form.value);
}

/** The status after a tick or its undoing; one that was changed to something else meanwhile is not done to be undone. */
function ticked(intent: "done" | "undo", { status }: ItemContent): ItemContent["status"] {
  if (intent === "done") return "done";
  return status === "done" ? "to-do" : status;
}

/** Restores the action item that was just deleted, at the end of its plan. */
export async function postTakenBackItem(owner: OwnerId, walkthrough: string): Promise<Outcome> {
  const page = routes.plan(walkthrough);
  const deleted = await deletedItem(owner, walkthrough);
  if (!deleted) {
    const isThere = await findWalkthrough(owner, walkthrough, await personToday());
    return isThere ? seeOther(page) : fail({ kind: "not-found" });
  }
  const added = await addItem(owner, walkthrough, deleted.id, deleted.content);
  return added.ok ? withDeletionUndone(seeOther(`${page}#item-${deleted.id}`)) : added;
}

/** The answer that an item came from, by the item's id; nothing if it no longer exists. */
async function originIn(
  owner: OwnerId,
  walkthroughId: string,
  id: string,
): Promise<Pick<ItemContent, "stage" | "origin"> | undefined> {
  const walkthrough = await findWalkthrough(owner, walkthroughId, await personToday());
  const origin = walkthrough
    ? candidatesOf(walkthrough).find((one) => originId(walkthroughId, one.origin) === id)?.origin
    : undefined;
  return origin && { origin, stage: origin.exercise.split("/")[0] ?? origin.exercise };
}
