// Everything that is asked in one walkthrough, with the answers, for the review page, the exports and the search
// alike.
import { isAnswered } from "../forms/answered";
import { pickedIn } from "../forms/answers";
import type { Facts } from "../forms/condition";
import type { Answer, Field, FieldOf } from "../forms/field";
import { answerLines } from "../forms/present";
import { askedFields } from "../forms/schema";
import { own } from "../own";
import { finish, stepKey } from "../stages";
import { type InterviewStep, interviewStep } from "../stages/interview";
import type { Stage, Step } from "../stages/stage";
import { cardsIn, notesIn } from "./interviews";
import { stepsOf } from "./steps";
import type { Entries, Saved, Walkthrough } from "./walkthrough";

export type ReviewedQuestion = {
  field: string;
  /** As it was asked if it was answered, otherwise as it would be asked now. */
  question: string;
  /** One string per line; empty if unanswered. */
  lines: string[];
  /** The question and answer themselves, for renderers that need more than lines. */
  asked: Field;
  answer: Answer | undefined;
  /** Collapsed until opened, and not exported by default. */
  collapsed: boolean;
  /** Asked now; an answer to a question that is no longer asked, or is on another path, is shown all the same. */
  isAsked: boolean;
};

/** `key` is the step's: it identifies its page and its entry. */
export type ReviewedStep = { key: string; title: string; questions: ReviewedQuestion[] };
export type ReviewedStage = { slug: string; title: string; steps: ReviewedStep[] };

export function reviewStep(key: string, step: Step, entries: Entries, facts: Facts): ReviewedStep {
  const saved = entries.get(key);
  const asked = askedFields(step.fields, facts);
  // In the order of the content; steps that the content no longer has come last.
  const fields = { ...step.fields, ...saved?.asked };
  const shown = Object.keys(fields).filter(
    (name) =>
      !own(step.fields, name)?.isAside &&
      !isOver(own(step.fields, name), saved) &&
      (Object.hasOwn(asked, name) || isAnswered(own(saved?.answers, name))),
  );
  const questions = shown.flatMap((name) => {
    const field = own(step.fields, name) ?? own(saved?.asked, name);
    return field ? reviewQuestion(name, field, saved, Object.hasOwn(asked, name)) : [];
  });
  return { key, title: step.title, questions };
}

/** The label of the day, for something that is already done. */
function isOver(field: Field | undefined, saved: Saved | undefined): boolean {
  const unless = field?.action?.unless;
  return unless !== undefined && isAnswered(own(saved?.answers, unless));
}

function reviewQuestion(
  name: string,
  field: Field,
  saved: Saved | undefined,
  isAsked: boolean,
): ReviewedQuestion {
  const answer = own(saved?.answers, name);
  const asAsked = answer === undefined ? field : (own(saved?.asked, name) ?? field);
  return {
    field: name,
    question: inSilence(field, saved)?.label ?? asAsked.label,
    lines: answerLines(asAsked, answer),
    asked: asAsked,
    answer,
    collapsed: isOutOfSight(field, saved),
    isAsked,
  };
}

/** What was asked instead, after silence. */
function inSilence(field: Field, saved: Saved | undefined) {
  if (field.kind !== "date" || !field.inSilence || !saved) return undefined;
  return pickedIn(saved.answers, field.inSilence.choice) === "silence" ? field.inSilence : undefined;
}

/** What was written around a job's interviews: the notes, unless other `kinds` are given. */
export function interviewsReviewed(
  { entries, facts }: Pick<Walkthrough, "entries" | "facts">,
  kinds: readonly InterviewStep[] = ["note"],
): ReviewedStep[] {
  const written = kinds.flatMap((kind) => (kind === "note" ? notesIn(entries) : cardsIn(entries)));
  return written.flatMap(({ key }) => {
    const step = interviewStep(key);
    return step ? reviewStep(key, step, entries, facts) : [];
  });
}

/** A rating taken before and after, wherever in `all`, as one answer where it was first asked: "8 before, 5 after". */
export function pairedRatings<Q extends Rated>(questions: readonly Q[], all: readonly Rated[]): Q[] {
  return questions.flatMap((question) => {
    const { asked } = question;
    if (asked.kind !== "rating") return [question];
    const { before, after } = ratingsOf(asked.measure, all);
    if (!before || !after) return [question];
    if (asked.moment === "after") return asked === after.asked ? [] : [question];
    return [{ ...question, lines: [`${before.answer} before, ${after.answer} after`] }];
  });
}

type Rated = Pick<ReviewedQuestion, "asked" | "answer" | "lines">;

/** The answered ratings before and after. The first edition asked after stage 1 already: the last one counts. */
export function ratingsOf<Q extends Rated>(measure: string, all: readonly Q[]) {
  const takenAt = (moment: "before" | "after") =>
    all.filter(({ asked, lines }) => lines.length > 0 && isTaken(asked, measure, moment)).at(-1);
  return { before: takenAt("before"), after: takenAt("after") };
}

function isTaken(asked: Field, measure: string, moment: "before" | "after"): boolean {
  return asked.kind === "rating" && asked.measure === measure && asked.moment === moment;
}

/** Always, or because the person chose so beside it. */
export function isOutOfSight(
  field: Field,
  saved: Pick<Saved, "answers"> | undefined,
): field is FieldOf<"long-text"> {
  if (field.kind !== "long-text") return false;
  const fate = field.fate === undefined ? undefined : pickedIn(saved?.answers ?? {}, field.fate);
  return field.collapsed === true || fate === "collapsed";
}

/** The steps of a stage by their keys, without `finish`, which no page shows. */
export function reviewedSteps({ slug, steps }: Stage): (readonly [key: string, step: Step])[] {
  return steps.filter((step) => step.slug !== finish.slug).map((step) => [stepKey(slug, step.slug), step]);
}

/** All stages in order, cores first, with answered questions of earlier editions. */
export function reviewStages(stages: readonly Stage[], entries: Entries, facts: Facts): ReviewedStage[] {
  return stages.map((stage) => {
    const asked = stepsOf(stage, facts);
    const steps = reviewedSteps(stage).map(([key, step]) => {
      const reviewed = reviewStep(key, step, entries, facts);
      if (asked.includes(step)) return reviewed;
      const answered = reviewed.questions.filter((question) => question.lines.length > 0);
      return { ...reviewed, questions: answered.map((question) => ({ ...question, isAsked: false })) };
    });
    return {
      slug: stage.slug,
      title: stage.title,
      steps: steps.filter((step) => step.questions.length > 0),
    };
  });
}
