import "server-only";
import { randomUUID } from "node:crypto";
import { pickedIn } from "../../forms/answers";
import { finish, stepKey } from "../../stages";
import { withAnswers } from "../../walkthroughs/snapshot";
import { database } from "../db/client";
import type { OwnerId } from "../owners/owner-id";
import { saveEntry } from "./entries";
import { contentOf } from "./entry-row";

/** Records that somebody went on from the core of a stage. What the first edition recorded stays if it says more. */
export async function markGoneThrough(owner: OwnerId, walkthroughId: string, stage: string): Promise<void> {
  const exercise = stepKey(stage, finish.slug);
  const row = await database().entry.findFirst({ where: { ownerId: owner, walkthroughId, exercise } });
  const said = row ? pickedIn(contentOf(row).answers, "finished") : undefined;
  if (said === "yes" || said === "waiting") return;
  const write = {
    walkthroughId,
    exercise,
    revision: row?.revision ?? 0,
    writer: randomUUID(),
    sequence: undefined,
  };
  const answers = { finished: { picked: "yes" } };
  await saveEntry(owner, write, (previous) => withAnswers(previous, finish.fields, answers));
}
