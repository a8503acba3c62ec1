import "server-only";
import { z } from "zod";
import { readAnswers } from "../../forms/form-data";
import {
  type ItemContent,
  isOpen,
  itemAnswers,
  itemFromAnswers,
  newItemFields,
  originOf,
} from "../../plan/item";
import { uuidOf } from "../crypto/uuid";
import { type Database, database } from "../db/client";
import { eraseTraces } from "../db/erase";
import { isLostRace, isUniqueViolation } from "../errors/database-errors";
import { wholeNumber } from "../http/whole-number";
import type { OwnerId } from "../owners/owner-id";
import { lastSaveOf, readFollows, writersBefore } from "../walkthroughs/writers";
import { addItemIn, findItems, updateItemIn, type WrittenItem } from "./repository";

// What the step that keeps or parks a plan makes of its form. It changes only what the person changed, so that a date
// set meanwhile in another window stands; of one page, a save that a newer one has overtaken changes nothing.

type Target = {
  walkthroughId: string;
  /** Slug of the stage that new items are from. */
  stage: string;
};

/** Lost races with other windows are run again; each round, one of the racers has won. */
const rounds = 20;

/** Another save came in since the rows were read: nothing of this one is kept, and it is run again. */
class LostTurnError extends Error {}

/** False if the plan has no room for a new row; what comes before it in the form is kept. */
export async function savePlan(owner: OwnerId, target: Target, form: URLSearchParams): Promise<boolean> {
  const sent = sentIn(form);
  for (let round = 1; ; round++) {
    try {
      const { hasRoom, hasDeleted } = await database().$transaction((transaction) =>
        keep({ transaction, owner, ...target, ...sent }),
      );
      if (hasDeleted) await eraseTraces(database());
      return hasRoom;
    } catch (error) {
      const isLost = error instanceof LostTurnError || isUniqueViolation(error) || isLostRace(error);
      if (!isLost || round === rounds) throw error;
    }
  }
}

/** What the form says by name: asking the form itself would walk through all of it for each name. */
export function formValues(form: URLSearchParams): ReadonlyMap<string, string> {
  // Of a name that is there twice the first counts, as it does for the form.
  return new Map([...form].reverse());
}

const uuid = z.uuid();

/** A form may name anything; what is no id is nobody's. */
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
    /** Its own writer, and those that it goes on for. */
    own: new Set([writer, ...follows.map((one) => one.writer)]) as ReadonlySet<string>,
    here: formIds(form, "item"),
    earlier: formIds(form, "earlier"),
    added: formIds(form, "new"),
  };
}

type Saving = Target &
  ReturnType<typeof sentIn> & {
    transaction: Pick<Database, "actionItem" | "walkthrough">;
    owner: OwnerId;
  };

async function keep(saving: Saving): Promise<{ hasRoom: boolean; hasDeleted: boolean }> {
  const { transaction, owner, here, earlier, added } = saving;
  if (await isOvertaken(saving)) return { hasRoom: true, hasDeleted: false };
  const besides = added.map((id) => idBeside(id, saving));
  const known = await findItems(owner, [...here, ...earlier, ...added, ...besides], transaction);
  for (const id of here) await change(known.get(id), saving, chosen);
  for (const id of earlier) await change(known.get(id), saving, dropped);
  let hasDeleted = false;
  for (const id of added) {
    const row = await keepNew(id, known, saving);
    if (row === "too-many") return { hasRoom: false, hasDeleted };
    hasDeleted ||= row === "deleted";
  }
  return { hasRoom: true, hasDeleted };
}

/** Whether a newer save of the same page has come already; if not, this one is noted, and others of the plan wait for it. */
async function isOvertaken(saving: Saving): Promise<boolean> {
  const { transaction, owner, walkthroughId, writer, sequence, follows } = saving;
  if (writer === undefined || sequence === undefined) return false;
  const where = { id: walkthroughId, ownerId: owner };
  const row = await transaction.walkthrough.findFirst({ where, select: { planWriters: true } });
  if (!row) return false;
  const { planWriters: before } = row;
  const last = lastSaveOf({ writer: "", sequence: 0, writersBefore: before }, writer) ?? -1;
  // The newest one is done once more where it is sent again: what had no room may have some by now.
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

type Change = (item: WrittenItem, saving: Saving) => ItemContent | undefined;

/** Changes an item to what `next` makes of it; nothing, if that is undefined or there is no such item. */
async function change(item: WrittenItem | undefined, saving: Saving, next: Change): Promise<void> {
  const content = item && next(item, saving);
  if (item && content) await update(item, content, saving);
}

async function update({ id, revision }: WrittenItem, item: ItemContent, saving: Saving): Promise<void> {
  const { transaction, owner, writer = "" } = saving;
  if (!(await updateItemIn(transaction, owner, { id, revision, item, writer }))) throw new LostTurnError();
}

/** This page changed it last, so all that it says counts: it may be taking its own change back. */
function isOwn(item: WrittenItem, { own }: Saving): boolean {
  return item.writer !== "" && own.has(item.writer);
}

function chosen(item: WrittenItem, saving: Saving): ItemContent | undefined {
  const { id, text, priority } = item;
  const said = (name: string) => saving.said.get(`${name}.${id}`) ?? "";
  const [keep, due] = [said("keep"), said("due")];
  const [wasKept = "", wasDue = ""] = said("was").split(" ");
  const [saysKept, saysDue] = [keep !== wasKept, due !== wasDue].map((one) => one || isOwn(item, saving));
  const kept = keep && item.status === "parked" ? "to-do" : !keep && isOpen(item) ? "parked" : item.status;
  const status = saysKept ? kept : item.status;
  const day = saysDue ? due || undefined : item.due;
  if (status === item.status && day === item.due) return undefined;
  return { text, priority, status, ...(day !== undefined && { due: day }), ...originOf(item) };
}

/** Drops an open step of another walkthrough, and takes it back where this same page takes its tick back. */
function dropped(item: WrittenItem, saving: Saving): ItemContent | undefined {
  const isDropped = saving.said.has(`drop.${item.id}`);
  const isChange = isDropped ? isOpen(item) : item.status === "dropped" && isOwn(item, saving);
  if (!isChange) return undefined;
  return itemFromAnswers({ ...itemAnswers(item), status: { picked: isDropped ? "dropped" : "to-do" } }, item);
}

/** Of one page that is shown in two windows, what the second one types into a new row. */
function idBeside(id: string, { writer = "" }: Saving): string {
  return uuidOf(`${id}\n${writer}`);
}

/** A new row is this page's alone: what it says last is what stands, and an emptied one is gone. */
async function keepNew(
  id: string,
  known: ReadonlyMap<string, WrittenItem>,
  saving: Saving,
): Promise<"kept" | "deleted" | "too-many"> {
  const { transaction, owner, walkthroughId, said, stage, own, writer = "" } = saving;
  const first = known.get(id);
  const isOthers = first !== undefined && !own.has(first.writer);
  const as = isOthers ? idBeside(id, saving) : id;
  const there = known.get(as);
  const text = said.get(`text.${id}`) ?? "";
  if (!text && !there) return "kept";
  const row = new URLSearchParams({ text, due: said.get(`due.${id}`) ?? "" });
  const item = { ...itemFromAnswers(readAnswers(row, newItemFields)), stage };
  if (!item.text) {
    if (!there) return "kept";
    await transaction.actionItem.deleteMany({ where: { id: as, ownerId: owner } });
    return "deleted";
  }
  if (there) {
    if (!saysTheSame(there, item)) await update(there, item, saving);
    return "kept";
  }
  // Another window has put it as this one does.
  if (isOthers && saysTheSame(first, item)) return "kept";
  if (await isSomebodyElses(as, saving)) return "kept";
  const added = await addItemIn(transaction, owner, { walkthroughId, id: as, item, writer });
  return !added.ok && added.error.kind === "too-many" ? "too-many" : "kept";
}

function saysTheSame(one: ItemContent, other: ItemContent): boolean {
  return one.text === other.text && one.due === other.due;
}

async function isSomebodyElses(id: string, { transaction, owner }: Saving): Promise<boolean> {
  return (await transaction.actionItem.count({ where: { id, ownerId: { not: owner } } })) > 0;
}
