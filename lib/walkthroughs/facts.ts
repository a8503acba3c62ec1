// The start's answers choose the questions: here they become the facts that conditions speak of.
import { daysBetween } from "../dates";
import { pickedIn, textIn } from "../forms/answers";
import type { Facts } from "../forms/condition";
import { own } from "../own";
import { answersIn, type Entries } from "./walkthrough";

type Known = {
  entries: Entries;
  /** The owner has no earlier walkthrough. */
  first: boolean;
  /** The civil date in the person's time zone. */
  today: string;
  /** Which of the two lengths they walk; the short one unless it is said. */
  full?: boolean;
};

const replies: readonly string[] = ["reply", "vague", "declined"];
const interviews: readonly string[] = ["first-interview", "later-round", "final-round", "withdrawn"];

/** Nothing said counts as an interview held: its questions can be left open, the others would puzzle. */
export function factsOf({ entries, first, today, full = false }: Known): Facts {
  const start = answersIn(entries, "start");
  const how = pickedIn(start, "how");
  const reached = pickedIn(start, "reached");
  const since = daysBetween(textIn(start, "heardOn"), today);
  const waiting = pickedIn(answersIn(entries, "feedback/finish"), "finished") === "waiting";
  const outcome = pickedIn(answersIn(entries, "feedback/outcome"), "outcome");
  return {
    interviewed: reached ? interviews.includes(reached) : how !== "silence",
    spoken: how === "call" || how === "in-person",
    silence: how === "silence",
    fresh: since === 0 && how !== "silence",
    soon: pickedIn(start, "soon") === "yes",
    first,
    heavier: distressRose(entries),
    waiting,
    sent: waiting || (outcome !== undefined && outcome !== "did-not-ask"),
    replied: outcome !== undefined && replies.includes(outcome),
    full,
  };
}

function distressRose(entries: Entries): boolean {
  const ratings = { before: undefined as number | undefined, after: undefined as number | undefined };
  for (const { answers, asked } of entries.values())
    for (const [name, field] of Object.entries(asked)) {
      const answer = own(answers, name);
      if (field.kind === "rating" && field.measure === "distress" && typeof answer === "number")
        ratings[field.moment] = answer;
    }
  const { before, after } = ratings;
  return before !== undefined && after !== undefined && after > before;
}
