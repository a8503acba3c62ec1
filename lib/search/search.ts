// Looks through one person's walkthroughs by reading them. There is no index: it would hold the text once
// more, in the clear, and for one person's rows reading is fast enough.
import { isCivilDate, todayIn } from "../dates";
import { factsOf } from "../journey/facts";
import { answersIn, type Entries, pickedIn, textIn } from "../journey/journey";
import { type ReviewedExercise, reviewExercise, reviewStages } from "../journey/review";
import type { Exercise, Stage } from "../stages/stage";
import { findTerm, fold, termsIn } from "./fold";
import { passageOf, type Segment } from "./passage";

export type Query = {
  words: string;
  /** Slug of the only stage to look in. */
  stage?: string;
  /** How far it got, as the start asks it. */
  reached?: string;
  /** The year they heard, or began. */
  year?: number;
};

export type Hit = { key: string; field: string; question: string; passage: Segment[] };
export type Found<W> = { walkthrough: W; hits: Hit[]; more: number };

type Searched = { id: string; createdAt: Date; entries: Entries };
export type Content = { stages: readonly Stage[]; alone: Readonly<Record<string, Exercise>> };

/** As many passages of one walkthrough as are shown. */
const shownHits = 3;

/** Words of an answer that is kept out of sight are found, and not shown. */
const hidden: Segment[] = [{ text: "Found in what is kept out of sight.", isMatch: false }];

/**
 * The walkthroughs in their order that fit every filter and hold every word, each somewhere in their answers
 * (of the one stage, if one is named). Case and accents don't count, and a beginning is enough.
 */
export function searchWalkthroughs<W extends Searched>(
  walkthroughs: readonly W[],
  { stages, alone }: Content,
  query: Query,
  timeZone: string,
): Found<W>[] {
  const terms = termsIn(query.words);
  return walkthroughs.flatMap((walkthrough) => {
    if (!fits(walkthrough, query, timeZone)) return [];
    const read = readAll(walkthrough.entries, stages, query.stage === undefined ? alone : {});
    const exercises = read.filter(
      ({ key }) => query.stage === undefined || key.startsWith(`${query.stage}/`),
    );
    if (query.stage !== undefined && !exercises.some(isAnswered)) return [];
    const found = new Set<string>();
    const hits = exercises.flatMap((exercise) => hitsIn(exercise, terms, found));
    if (found.size < terms.length) return [];
    return [{ walkthrough, hits: hits.slice(0, shownHits), more: Math.max(0, hits.length - shownHits) }];
  });
}

/** The year that a walkthrough belongs to: when they heard, unless that is no day or a slip such as the year 26. */
export function yearOf({ createdAt, entries }: Searched, timeZone: string): number {
  const heardOn = textIn(answersIn(entries, "start"), "heardOn");
  const day = isCivilDate(heardOn) && heardOn >= "1900" ? heardOn : todayIn(timeZone, createdAt);
  return Number(day.slice(0, 4));
}

function fits(walkthrough: Searched, { reached, year }: Query, timeZone: string): boolean {
  const got = pickedIn(answersIn(walkthrough.entries, "start"), "reached");
  return (
    (reached === undefined || got === reached) &&
    (year === undefined || yearOf(walkthrough, timeZone) === year)
  );
}

function readAll(entries: Entries, stages: readonly Stage[], alone: Content["alone"]): ReviewedExercise[] {
  const facts = factsOf({ entries, first: false, today: "", full: true });
  return [
    ...Object.entries(alone).map(([key, exercise]) => reviewExercise(key, exercise, entries, facts)),
    ...reviewStages(stages, entries, facts).flatMap((stage) => stage.exercises),
  ];
}

function isAnswered({ questions }: ReviewedExercise): boolean {
  return questions.some((question) => question.lines.length > 0);
}

/** Adds to `found` the terms that stand here. */
function hitsIn({ key, questions }: ReviewedExercise, terms: readonly string[], found: Set<string>): Hit[] {
  return questions.flatMap(({ field, question, lines, collapsed }) => {
    const text = lines.join("\n");
    if (text === "") return [];
    const folded = fold(text);
    const here = terms.filter((term) => findTerm(folded, term).length > 0);
    for (const term of here) found.add(term);
    const passage = here.length === 0 ? undefined : collapsed ? hidden : passageOf(text, folded, here);
    return passage ? [{ key, field, question, passage }] : [];
  });
}
