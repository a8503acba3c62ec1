// What a card is made from: what was written in all walkthroughs, newest first, and the library of evidence.
import type { Evidence } from "../evidence/evidence";
import { rowsIn, wordsIn } from "../forms/answers";
import { ifThenSentence } from "./if-then";
import { questionsAsked } from "./interviews";
import { answersIn, type Entries } from "./walkthrough";

export type Past = {
  questions: { question: string; say: string }[];
  evidence: string[];
  /** "If … then …", in the person's words; empty if there is no such plan. */
  ifThen: string;
  /** What was to be done better, newest first, each once. */
  learnings: string[];
};

export const nothingPast: Past = { questions: [], evidence: [], ifThen: "", learnings: [] };

/** The steps that it is read from, beside notes. */
export const pastSteps = [
  "reflect/questions",
  "reflect/hardest",
  "reflect/went-well",
  "reflect/learned",
  "prepare/if-then",
] as const;

export function pastOf(walkthroughs: readonly { entries: Entries }[], library: readonly Evidence[]): Past {
  const each = <T>(read: (entries: Entries) => T[]) => walkthroughs.flatMap(({ entries }) => read(entries));
  return {
    questions: once(each(askedIn), ({ question }) => question),
    evidence: library.map(({ did }) => did),
    ifThen: each(ifThenIn)[0] ?? "",
    learnings: once(each(learningsIn), (words) => words),
  };
}

function askedIn(entries: Entries): Past["questions"] {
  const answered = rowsIn(answersIn(entries, "reflect/questions"), "questions").map((row) => ({
    question: wordsIn(row, "question"),
    say: wordsIn(row, "now"),
  }));
  const hardest = answersIn(entries, "reflect/hardest");
  const all = [
    ...answered,
    { question: wordsIn(hardest, "wasAsked"), say: wordsIn(hardest, "sayNow") },
    ...questionsAsked(entries).map((question) => ({ question, say: "" })),
  ];
  return all.filter(({ question }) => question !== "");
}

function ifThenIn(entries: Entries): string[] {
  const answers = answersIn(entries, "prepare/if-then");
  const [cue, response] = [wordsIn(answers, "cue"), wordsIn(answers, "response")];
  return cue && response ? [ifThenSentence(cue, response)] : [];
}

function learningsIn(entries: Entries): string[] {
  const places = [
    ["reflect/learned", "learning"],
    ["reflect/went-well", "differently"],
  ] as const;
  return places
    .map(([key, field]) => wordsIn(answersIn(entries, key), field))
    .filter((words) => words !== "");
}

function once<T>(list: readonly T[], name: (one: T) => string): T[] {
  return [...new Map(list.map((one) => [name(one), one] as const).reverse()).values()].reverse();
}
