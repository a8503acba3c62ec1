import "server-only";
import { pickedIn } from "../../forms/answers";
import type { Answers } from "../../forms/field";

import { itemAnswers, itemFromAnswers } from "../../plan/item";
import type { OwnerId } from "../owners/owner-id";
import { findItem, updateItem } from "./repository";

/**
 * Applies the check-in's answer about the first open action item to the plan: done, dropped, or unchanged. The form
 * names the item that was first when it was opened, so sending it twice does not change the next one.
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
