// Searches one person's walkthroughs by reading them. There is no index, because it would store the text again,
// unsealed, and reading one person's rows is fast enough.
import { isCivilDate, todayIn } from "../dates";
import { type Evidence, evidenceAnswers, evidenceFields } from "../evidence/evidence";
import { pickedIn, textIn, wordsIn } from "../forms/answers";
import type { ActionItem } from "../plan/item";
import { routes } from "../routes";
import type { Stage, Step } from "../stages/stage";
import { factsOf } from "../walkthroughs/facts";
import { interviewsReviewed, reviewedSteps, reviewStep } from "../walkthroughs/review";
import { answersIn, type Entries } from "../walkthroughs/walkthrough";
import { findTerm, fold, termsIn } from "./fold";
import { passageOf, type Segment } from "./passage";

export type Query = {
  words: string;
  /** Slug of the only stage to search. */
  stage?: string;
  /** How far it got, as the start asks it. */
  reached?: string;
  /** The year they heard, or began. */
  year?: number;
};

/** `href` leads to the place. */
export type Hit = { href: string; question: string; passage: Segment[] };
export type Found<W> = { walkthrough: W; hits: Hit[]; more: number };

type Searched = { id: string; createdAt: Date; entries: Entries; items?: readonly ActionItem[] };
export type Content = { stages: readonly Stage[]; alone: Readonly<Record<string, Step>> };

/** A text that is searched, under the question that it answers. */
type Part = { href: string; question: string; text: string; collapsed?: boolean };

/** The most passages shown per walkthrough. */
const shownHits = 3;

/** Words in a collapsed answer are found, but not shown. */
const hidden: Segment[] = [{ text: "Found in what is kept out of sight.", isMatch: false }];

/**
 * The walkthroughs, in their order, that match every filter and contain every word, somewhere in their answers or
 * action items (of one stage, if it is given). Case and accents are ignored, and the beginning of a word is enough.
 * Yields after each text.
 */
export function* searchWalkthroughs<W extends Searched>(
  walkthroughs: readonly W[],
  content: Content,
  query: Query,
  timeZone: string,
): Generator<undefined, Found<W>[]> {
  const terms = termsIn(query.words);
  const all: Found<W>[] = [];
  for (const walkthrough of walkthroughs) {
    if (!fits(walkthrough, query, timeZone)) continue;
    const answers = answerParts(walkthrough, content, query.stage);
    const steps = stepParts(walkthrough, query.stage);
    if (query.stage !== undefined && answers.length + steps.length === 0) continue;
    const found = yield* hitsIn([...answers, ...steps], terms);
    if (found)
      all.push({
        walkthrough,
        hits: found.slice(0, shownHits),
        more: Math.max(0, found.length - shownHits),
      });
  }
  return all;
}

/**
 * The pieces of evidence that contain every word; a stage excludes them, and a year has to match. Yields after each
 * text.
 */
export function* searchEvidence(
  library: readonly Evidence[],
  { words, stage, reached, year }: Query,
  timeZone: string,
): Generator<undefined, { piece: Evidence; hits: Hit[] }[]> {
  const terms = termsIn(words);
  if (terms.length === 0 || stage !== undefined || reached !== undefined) return [];
  const all: { piece: Evidence; hits: Hit[] }[] = [];
  for (const piece of library) {
    if (year !== undefined && Number(todayIn(timeZone, piece.createdAt).slice(0, 4)) !== year) continue;
    const hits = yield* hitsIn(evidenceParts(piece), terms);
    if (hits) all.push({ piece, hits });
  }
  return all;
}

/** The year of a walkthrough: when they heard, unless that is invalid or mistyped, such as the year 26. */
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

function answerParts({ id, entries }: Searched, { stages, alone }: Content, stage?: string): Part[] {
  const facts = factsOf({ entries, first: false, today: "" });
  const looked = stages.filter(({ slug }) => stage === undefined || slug === stage);
  const named = [...Object.entries(stage === undefined ? alone : {}), ...looked.flatMap(reviewedSteps)];
  const steps = [
    ...named.filter(([key]) => entries.has(key)).map(([key, step]) => reviewStep(key, step, entries, facts)),
    ...(stage === undefined ? interviewsReviewed({ entries, facts }, ["note", "card"]) : []),
  ];
  return steps.flatMap(({ key, questions }) =>
    questions
      .filter(({ lines }) => lines.length > 0)
      .map(({ field, question, lines, collapsed }) => ({
        href: `${routes.step(id, key)}#${field}`,
        question,
        text: lines.join("\n"),
        collapsed,
      })),
  );
}

function stepParts({ id, items = [] }: Searched, stage?: string): Part[] {
  return items
    .filter((item) => stage === undefined || item.stage === stage)
    .map((item) => ({
      href: `${routes.plan(id)}#item-${item.id}`,
      question: "A step of your plan",
      text: item.text,
    }));
}

function evidenceParts(piece: Evidence): Part[] {
  const answers = evidenceAnswers(piece);
  return Object.entries(evidenceFields).map(([name, { label }]) => ({
    href: `${routes.evidence()}#${piece.id}`,
    question: label,
    text: wordsIn(answers, name),
  }));
}

/** Where the terms occur; undefined if one of them does not. */
function* hitsIn(parts: readonly Part[], terms: readonly string[]): Generator<undefined, Hit[] | undefined> {
  const found = new Set<string>();
  const hits: Hit[] = [];
  for (const { href, question, text, collapsed = false } of parts) {
    const folded = fold(text);
    const here = terms.filter((term) => findTerm(folded, term).length > 0);
    for (const term of here) found.add(term);
    const passage = here.length === 0 ? undefined : collapsed ? hidden : passageOf(text, folded, here);
    if (passage) hits.push({ href, question, passage });
    yield;
  }
  return found.size < terms.length ? undefined : hits;
}
