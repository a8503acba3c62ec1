import "server-only";
import { randomUUID } from "node:crypto";
import type { Answers } from "../../forms/field";
import { ending } from "../../stages/ending";
import { start } from "../../stages/start";
import { isEnded, isLeft } from "../../walkthroughs/interviews";
import { withAnswers } from "../../walkthroughs/snapshot";
import type { OwnerId } from "../owners/owner-id";
import { saveEntry } from "./entries";
import { type ListedWalkthrough, listWalkthroughs } from "./repository";

// "I got one" closes every plan and check-in at once, and can be undone at once. It changes no plan: a walkthrough
// that has ended is shown as it was, and asks for nothing more.

/** What says whether something ended, and whether it began after that. */
const endingSteps = [ending.slug, start.slug];

/**
 * Records it in each walkthrough that has not ended yet. May run twice. `today` is a civil date in the person's time
 * zone.
 */
export async function endAll(owner: OwnerId, today: string): Promise<void> {
  const all = await listWalkthroughs(owner, { only: endingSteps });
  for (const one of all.filter(({ entries }) => !isLeft(entries)))
    await note(owner, one, { ended: { picked: "got-one" }, on: today });
}

/** Every walkthrough is as open as it was. */
export async function takeBackEnding(owner: OwnerId): Promise<void> {
  const all = await listWalkthroughs(owner, { only: [ending.slug] });
  for (const one of all.filter(({ entries }) => isEnded(entries))) await note(owner, one, {});
}

/** What begins after a yes, or after a withdrawal, is as open as any other: the offer may have been withdrawn. */
export async function beginAfterAll(owner: OwnerId, { id, entries }: Begun): Promise<void> {
  if (isLeft(entries)) await note(owner, { id, entries }, {});
}

/**
 * Records that they withdrew from a job, or undoes it. May run twice. False if it does not exist or is somebody
 * else's.
 */
export async function withdraw(
  owner: OwnerId,
  id: string,
  intent: "withdraw" | "take-back",
  today: string,
): Promise<boolean> {
  const [one] = await listWalkthroughs(owner, { of: [id], only: endingSteps });
  if (!one) return false;
  const isMeant = intent === "withdraw";
  if (isMeant !== isLeft(one.entries))
    await note(owner, one, isMeant ? { ended: { picked: "withdrew" }, on: today } : {});
  return true;
}

type Begun = Pick<ListedWalkthrough, "id" | "entries">;

async function note(owner: OwnerId, { id, entries }: Begun, answers: Answers): Promise<void> {
  const write = {
    walkthroughId: id,
    exercise: ending.slug,
    revision: entries.get(ending.slug)?.revision ?? 0,
    writer: randomUUID(),
    sequence: undefined,
  };
  await saveEntry(owner, write, (previous) => withAnswers(previous, ending.fields, answers));
}
