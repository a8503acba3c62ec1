import "server-only";
import { pickedIn } from "../../forms/answers";
import type { Answers } from "../../forms/field";

import { itemAnswers, itemFromAnswers } from "../../plan/item";
import type { OwnerId } from "../owners/owner-id";
import { findItem, updateItem } from "./repository";

/**
 * Carries the check-in's word on the first open step over to the plan: done or dropped, else it stays. The form names
 * the step that was first when it was opened: sent twice, it must not go on to the next one.
 */
export async function applyCheckIn(
  owner: OwnerId,
  walkthroughId: string,
  answers: Answers,
  item: string,
): Promise<void> {
  const picked = pickedIn(answers, "first");
  if (picked !== "done" && picked !== "dropped") return;
  const first = await findItem(owner, item);
  if (!first || first.walkthroughId !== walkthroughId) return;
  await updateItem(
    owner,
    first.id,
    first.revision,
    itemFromAnswers({ ...itemAnswers(first), status: { picked } }, first),
  );
}
