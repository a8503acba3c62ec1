// The content of card.pdf: one page to read before the next interview, in the card's order.
import { formatDate } from "../dates";
import { own } from "../own";
import { cardHeadings, interviewStep } from "../stages/interview";
import { cardsIn, dayOfInterview, jobOf } from "../walkthroughs/interviews";
import { nameOf } from "../walkthroughs/names";
import { type ReviewedQuestion, reviewStep } from "../walkthroughs/review";
import { answerBlocks } from "./answer-blocks";
import type { ExportDocument } from "./document";
import type { WalkthroughSource } from "./source";

/** The job and the time go above the answers. */
const above: readonly string[] = ["role", "company", "on"];

/** The newest card of a job; undefined if there is none. */
export function newestCard({ walkthrough: { entries, facts } }: Pick<WalkthroughSource, "walkthrough">) {
  const card = cardsIn(entries).at(-1);
  const step = card && interviewStep(card.key);
  if (!card || !step) return undefined;
  const { key, title, questions } = reviewStep(card.key, step, entries, facts);
  const isShown = ({ field, lines }: ReviewedQuestion) => !above.includes(field) && lines.length > 0;
  const day = dayOfInterview(entries, card.number);
  return {
    number: card.number,
    saved: card.saved,
    name: nameOf(jobOf(entries)),
    /** Civil date. */
    day,
    reviewed: { key, title, questions: questions.filter(isShown).map(asRead) },
  };
}

/** On the form it is a question; read in a waiting room it is a heading. */
function asRead(question: ReviewedQuestion): ReviewedQuestion {
  return { ...question, question: own(cardHeadings, question.field) ?? question.question };
}

export function hasCard(source: WalkthroughSource): boolean {
  return newestCard(source) !== undefined;
}

export function cardDocument(source: WalkthroughSource): ExportDocument {
  const card = newestCard(source);
  return {
    title: card?.name ?? "",
    language: "en",
    subtitle: card?.day ? [formatDate(card.day)] : [],
    // It lies on the table between two people.
    footer: "",
    isClose: true,
    blocks: card ? answerBlocks([card.reviewed]) : [],
  };
}
