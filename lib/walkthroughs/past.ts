// What a card is made from: everything written in all walkthroughs, newest first, and the evidence library.
import type { Evidence } from "../evidence/evidence";
import { rowsIn, wordsIn } from "../forms/answers";
import { cardsIn, questionsAsked } from "./interviews";
import { answersIn, type Entries } from "./walkthrough";

type Question = { question: string; say: string };

export type Past = {
  /** Questions with an answer prepared, newest first. */
  questions: Question[];
  evidence: string[];
  /** What the last card said for difficult moments; a plan for the search does not belong in an interview. */
  ifThen: string;
  /** What to do better, newest first, without repetition. */
  learnings: string[];
};

export const nothingPast: Past = { questions: [], evidence: [], ifThen: "", learnings: [] };

/** The steps that it is read from, besides cards. */
export const pastSteps = [
  "reflect/questions",
  "reflect/hardest",
  "reflect/went-well",
  "reflect/learned",
] as const;

export function pastOf(walkthroughs: readonly { entries: Entries }[], library: readonly Evidence[]): Past {
  const each = <T>(read: (entries: Entries) => T[]) => walkthroughs.flatMap(({ entries }) => read(entries));
  return {
    questions: once(
      each(questionsOf).filter(({ say }) => say !== ""),
      ({ question }) => question,
    ),
    evidence: library.map(({ did }) => did),
    ifThen: each(ifThenIn)[0] ?? "",
    learnings: once(each(learningsIn), (words) => words),
  };
}

/** Every question of one job, once, with the answer prepared for it; answered ones first. */
export function questionsOf(entries: Entries): Question[] {
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
  return once(
    all.filter(({ question }) => question !== ""),
    ({ question }) => question,
  );
}

function ifThenIn(entries: Entries): string[] {
  return cardsIn(entries)
    .reverse()
    .map(({ saved }) => wordsIn(saved.answers, "ifThen"))
    .filter((words) => words !== "");
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
