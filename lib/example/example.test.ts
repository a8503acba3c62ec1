import { expect, it } from "vitest";
import { askedFields, problemsIn } from "../forms/schema";
import { findStep, stages, stepKey } from "../stages";
import { factsOf } from "../walkthroughs/facts";
import { reviewStages } from "../walkthroughs/review";
import { coresOf, stepsOf } from "../walkthroughs/steps";
import { exampleAnswers, exampleEntries } from "./example";

const today = "2026-03-04";
const facts = factsOf({ entries: exampleEntries, first: true, today });
const hasLines = ({ lines }: { lines: readonly string[] }) => lines.length > 0;

it.each(Object.entries(exampleAnswers))("answers what %s asks, within its limits", (key, answers) => {
  const step = findStep(key);
  const asked = askedFields(step?.fields ?? {}, facts);
  expect(Object.keys(answers).filter((name) => !(name in asked))).toEqual([]);
  expect(problemsIn({ fields: asked }, answers, facts, today)).toEqual([]);
});

it("contains only what the stages ask on this path", () => {
  const steps = stages.flatMap((stage) => stepsOf(stage, facts).map(({ slug }) => stepKey(stage.slug, slug)));
  const alone = ["start", "close"];
  const around = ["interview/note-1", "interview/card-2"];
  expect(Object.keys(exampleAnswers).filter((key) => ![...alone, ...steps, ...around].includes(key))).toEqual(
    [],
  );
});

it("contains something from every core, and a request of the suggested length", () => {
  const reviewed = reviewStages(stages, exampleEntries, facts).flatMap(({ steps }) => steps);
  const answered = reviewed.filter(({ questions }) => questions.some(hasLines)).map(({ key }) => key);
  const cores = stages.flatMap((stage) => coresOf(stage, facts).map(({ slug }) => stepKey(stage.slug, slug)));
  expect(cores).toHaveLength(8);
  expect(cores.filter((key) => !answered.includes(key))).toEqual([]);
  const words = String(exampleAnswers["feedback/draft"]?.["draft"]).split(/\s+/).length;
  expect(words).toBeGreaterThanOrEqual(60);
  expect(words).toBeLessThanOrEqual(110);
});
