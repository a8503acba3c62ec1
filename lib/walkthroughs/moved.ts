// Questions that an earlier edition asked elsewhere. Their answers are read as if they had been given where the
// question is asked now; nothing stored changes until somebody saves it again.
import type { Origin } from "../forms/answers";
import { own } from "../own";
import { isSameOrigin } from "../plan/candidate";
import { stages, stepKey } from "../stages";
import type { Entries, Saved } from "./walkthrough";

type Place = { key: string; field: string };

const moves: readonly { from: Place; to: Place }[] = stages.flatMap((stage) =>
  stage.steps.flatMap(({ slug, moved = {} }) =>
    Object.entries(moved).map(([field, from]) => ({
      from: placeOf(from),
      to: { key: stepKey(stage.slug, slug), field },
    })),
  ),
);

function placeOf(id: string): Place {
  const dot = id.lastIndexOf(".");
  return { key: id.slice(0, dot), field: id.slice(dot + 1) };
}

/** The steps under which answers to these steps may be stored. */
export function storedKeys(keys: readonly string[]): string[] {
  const before = moves.flatMap(({ from, to }) => (keys.includes(to.key) ? [from.key] : []));
  return [...new Set([...keys, ...before])];
}

/** Where an earlier edition asked this question; undefined if it was asked where it is now. */
export function formerPlace({ exercise, field, row }: Origin): Origin | undefined {
  const move = moves.find(({ to }) => to.key === exercise && to.field === field);
  return move && { exercise: move.from.key, field: move.from.field, ...(row !== undefined && { row }) };
}

/** Whether something was made from this answer, here or where its question was asked before. */
export function isMadeFrom(made: Origin | undefined, origin: Origin): boolean {
  const former = formerPlace(origin);
  return isSameOrigin(made, origin) || (former !== undefined && isSameOrigin(made, former));
}

/** Where a question with this origin is asked now. */
export function placeNow(origin: Origin): Origin {
  const move = moves.find(({ from }) => from.key === origin.exercise && from.field === origin.field);
  return move ? { ...origin, exercise: move.to.key, field: move.to.field } : origin;
}

/**
 * A walkthrough's entries, with each answer where its question is asked now. An answer saved in the new place takes
 * precedence; a step made only of moved answers has revision 0, because it is not stored.
 */
export function withMoved(stored: Entries): Entries {
  let entries: Map<string, Saved> | undefined;
  for (const { from, to } of moves) {
    const source = (entries ?? stored).get(from.key);
    const asked = source && own(source.asked, from.field);
    if (!source || !asked) continue;
    entries ??= new Map(stored);
    const rest = without(source, [from.field]);
    if (Object.keys(rest.asked).length > 0) entries.set(from.key, rest);
    else entries.delete(from.key);
    const target = entries.get(to.key);
    if (target && Object.hasOwn(target.asked, to.field)) continue;
    const { answers, savedAt } = source;
    const answer = own(answers, from.field);
    const base = target ?? { answers: {}, asked: {}, revision: 0, savedAt };
    entries.set(to.key, {
      ...base,
      asked: { ...base.asked, [to.field]: asked },
      answers: { ...base.answers, ...(answer !== undefined && { [to.field]: answer }) },
    });
  }
  return entries ?? stored;
}

/** The same without these questions and their answers. */
export function without<S extends Pick<Saved, "answers" | "asked">>(saved: S, fields: readonly string[]): S {
  const rest = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([field]) => !fields.includes(field)));
  return { ...saved, answers: rest(saved.answers), asked: rest(saved.asked) };
}
