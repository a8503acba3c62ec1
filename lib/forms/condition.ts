// Which questions are asked depends on a handful of facts about the walkthrough. Conditions are data,
// so that a stage file can be read, counted and tested without running it.

/**
 * What is known about one walkthrough, as yes or no.
 *
 * - `interviewed`: they got as far as talking to somebody (first interview or later).
 * - `spoken`: the answer came in a call or in person.
 * - `silence`: no answer ever came.
 * - `fresh`: they heard less than a day ago.
 * - `soon`: another interview or deadline is near.
 * - `first`: the owner's first walkthrough.
 * - `heavier`: distress after stage 1 is higher than before.
 * - `waiting`: feedback was asked for and no answer is in yet.
 * - `sent`: feedback was asked for, whatever came of it.
 * - `replied`: an answer to it came.
 * - `full`: they chose the full version, not the short one.
 */
export type Fact =
  | "interviewed"
  | "spoken"
  | "silence"
  | "fresh"
  | "soon"
  | "first"
  | "heavier"
  | "waiting"
  | "sent"
  | "replied"
  | "full";
export type Facts = Readonly<Record<Fact, boolean>>;

/** Every fact named here must have the given value; an empty condition always holds. */
export type Condition = { readonly [fact in Fact]?: boolean };

export function holds(condition: Condition | undefined, facts: Facts): boolean {
  return Object.entries(condition ?? {}).every(([fact, wanted]) => facts[fact as Fact] === wanted);
}
