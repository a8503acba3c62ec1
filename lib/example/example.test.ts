import { expect, it } from "vitest";
import { askedFields, problemsIn } from "../forms/schema";
import { findStep, stages } from "../stages";
import { factsOf } from "../walkthroughs/facts";
import { reviewStages } from "../walkthroughs/review";
import { exampleAnswers, exampleEntries } from "./example";

const today = "2026-03-04";
const facts = factsOf({ entries: exampleEntries, first: true, today });

it.each(Object.entries(exampleAnswers))("answers what %s asks, within its limits", (key, answers) => {
  const exercise = findStep(key);
  const asked = askedFields(exercise?.fields ?? {}, facts);
  expect(Object.keys(answers).filter((name) => !(name in asked))).toEqual([]);
  expect(problemsIn({ fields: asked }, answers, facts, today)).toEqual([]);
});

it("has something from every stage, and a request of the length that is suggested", () => {
  const answered = reviewStages(stages, exampleEntries, facts).map(({ exercises }) =>
    exercises.some(({ questions }) => questions.some(({ lines }) => lines.length > 0)),
  );
  expect(answered).toEqual(stages.map(() => true));
  const words = String(exampleAnswers["feedback/draft"]?.["draft"]).split(/\s+/).length;
  expect(words).toBeGreaterThanOrEqual(60);
  expect(words).toBeLessThanOrEqual(110);
});
