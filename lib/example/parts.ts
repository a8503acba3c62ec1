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
const planStage = stages.find((stage) => stage.steps.some(({ shows }) => shows === "plan"))?.slug;
const plan: Shown = { id: "plan", question: "What was kept for the plan", lines: examplePlan };

const parts = [
  { slug: "start", title: start.title, steps: [reviewStep("start", start, exampleEntries, facts)] },
  { slug: "note", title: "Right after the interview", steps: interviewsReviewed(walkthrough) },
  ...reviewStages(stages, exampleEntries, facts),
  { slug: "close", title: close.title, steps: [reviewStep("close", close, exampleEntries, facts)] },
  {
    slug: "card",
    title: "A card for the next interview",
    steps: interviewsReviewed(walkthrough, ["card"]),
  },
];

const isAnswered = ({ lines }: ReviewedQuestion) => lines.length > 0;

export const exampleParts: readonly ExamplePart[] = parts.map(({ slug, title, steps }) => ({
  slug,
  title,
  answers: [
    ...(slug === planStage ? [plan] : []),
    ...steps.flatMap(({ key, questions }) =>
      questions.filter(isAnswered).map(({ field, question, lines, collapsed }) => ({
        id: `${key}.${field}`,
        question,
        lines,
        collapsed,
      })),
    ),
  ],
  open: steps.flatMap(({ questions }) =>
    questions.filter((one) => one.isAsked && !isAnswered(one)).map(({ question }) => question),
  ),
}));
