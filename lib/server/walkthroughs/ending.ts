import "server-only";
import { randomUUID } from "node:crypto";
import type { Answers } from "../../forms/field";
import { ending } from "../../stages/ending";
import { isEnded, isLeft } from "../../walkthroughs/interviews";
import { withAnswers } from "../../walkthroughs/snapshot";
import type { OwnerId } from "../owners/owner-id";
import { saveEntry } from "./entries";
import { type ListedWalkthrough, listWalkthroughs } from "./repository";

// "I got one" closes every plan and check-in in one act, and is taken back in one. Nothing of a plan is changed by it: a
// walkthrough that has ended is shown as it was, and asks for nothing any more.

/** Notes it in each that has not ended yet. May be done twice. `today` is a civil date in the person's time zone. */
export async function endAll(owner: OwnerId, today: string): Promise<void> {
  const all = await listWalkthroughs(owner, { only: [ending.slug] });
  for (const one of all.filter(({ entries }) => !isLeft(entries)))
    await note(owner, one, { ended: { picked: "got-one" }, on: today });
}

/** Every walkthrough is as open as it was. */
export async function takeBackEnding(owner: OwnerId): Promise<void> {
  const all = await listWalkthroughs(owner, { only: [ending.slug] });
  for (const one of all.filter(({ entries }) => isEnded(entries))) await note(owner, one, {});
}

/** Notes of one job that they withdrew, or takes that back. False, if it is not there or somebody else's. */
export async function withdraw(owner: OwnerId, id: string, today: string): Promise<boolean> {
  const [one] = await listWalkthroughs(owner, { of: [id], only: [ending.slug] });
  if (!one) return false;
  await note(owner, one, isLeft(one.entries) ? {} : { ended: { picked: "withdrew" }, on: today });
  return true;
}

async function note(owner: OwnerId, { id, entries }: ListedWalkthrough, answers: Answers): Promise<void> {
  const write = {
    walkthroughId: id,
    exercise: ending.slug,
    revision: entries.get(ending.slug)?.revision ?? 0,
    writer: randomUUID(),
    sequence: undefined,
  };
  await saveEntry(owner, write, (previous) => withAnswers(previous, ending.fields, answers));
}
