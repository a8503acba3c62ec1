import "server-only";
import { pickedIn } from "../../forms/answers";
import type { Answers } from "../../forms/field";
import { itemAnswers, itemFromAnswers } from "../../plan/item";
import type { OwnerId } from "../owners/owner-id";
import { findItem, updateItem } from "./repository";

/**
 * Applies the check-in's answer about an action item to the plan: done, dropped, or unchanged; open again if an earlier
 * answer had closed it. The form names the item, so sending it twice does not change the next one, and the answer that
 * its page was drawn with (`was.first`): one that is merely sent again does not undo what was done in the plan since.
 */
export async function applyCheckIn(
  owner: OwnerId,
  walkthroughId: string,
  { answers, before }: { answers: Answers; before: Answers },
  form: URLSearchParams,
): Promise<void> {
  const [picked, was] = [answers, before].map((one) => pickedIn(one, "first"));
  if (picked !== undefined && picked === was && picked === form.get("was.first")) return;
  const first = await findItem(owner, form.get("item") ?? "");
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
