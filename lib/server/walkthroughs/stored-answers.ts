import "server-only";
import type { Answers, Fields } from "../../forms/field";
import type { Step } from "../../stages/stage";
import { storedKeys } from "../../walkthroughs/moved";
import { answersIn, type Entries } from "../../walkthroughs/walkthrough";
import { database } from "../db/client";
import type { OwnerId } from "../owners/owner-id";
import { type EntryRow, entriesFrom } from "./entry-row";

// For what follows from a save, which has no need of the whole walkthrough. A row that can't be opened says nothing.

function findRows(owner: OwnerId, walkthroughId: string, exercises: readonly string[]): Promise<EntryRow[]> {
  return database().entry.findMany({
    where: { ownerId: owner, walkthroughId, exercise: { in: [...exercises] } },
  });
}

/** What stands in these steps at this moment. */
export async function findEntries(
  owner: OwnerId,
  walkthroughId: string,
  keys: readonly string[],
): Promise<Entries> {
  return entriesFrom(await findRows(owner, walkthroughId, storedKeys(keys)), { rows: 0 });
}

type Asked = { walkthroughId: string; key: string; exercise: Step; asked: Fields };

/** What an earlier edition was told elsewhere of the questions of this step, as far as they were not `asked` here yet. */
export async function formerAnswers(
  owner: OwnerId,
  { walkthroughId, key, exercise: { moved = {} }, asked }: Asked,
): Promise<Answers> {
  if (Object.keys(moved).every((name) => Object.hasOwn(asked, name))) return {};
  const elsewhere = storedKeys([key]).filter((stored) => stored !== key);
  const entries = entriesFrom(await findRows(owner, walkthroughId, elsewhere), { rows: 0 });
  return Object.fromEntries(
    Object.entries(answersIn(entries, key)).filter(([name]) => !Object.hasOwn(asked, name)),
  );
}
