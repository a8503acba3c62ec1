// Turns a person's answers into the facts that conditions depend on.
import { daysBetween } from "../dates";
import { pickedIn, severalIn, textIn, wordsIn } from "../forms/answers";
import type { Facts } from "../forms/condition";
import { own } from "../own";
import { answersIn, type Entries } from "./walkthrough";

type Known = {
  entries: Entries;
  /** The owner has no earlier walkthrough. */
  first: boolean;
  /** The civil date in the person's time zone. */
  today: string;
};

const replies: readonly string[] = ["reply", "vague", "declined"];
const interviews: readonly string[] = ["first-interview", "later-round", "final-round", "withdrawn"];
const lateRounds: readonly string[] = ["later-round", "final-round"];

/** The steps whose answers decide a fact. */
export const decidingSteps: readonly string[] = [
  "start",
  ...["feedback/ask", "feedback/request", "feedback/draft", "feedback/finish", "feedback/outcome"],
  ...["strategy/experiment", "reframe/thought", "prepare/soon"],
];

/** Nothing said counts as an interview held: its questions can be left open, the others would puzzle. */
export function factsOf({ entries, first, today }: Known): Facts {
  const start = answersIn(entries, "start");
  const how = pickedIn(start, "how");
  const reached = pickedIn(start, "reached");
  const since = daysBetween(textIn(start, "heardOn"), today);
  const outcome = pickedIn(answersIn(entries, "feedback/outcome"), "outcome");
  return {
    interviewed: reached ? interviews.includes(reached) : how !== "silence",
    spoken: how === "call" || how === "in-person",
    silence: how === "silence",
    late: reached !== undefined && lateRounds.includes(reached),
    withdrawn: reached === "withdrawn",
    fresh: since === 0 && how !== "silence",
    soon: pickedIn(answersIn(entries, "prepare/soon"), "soon") === "yes",
    first,
    writing: questionOf(entries) !== undefined,
    waiting: isSent(entries) && outcome === undefined,
    replied: outcome !== undefined && replies.includes(outcome),
    settled: outcome !== undefined,
    thought: wordsIn(answersIn(entries, "reframe/thought"), "thought") !== "",
    paused: pickedIn(answersIn(entries, "strategy/experiment"), "experiment") === "pause",
  };
}

/** What they want to write to the employer, by its slug; undefined for nothing. The first edition asked it in two parts. */
export function questionOf(entries: Entries): string | undefined {
  const ask = answersIn(entries, "feedback/ask");
  const want = pickedIn(ask, "want");
  if (want !== undefined) return want === "nothing" || want === "let-go" ? undefined : want;
  switch (pickedIn(ask, "worth")) {
    case "thanks":
      return "thanks";
    case "yes": {
      const question = pickedIn(answersIn(entries, "feedback/request"), "question");
      return question === "strongest-gap" ? "work-on" : (question ?? "work-on");
    }
    default:
      return undefined;
  }
}

/** The message was sent, as far as they said. */
export function isSent(entries: Entries): boolean {
  const isTicked = severalIn(answersIn(entries, "feedback/draft"), "sent").includes("sent");
  return isTicked || pickedIn(answersIn(entries, "feedback/finish"), "finished") === "waiting";
}

const distressRatings = [
  ["close", "distressAfter"],
  ["accept/after", "distressAfter"],
  ["accept/before", "distressBefore"],
] as const;

/** The walkthrough's latest distress rating is the highest number. */
export function isAtWorst(entries: Entries): boolean {
  const [last] = distressRatings
    .flatMap(([key, field]) => {
      const [rating, saved] = [ratingIn(entries, key, field), entries.get(key)];
      return rating === undefined || !saved ? [] : [{ rating, at: saved.savedAt.getTime() }];
    })
    .sort((one, other) => other.at - one.at);
  return last?.rating === 10;
}

/** A number from 0 to 10; undefined if unanswered. */
function ratingIn(entries: Entries, key: string, field: string): number | undefined {
  const answer = own(answersIn(entries, key), field);
  return typeof answer === "number" ? answer : undefined;
}

/** What is known before anything is said. */
export const noFacts: Facts = factsOf({ entries: new Map(), first: false, today: "" });
