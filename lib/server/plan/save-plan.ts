import "server-only";
import { z } from "zod";
import { readAnswers } from "../../forms/form-data";
import type { Candidate } from "../../plan/candidate";
import {
  type ItemContent,
  isOpen,
  itemAnswers,
  itemFields,
  itemFromAnswers,
  originOf,
} from "../../plan/item";
import { cleanText } from "../../text";
import { type Database, database } from "../db/client";
import { eraseTraces } from "../db/erase";
import { inRounds } from "../db/in-rounds";
import { isLostRace, isUniqueViolation } from "../errors/database-errors";
import { wholeNumber } from "../http/whole-number";
import type { OwnerId } from "../owners/owner-id";
import { lastSaveOf, readFollows, writersBefore } from "../walkthroughs/writers";
import { addItemIn, findItems, updateItemIn, type WrittenItem } from "./repository";

// Saves the gathering's form. It changes only what the person changed, so that a date set meanwhile in another window
// stays. A save overtaken by a newer one of the same page changes nothing.

type Target = {
  walkthroughId: string;
  /** What the walkthrough's answers offer now, by the id of the item that each would become. */
  candidates: ReadonlyMap<string, Candidate>;
  /** Whether the answer is a question of this form: it is in the plan as long as it says something. */
  isWritten: (candidate: Candidate) => boolean;
};

/** Another save came in since the rows were read: this one is rolled back and retried. */
class LostTurnError extends Error {}

/** False if the plan has no room for one more; what comes before it in the form is saved. */
export async function savePlan(owner: OwnerId, target: Target, form: URLSearchParams): Promise<boolean> {
  const sent = sentIn(form);
  const { hasRoom, hasDeleted } = await inRounds(
    () => database().$transaction((transaction) => keep({ transaction, owner, ...target, ...sent })),
    (error) => error instanceof LostTurnError || isUniqueViolation(error) || isLostRace(error),
  );
  if (hasDeleted) await eraseTraces(database());
  return hasRoom;
}

/** The form's values by name: looking up each name in the form itself would scan it every time. */
export function formValues(form: URLSearchParams): ReadonlyMap<string, string> {
  // Of a repeated name the first value counts, as in the form itself.
  return new Map([...form].reverse());
}

/** What a row was when its page was rendered: kept or not, and its day, which may be any words. */
export function rowBefore(said: ReadonlyMap<string, string>, id: string): { kept: string; due: string } {
  const [, kept = "", due = ""] = /^(\S*) ?(.*)$/s.exec(said.get(`was.${id}`) ?? "") ?? [];
  return { kept, due };
}

const uuid = z.uuid();

/** A form may contain anything; what is not a UUID belongs to nobody. */
export function formIds(form: URLSearchParams, name: string): string[] {
  return [...new Set(form.getAll(name))].filter((id) => uuid.safeParse(id).success);
}

const control = z.object({
  writer: uuid.optional().catch(undefined),
  sequence: wholeNumber.optional().catch(undefined),
  follows: z.string().default("").transform(readFollows),
});

function sentIn(form: URLSearchParams) {
  const said = formValues(form);
  const counted = control.parse(Object.fromEntries(said));
  const { writer = "", follows } = counted;
  return {
    said,
    ...counted,
    /** This page's writer, and those it continues. */
    own: new Set([writer, ...follows.map((one) => one.writer)]) as ReadonlySet<string>,
    here: formIds(form, "item"),
    earlier: formIds(form, "earlier"),
    offered: formIds(form, "candidate"),
  };
}

type Saving = Target &
  ReturnType<typeof sentIn> & {
    transaction: Pick<Database, "actionItem" | "walkthrough">;
    owner: OwnerId;
  };

async function keep(saving: Saving): Promise<{ hasRoom: boolean; hasDeleted: boolean }> {
  const { transaction, owner, here, earlier, offered, candidates, isWritten } = saving;
  if (await isOvertaken(saving)) return { hasRoom: true, hasDeleted: false };
  const written = [...candidates].flatMap(([id, candidate]) => (isWritten(candidate) ? [id] : []));
  const known = await findItems(owner, [...here, ...earlier, ...offered, ...written], transaction);
  // A row that this page unticked and ticked again: its item is deleted, but its answer still offers it.
  const again = here.filter((id) => !known.has(id) && candidates.has(id));
  let hasDeleted = false;
  const seen = new Set<string>();
  // What a form names in several of its parts counts in the first.
  async function changeOnce(id: string, next: Change): Promise<void> {
    if (seen.has(id)) return;
    seen.add(id);
    if (await change(known.get(id), saving, next)) hasDeleted = true;
  }
  for (const id of here) await changeOnce(id, chosen);
  for (const id of earlier) await changeOnce(id, dropped);
  for (const id of new Set([...again, ...offered, ...written])) {
    if (known.has(id)) await changeOnce(id, written.includes(id) ? dated : chosen);
    else if (!(await keepOffered(id, saving, written.includes(id)))) return { hasRoom: false, hasDeleted };
  }
  return { hasRoom: true, hasDeleted };
}

/**
 * Whether a newer save of the same page has come already; if not, this one is recorded, which makes other saves of
 * the plan wait.
 */
async function isOvertaken(saving: Saving): Promise<boolean> {
  const { transaction, owner, walkthroughId, writer, sequence, follows } = saving;
  if (writer === undefined || sequence === undefined) return false;
  const where = { id: walkthroughId, ownerId: owner };
  const row = await transaction.walkthrough.findFirst({ where, select: { planWriters: true } });
  if (!row) return false;
  const { planWriters: before } = row;
  const last = lastSaveOf({ writer: "", sequence: 0, writersBefore: before }, writer) ?? -1;
  // The newest save is repeated if it is sent again: there may be room by now.
  const isNewest = before.endsWith(`${writer}:${last}`);
  if (sequence < last || (sequence === last && !isNewest)) return true;
  const planWriters = writersBefore({ writer, sequence, writersBefore: before }, "", follows);
  const { count } = await transaction.walkthrough.updateMany({
    where: { ...where, planWriters: before },
    data: { planWriters },
  });
  if (count === 0) throw new LostTurnError();
  return false;
}

type Change = (item: WrittenItem, saving: Saving) => ItemContent | "delete" | undefined;

/**
 * Changes an item to the result of `next`; does nothing if that is undefined or there is no such item. True if it was
 * deleted.
 */
async function change(item: WrittenItem | undefined, saving: Saving, next: Change): Promise<boolean> {
  const content = item && next(item, saving);
  if (!item || !content) return false;
  if (content !== "delete") await update(item, content, saving);
  else await saving.transaction.actionItem.deleteMany({ where: { id: item.id, ownerId: saving.owner } });
  return content === "delete";
}

async function update({ id, revision }: WrittenItem, item: ItemContent, saving: Saving): Promise<void> {
  const { transaction, owner, writer = "" } = saving;
  if (!(await updateItemIn(transaction, owner, { id, revision, item, writer }))) throw new LostTurnError();
}

/** This page changed it last, so everything it says counts: it may be reverting its own change. */
function isOwn(item: WrittenItem, { own }: Saving): boolean {
  return item.writer !== "" && own.has(item.writer);
}

/** A row of the form: its tick, its words and its day. */
function chosen(item: WrittenItem, saving: Saving): ItemContent | "delete" | undefined {
  const { id, priority } = item;
  const said = (name: string) => saving.said.get(`${name}.${id}`) ?? "";
  const keep = said("keep");
  const saysKept = keep !== rowBefore(saving.said, id).kept || isOwn(item, saving);
  const words = wordsFor(item, saving);
  const isUnticked = saysKept && !keep && isOpen(item);
  // It is still where it was written, and is offered again.
  if (isUnticked && saving.candidates.get(id)?.text === words) return "delete";
  const kept = saysKept && keep && item.status === "parked" ? "to-do" : isUnticked ? "parked" : item.status;
  const day = dayFor(item, saving);
  if (kept === item.status && day === item.due && words === item.text) return undefined;
  return { text: words, priority, status: kept, ...(day !== undefined && { due: day }), ...originOf(item) };
}

/** The item comes from an answer in this very form: it follows that answer, and the row sets only its day. */
function dated(item: WrittenItem, saving: Saving): ItemContent | undefined {
  const day = dayFor(item, saving);
  if (day === item.due) return undefined;
  const { text, priority, status } = item;
  return { text, priority, status, ...(day !== undefined && { due: day }), ...originOf(item) };
}

function dayFor(item: WrittenItem, saving: Saving): string | undefined {
  const day = dayIn(saving, item.id);
  return day !== rowBefore(saving.said, item.id).due || isOwn(item, saving) ? day || undefined : item.due;
}

/** Empty words do not change an item: it is unticked or deleted instead. */
function wordsFor(item: WrittenItem, saving: Saving): string {
  const words = saving.said.get(`text.${item.id}`);
  const was = saving.said.get(`was.text.${item.id}`);
  const isChange = words !== undefined && (words !== was || isOwn(item, saving));
  return (isChange && cleanText(words).trim()) || item.text;
}

/** The day in a row of the form, typed or tapped. */
function dayIn({ said }: Pick<Saving, "said">, id: string): string {
  const name = `due.${id}`;
  const day = readAnswers({ get: (part) => said.get(part), getAll: () => [] }, { [name]: itemFields.due })[
    name
  ];
  return typeof day === "string" ? day : "";
}

/** Drops an open item of another walkthrough, or restores it if this same page removes its tick. */
function dropped(item: WrittenItem, saving: Saving): ItemContent | undefined {
  const isDropped = saving.said.has(`drop.${item.id}`);
  const isChange = isDropped ? isOpen(item) : item.status === "dropped" && isOwn(item, saving);
  if (!isChange) return undefined;
  return itemFromAnswers({ ...itemAnswers(item), status: { picked: isDropped ? "dropped" : "to-do" } }, item);
}

/**
 * Creates an item from an offered row, if it is ticked. Edited words without a tick are parked, because they are
 * stored nowhere else. False if there is no room.
 */
async function keepOffered(id: string, saving: Saving, isWritten: boolean): Promise<boolean> {
  const { transaction, owner, walkthroughId, said, candidates, writer = "" } = saving;
  const candidate = candidates.get(id);
  const words = cleanText(said.get(`text.${id}`) ?? "").trim();
  const isChanged = !isWritten && words !== "" && words !== said.get(`was.text.${id}`);
  const text = isChanged ? words : candidate?.text;
  const isTicked = isWritten || said.has(`keep.${id}`);
  if (!text || (!isTicked && !isChanged)) return true;
  if (await isSomebodyElses(id, saving)) return true;
  const due = dayIn(saving, id) || (said.has(`due.${id}`) ? undefined : candidate?.due);
  const item: ItemContent = {
    text,
    ...(due !== undefined && { due }),
    priority: "normal",
    status: isTicked ? "to-do" : "parked",
    ...(candidate && { stage: candidate.origin.exercise.split("/")[0] ?? "", origin: candidate.origin }),
  };
  const added = await addItemIn(transaction, owner, { walkthroughId, id, item, writer });
  return added.ok || added.error.kind !== "too-many";
}

async function isSomebodyElses(id: string, { transaction, owner }: Saving): Promise<boolean> {
  return (await transaction.actionItem.count({ where: { id, ownerId: { not: owner } } })) > 0;
}
