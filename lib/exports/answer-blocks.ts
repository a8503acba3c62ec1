// How each answer appears in a document: as lines, row by row, or as a rating before and after.
import { hasAnswers } from "../forms/answered";
import { type FieldOf, ratingWords } from "../forms/field";
import { rowParts } from "../forms/present";
import { type ReviewedQuestion, type ReviewedStep, ratingsOf } from "../walkthroughs/review";
import type { Block, DocumentRow } from "./document";

const ratingNames = { distress: "How heavy", belief: "Belief in it" } as const;

/**
 * The answered questions of these steps; unanswered ones are left out. The second half of a rating may be asked
 * elsewhere in the document, so it is looked up in `all`.
 */
export function answerBlocks(steps: readonly ReviewedStep[], all: readonly ReviewedStep[] = steps): Block[] {
  const everywhere = answeredIn(all);
  return answeredIn(steps).flatMap((question) => answerBlock(question, everywhere));
}

function answeredIn(steps: readonly ReviewedStep[]): ReviewedQuestion[] {
  return steps.flatMap(({ questions }) => questions).filter(({ lines }) => lines.length > 0);
}

function answerBlock(question: ReviewedQuestion, all: readonly ReviewedQuestion[]): Block[] {
  const { asked, lines } = question;
  switch (asked.kind) {
    case "rating":
      return ratingBlock(question, asked, all);
    case "group":
      return [{ kind: "rows", question: question.question, rows: rowsOf(question, asked) }];
    default:
      return [{ kind: "answer", question: question.question, lines }];
  }
}

/** One drawing for both moments, placed where the second was asked. */
function ratingBlock(
  question: ReviewedQuestion,
  { measure, moment }: FieldOf<"rating">,
  all: readonly ReviewedQuestion[],
): Block[] {
  const { before, after } = ratingsOf(measure, all);
  if (moment === "before" && after) return [];
  // One that was taken again later stays alone.
  const isAlone = moment === "after" && question.asked !== after?.asked;
  const numbers = isAlone
    ? { before: undefined, after: numberIn(question) }
    : { before: numberIn(before), after: numberIn(after) };
  const said = Object.entries(numbers).flatMap(([when, number]) =>
    number === undefined ? [] : [`${number} ${when}`],
  );
  const alternative = `${ratingNames[measure]}: ${said.join(", ")}`;
  const rating = { alternative, words: ratingWords[measure], ...numbers };
  const { question: label } = isAlone ? question : (before ?? question);
  return [{ kind: "rating", question: label, rating }];
}

function numberIn(question: ReviewedQuestion | undefined): number | undefined {
  return typeof question?.answer === "number" ? question.answer : undefined;
}

function rowsOf({ answer }: ReviewedQuestion, group: FieldOf<"group">): DocumentRow[] {
  if (!Array.isArray(answer)) return [];
  const [first] = Object.keys(group.fields);
  return answer.filter(hasAnswers).map((row) => {
    const parts = rowParts(row, group.fields);
    return {
      lines: parts.find(({ name }) => name === first)?.lines ?? [],
      parts: parts.filter(({ name }) => name !== first).map(({ label, lines }) => ({ label, lines })),
    };
  });
}
