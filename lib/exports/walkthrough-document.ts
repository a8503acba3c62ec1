// What walkthrough.pdf says: every answer of every stage, then the plan. What was kept out of sight (the
// rejection message) stays out.
import { answersIn } from "../journey/journey";
import { dateLineOf, nameOf } from "../journey/names";
import { type ReviewedExercise, reviewExercise, reviewStages } from "../journey/review";
import type { Exercise } from "../stages/stage";
import type { Block, ExportDocument } from "./document";
import { actionBlocks, type ExportSource, helpLine } from "./plan-document";

export type WalkthroughSource = ExportSource & { start: Exercise; close: Exercise; checkIn: Exercise };

export function walkthroughDocument(source: WalkthroughSource): ExportDocument {
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
      ...part("Where this began", [reviewExercise("start", source.start, entries, facts)]),
      ...stageBlocks,
      ...actionBlocks(source),
      ...part("To end with", [
        reviewExercise("close", source.close, entries, facts),
        reviewExercise("check-in", source.checkIn, entries, facts),
      ]),
    ],
  };
}

/** A part whose questions were all left open is left out: a page of blanks says nothing. */
function part(title: string, exercises: readonly ReviewedExercise[]): Block[] {
  const answers = exercises.flatMap((exercise) => exercise.questions.flatMap(answerBlock));
  return answers.length > 0 ? [{ kind: "heading", level: 1, text: title }, ...answers] : [];
}

function answerBlock(question: ReviewedExercise["questions"][number]): Block[] {
  return question.collapsed || question.lines.length === 0
    ? []
    : [{ kind: "answer", question: question.question, lines: question.lines }];
}
