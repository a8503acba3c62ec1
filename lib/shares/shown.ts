// What somebody else may read of one walkthrough. Anything else is removed before the page is composed: what is not
// there cannot be shown by mistake.
import type { Answers, Field, FieldOf } from "../forms/field";
import { own } from "../own";
import type { ActionItem } from "../plan/item";
import { findStep } from "../stages";
import type { Step } from "../stages/stage";
import { placeNow } from "../walkthroughs/moved";
import { isOutOfSight } from "../walkthroughs/review";
import type { Saved } from "../walkthroughs/walkthrough";
import type { Allowed } from "./share";

/** What an unknown question reveals is unknown, so it counts as revealing everything. */
function mayBeTold(field: Pick<Field, "tells"> | undefined, allowed: Allowed): boolean {
  if (!field) return allowed.feelings && allowed.names;
  return field.tells === undefined || allowed[field.tells];
}

/**
 * A step with the answers that may be shown. Collapsed fields, such as the rejection message, are left out unless
 * `message` says otherwise, which only the person's own files can. Stored questions do not say what they reveal, so
 * the current content decides.
 */
export function shownEntry(step: Step, saved: Saved, allowed: Allowed & { message?: boolean }): Saved {
  const answers: Answers = {};
  for (const [name, answer] of Object.entries(saved.answers)) {
    const field = own(step.fields, name);
    const asAsked = field ?? own(saved.asked, name);
    if (!asAsked || !mayBeTold(field, allowed)) continue;
    if (!allowed.message && isOutOfSight(asAsked, saved)) continue;
    answers[name] =
      asAsked.kind === "group" && Array.isArray(answer)
        ? answer.map((row) => shownRow(asAsked, row, allowed))
        : answer;
  }
  return { ...saved, answers };
}

function shownRow(group: FieldOf<"group">, row: Answers, allowed: Allowed): Answers {
  return Object.fromEntries(
    Object.entries(row).filter(
      ([part]) => Object.hasOwn(group.fields, part) && mayBeTold(own(group.fields, part), allowed),
    ),
  );
}

/**
 * The action items that may be shown, in order. One made from somebody's name keeps its place and says "somebody";
 * one made from a feeling is left out.
 */
export function shownItems(items: readonly ActionItem[], allowed: Allowed): ActionItem[] {
  return items.flatMap((item) => {
    if (!item.origin) return [item];
    const origin = placeNow(item.origin);
    const field = own(findStep(origin.exercise)?.fields, origin.field);
    const source = field?.kind === "group" ? own(field.fields, field.action?.part ?? "") : field;
    if (mayBeTold(source, allowed)) return [item];
    const words = field?.action?.text;
    const isName = source?.tells === "names" && words?.includes("{}");
    return isName ? [{ ...item, text: words?.replace("{}", "someone") ?? "" }] : [];
  });
}
