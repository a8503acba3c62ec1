// The example, split into the parts that its pages show.
import { close, stages } from "../stages";
import { start } from "../stages/start";
import { factsOf } from "../walkthroughs/facts";
import { interviewsReviewed, type ReviewedQuestion, reviewStages, reviewStep } from "../walkthroughs/review";
import { exampleEntries, examplePlan } from "./example";

type Shown = { id: string; question: string; lines: readonly string[]; collapsed?: boolean };

export type ExamplePart = {
  slug: string;
  title: string;
  answers: readonly Shown[];
  /** The questions that were left open. */
  open: readonly string[];
};

const facts = factsOf({ entries: exampleEntries, first: true, today: "2026-03-04" });

const walkthrough = { entries: exampleEntries, facts };

/** The plan is not a question, so it is added to the answers of its stage. */
const planStage = stages.find((stage) => stage.exercises.some(({ shows }) => shows === "plan"))?.slug;
const plan: Shown = { id: "plan", question: "What was kept for the plan", lines: examplePlan };

const parts = [
  { slug: "start", title: start.title, exercises: [reviewStep("start", start, exampleEntries, facts)] },
  { slug: "note", title: "Right after the interview", exercises: interviewsReviewed(walkthrough) },
  ...reviewStages(stages, exampleEntries, facts),
  { slug: "close", title: close.title, exercises: [reviewStep("close", close, exampleEntries, facts)] },
  {
    slug: "card",
    title: "A card for the next interview",
    exercises: interviewsReviewed(walkthrough, ["card"]),
  },
];

const isAnswered = ({ lines }: ReviewedQuestion) => lines.length > 0;

export const exampleParts: readonly ExamplePart[] = parts.map(({ slug, title, exercises }) => ({
  slug,
  title,
  answers: [
    ...(slug === planStage ? [plan] : []),
    ...exercises.flatMap(({ key, questions }) =>
      questions.filter(isAnswered).map(({ field, question, lines, collapsed }) => ({
        id: `${key}.${field}`,
        question,
        lines,
        collapsed,
      })),
    ),
  ],
  open: exercises.flatMap(({ questions }) =>
    questions.filter((one) => one.isAsked && !isAnswered(one)).map(({ question }) => question),
  ),
}));
