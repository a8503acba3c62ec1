// Everything that is asked in one walkthrough and what was answered: one reading for the review page,
// the exports and the search.
import type { Facts } from "../forms/condition";
import { answerLines } from "../forms/present";
import { askedFields } from "../forms/schema";
import type { Exercise, Stage } from "../stages/stage";
import type { Entries } from "./journey";
import { stepsOf } from "./steps";

export type ReviewedQuestion = {
  field: string;
  /** As it was asked, if it was answered; else as it would be asked now. */
  question: string;
  /** One string a line; none if it was left open. */
  lines: string[];
  /** Out of sight until it is asked for, and not exported by default. */
  collapsed: boolean;
};

/** `key` is the exercise's: it leads to its page and its entry. */
export type ReviewedExercise = { key: string; title: string; questions: ReviewedQuestion[] };
export type ReviewedStage = { slug: string; title: string; exercises: ReviewedExercise[] };

export function reviewExercise(
  key: string,
  exercise: Exercise,
  entries: Entries,
  facts: Facts,
): ReviewedExercise {
  const saved = entries.get(key);
  const questions = Object.entries(askedFields(exercise.fields, facts)).map(([name, field]) => {
    const answer = saved?.answers[name];
    const asked = answer === undefined ? field : (saved?.asked[name] ?? field);
    return {
      field: name,
      question: asked.label,
      lines: answerLines(asked, answer),
      collapsed: field.kind === "long-text" && field.collapsed === true,
    };
  });
  return { key, title: exercise.title, questions };
}

/** All stages in order, without the "have you finished" steps and the steps that ask nothing. */
export function reviewStages(stages: readonly Stage[], entries: Entries, facts: Facts): ReviewedStage[] {
  return stages.map((stage) => ({
    slug: stage.slug,
    title: stage.title,
    exercises: stepsOf(stage, facts)
      .filter((exercise) => exercise.slug !== "finish" && exercise.shows === undefined)
      .map((exercise) => reviewExercise(`${stage.slug}/${exercise.slug}`, exercise, entries, facts)),
  }));
}
