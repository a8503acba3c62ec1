// What walkthrough.pdf says: every answer of the chosen stages, then the plan.

import { dateLineOf, nameOf } from "../walkthroughs/names";
import { type ReviewedStep, reviewStages, reviewStep } from "../walkthroughs/review";
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
  const { entries, facts } = source.journey;
  const start = answersIn(entries, "start");
  const stageBlocks = reviewStages(source.stages, entries, facts).flatMap((stage) =>
    part(stage.title, stage.exercises),
  );
  return {
    title: nameOf(start),
    language: "en",
    subtitle: [dateLineOf(start, source.startedOn)],
    footer: helpLine,
    blocks: [
      ...part("Where this began", [reviewStep("start", source.start, entries, facts)]),
      ...stageBlocks,
      ...openBlocks(source),
      ...restBlocks(source),
      ...part("To end with", [
        reviewStep("close", source.close, entries, facts),
        reviewStep("check-in", source.checkIn, entries, facts),
      ]),
    ],
  };
}

/** A part whose questions were all left open is left out: a page of blanks says nothing. */
function part(title: string, exercises: readonly ReviewedStep[]): Block[] {
  const answers = answerBlocks(exercises);
  return answers.length > 0 ? [{ kind: "heading", level: 1, text: title }, ...answers] : [];
}
