import "server-only";
import type { Answers, Fields } from "../../forms/field";
import type { Step } from "../../stages/stage";
import { formerPlace, storedKeys, without } from "../../walkthroughs/moved";
import { answersIn, type Entries } from "../../walkthroughs/walkthrough";
import { encode } from "../crypto/codec";
import { database } from "../db/client";
import type { OwnerId } from "../owners/owner-id";
import { contentOf, type EntryRow, entriesFrom, entryPlace } from "./entry-row";

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

/** Takes answers away from where an earlier edition kept them, once they are `asked` and saved where they are now. */
export async function forgetFormer(
  owner: OwnerId,
  { walkthroughId, key, exercise: { moved = {} }, asked }: Asked,
): Promise<void> {
  const taken = Object.keys(moved).filter((name) => Object.hasOwn(asked, name));
  if (taken.length === 0) return;
  const former = taken.flatMap((field) => formerPlace({ exercise: key, field }) ?? []);
  for (const row of await findRows(owner, walkthroughId, [
    ...new Set(former.map(({ exercise }) => exercise)),
  ])) {
    const content = contentOf(row);
    const gone = former.filter(({ exercise, field }) => exercise === row.exercise && field in content.asked);
    if (gone.length === 0) continue;
    const rest = without(
      content,
      gone.map(({ field }) => field),
    );
    const { id, revision, writer, sequence } = row;
    // Where another save came in meanwhile, the next one of this step does it.
    await database().entry.updateMany({
      where: { id, ownerId: owner, revision, writer, sequence },
      data: { content: encode(rest, entryPlace(owner, id)), updatedAt: row.updatedAt },
    });
  }
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
