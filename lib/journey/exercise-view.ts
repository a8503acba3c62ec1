// One step as its page shows it: the questions that are asked, with what is there and what is off.
import { holds } from "../forms/condition";
import type { Answer, Field } from "../forms/field";
import { askedFields, type Problem, problemsIn } from "../forms/schema";
import type { Exercise } from "../stages/stage";
import { answersIn, type Journey, textIn } from "./journey";
import { prefills } from "./prefill";

export type ExerciseView = {
  questions: { name: string; field: Field; answer: Answer | undefined }[];
  notes: string[];
  /** An earlier answer that stays in view; empty if there is none. */
  recalled: string;
  problems: Problem[];
  /** 0 before the first save. */
  revision: number;
  savedAt: Date | undefined;
};

type Options = {
  /** Say what is off in what was saved. */
  check: boolean;
};

export function viewExercise(
  journey: Journey,
  key: string,
  exercise: Exercise,
  { check }: Options,
): ExerciseView {
  const { entries, facts } = journey;
  const saved = entries.get(key);
  const questions = Object.entries(askedFields(exercise.fields, facts)).map(([name, field]) => ({
    name,
    field,
    // Emptied by the person is not the same as never saved: only the latter is offered a first text.
    answer: saved ? saved.answers[name] : firstText(field, journey),
  }));
  const { recalls } = exercise;
  return {
    questions,
    notes: (exercise.notes ?? []).filter((note) => holds(note.when, facts)).map((note) => note.text),
    recalled: recalls ? textIn(answersIn(entries, recalls.exercise), recalls.field) : "",
    problems: check ? problemsIn(exercise, saved?.answers ?? {}, facts) : [],
    revision: saved?.revision ?? 0,
    savedAt: saved?.savedAt,
  };
}

function firstText(field: Field, journey: Journey): string | undefined {
  return field.kind === "long-text" && field.prefill ? prefills[field.prefill](journey) : undefined;
}

/** A walkthrough of which nothing is saved yet. */
export function emptyJourney(id: string, now: Date, facts: Journey["facts"]): Journey {
  return { id, createdAt: now, entries: new Map(), facts };
}
