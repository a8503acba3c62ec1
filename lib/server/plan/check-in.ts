import "server-only";
import { pickedIn } from "../../forms/answers";
import type { Answers } from "../../forms/field";
import { itemAnswers, itemFromAnswers } from "../../plan/item";
import type { OwnerId } from "../owners/owner-id";
import { findItem, updateItem } from "./repository";

/**
 * Carries the check-in's word on a step over to the plan: done or dropped, else it stays, or is open again where the
 * check-in had said so `before`. The form names the step: sent twice, it must not go on to the next one.
 */
export async function applyCheckIn(
  owner: OwnerId,
  walkthroughId: string,
  { answers, before }: { answers: Answers; before: Answers },
  item: string,
): Promise<void> {
  const [picked, was] = [answers, before].map((one) => pickedIn(one, "first"));
  const first = await findItem(owner, item);
  if (!first || first.walkthroughId !== walkthroughId) return;
  const status = isForPlan(picked) ? picked : isForPlan(was) && first.status === was ? "to-do" : undefined;
  if (status === undefined) return;
  await updateItem(
    owner,
    first.id,
    first.revision,
    itemFromAnswers({ ...itemAnswers(first), status: { picked: status } }, first),
  );
}

function isForPlan(picked: string | undefined): picked is "done" | "dropped" {
  return picked === "done" || picked === "dropped";
}
