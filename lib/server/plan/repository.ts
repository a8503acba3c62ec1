import "server-only";

import { counts } from "../../data/limits";
import { type ActionItem, type ItemContent, readItemContent } from "../../plan/item";
import { fail, type ItemError, ok, type Result } from "../../result";
import { decodeAs, encode, type Place } from "../crypto/codec";
import { readingEach, type Skipped } from "../crypto/skipped-rows";
import { chunksOf } from "../db/chunks";
import { type Database, database, type RowOf } from "../db/client";
import { eraseTraces } from "../db/erase";
import { isUniqueViolation } from "../errors/database-errors";
import type { OwnerId } from "../owners/owner-id";
import { inSlices } from "../queues/slices";

/** The most action items per walkthrough. */
export const itemLimit = counts.actionItems;

/** The process's own database, or a transaction. */
type Items = Pick<Database, "actionItem">;

function place(owner: string, row: string): Place {
  return { owner, table: "ActionItem", row, column: "content" };
}

export function itemFromRow(row: RowOf<"ActionItem">): ActionItem {
  const { id, ownerId, content, walkthroughId, position, revision, createdAt } = row;
  const stored = decodeAs(content, place(ownerId, id), readItemContent);
  return { ...stored, id, walkthroughId, position, revision, createdAt };
}

/** In the person's own order: of one walkthrough, or of all. One query. */
export async function listItems(
  owner: OwnerId,
  { walkthroughId, skipped }: { walkthroughId?: string; skipped?: Skipped } = {},
): Promise<ActionItem[]> {
  const rows = await database().actionItem.findMany({
    where: { ownerId: owner, ...(walkthroughId !== undefined && { walkthroughId }) },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return inSlices(readingEach(rows, itemFromRow, skipped));
}

export async function findItem(owner: OwnerId, id: string): Promise<ActionItem | undefined> {
  const row = await database().actionItem.findFirst({ where: { id, ownerId: owner } });
  return row ? itemFromRow(row) : undefined;
}

/** `writer`: the form of the plan's step, if that changed it last. */
export type WrittenItem = ActionItem & { writer: string };

/** The owner's items among these ids, by id. One query per few hundred. */
export async function findItems(
  owner: OwnerId,
  ids: readonly string[],
  { actionItem }: Items = database(),
): Promise<Map<string, WrittenItem>> {
  const found = new Map<string, WrittenItem>();
  for (const some of chunksOf([...new Set(ids)])) {
    const rows = await actionItem.findMany({ where: { ownerId: owner, id: { in: some } } });
    for (const row of rows) found.set(row.id, { ...itemFromRow(row), writer: row.writer });
  }
  return found;
}

/** Adds at the end. `id` is made with the form, so that a form sent twice adds once. */
export async function addItem(
  owner: OwnerId,
  walkthroughId: string,
  id: string,
  item: ItemContent,
): Promise<Result<undefined, ItemError>> {
  try {
    return await database().$transaction((transaction) =>
      addItemIn(transaction, owner, { walkthroughId, id, item }),
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return (await findItem(owner, id)) ? ok(undefined) : fail({ kind: "not-found" });
  }
}

type NewItem = { walkthroughId: string; id: string; item: ItemContent; writer?: string };

/** Like `addItem`, within a transaction; an existing row with this id aborts it. */
export async function addItemIn(
  transaction: Items & Pick<Database, "walkthrough">,
  owner: OwnerId,
  { walkthroughId, id, item, writer = "" }: NewItem,
): Promise<Result<undefined, ItemError>> {
  const walkthrough = await transaction.walkthrough.findFirst({
    where: { id: walkthroughId, ownerId: owner },
    select: { _count: { select: { actionItems: true } } },
  });
  if (!walkthrough) return fail({ kind: "not-found" });
  if (walkthrough._count.actionItems >= itemLimit) return fail({ kind: "too-many" });
  const last = await transaction.actionItem.aggregate({
    where: { walkthroughId },
    _max: { position: true },
  });
  const position = (last._max.position ?? 0) + 1;
  const content = encode(item, place(owner, id));
  await transaction.actionItem.create({
    data: { id, ownerId: owner, walkthroughId, position, revision: 1, writer, content },
  });
  return ok(undefined);
}

/** Changes one item if it still has this revision. */
export async function updateItem(
  owner: OwnerId,
  id: string,
  revision: number,
  item: ItemContent,
): Promise<Result<undefined, ItemError>> {
  if (await updateItemIn(database(), owner, { id, revision, item })) return ok(undefined);
  const current = await findItem(owner, id);
  return fail(current ? { kind: "stale", revision: current.revision } : { kind: "not-found" });
}

type ItemChange = { id: string; revision: number; item: ItemContent; writer?: string };

/** False, without changing anything, if it has another revision. */
export async function updateItemIn(
  { actionItem }: Items,
  owner: OwnerId,
  { id, revision, item, writer = "" }: ItemChange,
): Promise<boolean> {
  const { count } = await actionItem.updateMany({
    where: { id, ownerId: owner, revision },
    data: { content: encode(item, place(owner, id)), revision: { increment: 1 }, writer },
  });
  return count === 1;
}

/** Swaps an item with its neighbour; at the end of the list nothing changes. */
export async function moveItem(
  owner: OwnerId,
  id: string,
  to: "up" | "down",
): Promise<Result<undefined, ItemError>> {
  return database().$transaction(async (transaction) => {
    const item = await transaction.actionItem.findFirst({ where: { id, ownerId: owner } });
    if (!item) return fail({ kind: "not-found" });
    const neighbour = await transaction.actionItem.findFirst({
      where: {
        ownerId: owner,
        walkthroughId: item.walkthroughId,
        position: to === "up" ? { lt: item.position } : { gt: item.position },
      },
      orderBy: { position: to === "up" ? "desc" : "asc" },
    });
    if (!neighbour) return ok(undefined);
    await transaction.actionItem.update({ where: { id }, data: { position: neighbour.position } });
    await transaction.actionItem.update({ where: { id: neighbour.id }, data: { position: item.position } });
    return ok(undefined);
  });
}

export async function deleteItem(owner: OwnerId, id: string): Promise<boolean> {
  const { count } = await database().actionItem.deleteMany({ where: { id, ownerId: owner } });
  if (count > 0) await eraseTraces(database());
  return count > 0;
}
