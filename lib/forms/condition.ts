// Which questions are asked depends on a few facts about the walkthrough. Conditions are data, so a stage file can be
// read, counted and tested without running it.

/**
 * What is known about one walkthrough, as yes or no.
 *
 * - `interviewed`: they got as far as talking to somebody (first interview or later).
 * - `spoken`: the answer came in a call or in person.
 * - `silence`: no answer ever came.
 * - `fresh`: they heard less than a day ago.
 * - `late`: it got to a later or to the final round.
 * - `withdrawn`: there was an offer, and it was withdrawn.
 * - `soon`: another interview or deadline is near.
 * - `first`: the owner's first walkthrough.
 * - `writing`: they want to write to the employer.
 * - `waiting`: they have written, and nothing is said of an answer yet.
 * - `replied`: an answer came.
 * - `settled`: they have said what became of their question, whether an answer came or not.
 * - `thought`: they wrote down a thought that hurts.
 * - `paused`: they chose to pause the search.
 */
export type Fact =
  | "interviewed"
  | "spoken"
  | "silence"
  | "fresh"
  | "late"
  | "withdrawn"
  | "soon"
  | "first"
  | "writing"
  | "waiting"
  | "replied"
  | "settled"
  | "thought"
  | "paused";
export type Facts = Readonly<Record<Fact, boolean>>;

/** Every fact named here must have the given value; an empty condition always holds. */
export type Condition = { readonly [fact in Fact]?: boolean };

export function holds(condition: Condition | undefined, facts: Facts): boolean {
  return Object.entries(condition ?? {}).every(([fact, wanted]) => facts[fact as Fact] === wanted);
}
