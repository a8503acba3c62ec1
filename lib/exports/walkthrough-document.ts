// The content of walkthrough.pdf: every answer of the chosen stages, then the plan.

import { isBegun, jobOf } from "../walkthroughs/interviews";
import { dateLineOf, nameOf } from "../walkthroughs/names";
import { interviewsReviewed, type ReviewedStep, reviewStages, reviewStep } from "../walkthroughs/review";
import { answersIn } from "../walkthroughs/walkthrough";
import { answerBlocks } from "./answer-blocks";
import type { DocumentChoices } from "./choices";
import { chosenSource } from "./chosen";
import type { Block, ExportDocument } from "./document";
import { helpLine } from "./help-line";
import { openBlocks, restBlocks } from "./plan-document";
import type { WalkthroughSource } from "./source";

export function walkthroughDocument(whole: WalkthroughSource, choices: DocumentChoices): ExportDocument {
  const source = chosenSource(whole, choices);
  const { entries, facts } = source.walkthrough;
  const start = answersIn(entries, "start");
  const started = [reviewStep("start", source.start, entries, facts)];
  const stages = reviewStages(source.stages, entries, facts);
  const ended = [
    reviewStep("close", source.close, entries, facts),
    reviewStep("check-in", source.checkIn, entries, facts),
  ];
  const [cards, noted] = (["card", "note"] as const).map((kind) =>
    interviewsReviewed(source.walkthrough, [kind]),
  );
  const all = [...started, ...stages.flatMap(({ steps }) => steps), ...ended];
  // A job without an answer yet has no plan.
  const hasPlan = isBegun(whole.walkthrough.entries) || source.items.length > 0;
  return {
    title: nameOf(jobOf(entries)),
    language: "en",
    subtitle: [dateLineOf(start, source)],
    footer: helpLine,
    blocks: [
      ...part(source.start.title, started, all),
      ...part("Cards for the interviews", cards ?? [], all),
      ...part("Right after the interviews", noted ?? [], all),
      ...stages.flatMap(({ title, steps }) => part(title, steps, all)),
      ...(hasPlan ? [...openBlocks(source), ...restBlocks(source)] : []),
      ...part(source.close.title, ended, all),
    ],
  };
}

/** A part without any answer is left out: a page of blanks says nothing. */
function part(title: string, steps: readonly ReviewedStep[], all: readonly ReviewedStep[]): Block[] {
  const answers = answerBlocks(steps, all);
  return answers.length > 0 ? [{ kind: "heading", level: 1, text: title }, ...answers] : [];
}
