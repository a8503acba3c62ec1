import "server-only";
import type { Answers } from "../forms/field";
import { pickedIn } from "../journey/journey";
import { isOpen, itemAnswers, itemFrom } from "../plan/item";
import { listItems, updateItem } from "./action-items";
import type { OwnerId } from "./auth/owner";

/** Carries the check-in's word on the first open step over to the plan: done or dropped, else it stays. */
export async function applyCheckIn(owner: OwnerId, walkthroughId: string, answers: Answers): Promise<void> {
  const picked = pickedIn(answers, "first");
  if (picked !== "done" && picked !== "dropped") return;
  const first = (await listItems(owner, walkthroughId)).find(isOpen);
  if (first)
    await updateItem(
      owner,
      first.id,
      first.revision,
      itemFrom({ ...itemAnswers(first), status: { picked } }, first),
    );
}
