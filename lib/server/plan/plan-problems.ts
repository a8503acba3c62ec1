import "server-only";
import { dayProblem } from "../../forms/day";
import type { Problem } from "../../forms/schema";
import { isOpen, itemFields } from "../../plan/item";
import { enough, tooMany } from "../../walkthroughs/gather";
import type { OwnerId } from "../owners/owner-id";
import { listItems } from "./repository";
import { formIds, formValues, rowBefore } from "./save-plan";

/**
 * What the gathering queries once before it goes on: an unlikely day set in this form, and more items than a plan
 * should have.
 */
export async function planProblems(
  owner: OwnerId,
  { walkthroughId, key }: { walkthroughId: string; key: string },
  form: URLSearchParams,
  today: string,
): Promise<Problem[]> {
  const items = await listItems(owner, { walkthroughId });
  const said = formValues(form);
  const doubtful = items.flatMap(({ id, due }): Problem[] => {
    const problem =
      due === undefined || due === rowBefore(said, id).due || !said.has(`due.${id}`)
        ? undefined
        : dayProblem(due, { reach: itemFields.due.reach, today });
    return problem ? [{ field: `due-${id}`, message: problem.message, isDoubt: true }] : [];
  });
  // An answer of the gathering itself is not a tick.
  const kept = items.filter((item) => isOpen(item) && item.origin?.exercise !== key).length;
  const isNew = [...formIds(form, "item"), ...formIds(form, "candidate")].some(
    (id) => said.has(`keep.${id}`) && rowBefore(said, id).kept !== "keep",
  );
  return kept > enough && isNew
    ? [...doubtful, { field: "kept", message: tooMany(kept), isDoubt: true }]
    : doubtful;
}
