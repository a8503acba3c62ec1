import "server-only";
import type { Answers, Fields } from "../../forms/field";
import type { Step } from "../../stages/stage";
import { formerPlace, storedKeys, without } from "../../walkthroughs/moved";
import { answersIn, type Entries } from "../../walkthroughs/walkthrough";
import { encode } from "../crypto/codec";
import { database, type RowOf } from "../db/client";
import type { OwnerId } from "../owners/owner-id";
import { contentOf, entriesFrom, entryPlace } from "./entry-row";

// For what follows from a save, which does not need the whole walkthrough. A row that cannot be opened counts as
// empty.

function findRows(owner: OwnerId, walkthroughId: string, keys: readonly string[]): Promise<RowOf<"Entry">[]> {
  return database().entry.findMany({
    where: { ownerId: owner, walkthroughId, exercise: { in: [...keys] } },
  });
}

/** What is stored for these steps right now. */
export async function findEntries(
  owner: OwnerId,
  walkthroughId: string,
  keys: readonly string[],
): Promise<Entries> {
  return entriesFrom(await findRows(owner, walkthroughId, storedKeys(keys)), { rows: 0 });
}

/** Removes answers from where an earlier edition kept them, once they were `asked` and saved in their current place. */
export async function forgetFormer(
  owner: OwnerId,
  { walkthroughId, key, step: { moved = {} }, asked }: Asked,
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
    // If another save came in meanwhile, the next one of this step does it.
    await database().entry.updateMany({
      where: { id, ownerId: owner, revision, writer, sequence },
      data: { content: encode(rest, entryPlace(owner, id)), updatedAt: row.updatedAt },
    });
  }
}

type Asked = { walkthroughId: string; key: string; step: Step; asked: Fields };

/** What an earlier edition stored elsewhere for the questions of this step, unless they were `asked` here already. */
export async function formerAnswers(
  owner: OwnerId,
  { walkthroughId, key, step: { moved = {} }, asked }: Asked,
): Promise<Answers> {
  if (Object.keys(moved).every((name) => Object.hasOwn(asked, name))) return {};
  const elsewhere = storedKeys([key]).filter((stored) => stored !== key);
  const entries = entriesFrom(await findRows(owner, walkthroughId, elsewhere), { rows: 0 });
  return Object.fromEntries(
    Object.entries(answersIn(entries, key)).filter(([name]) => !Object.hasOwn(asked, name)),
  );
}
