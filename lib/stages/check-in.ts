import { ratingWords } from "../forms/field";
import type { Step } from "./stage";

/** Asked at most once, on the day that the person picked when they closed the walkthrough. */
export const checkIn = {
  slug: "check-in",
  title: "How it’s going",
  intro: "You asked to be asked once. Both can stay empty, and this doesn’t come again.",
  fields: {
    distress: {
      kind: "scale",
      tells: "feelings",
      words: ratingWords.distress,
      label: "How heavy is it today?",
      why: "For you, not a test.",
    },
    // Not asked: the page knows it, and its form carries it along.
    step: {
      kind: "text",
      label: "Which step came first in your plan?",
      why: "The next question is about this one.",
    },
    first: {
      kind: "choice",
      label: "What became of the first step in your plan?",
      why: "Done, later and dropped are all fine.",
      isRow: true,
      options: [
        { value: "done", label: "Done" },
        { value: "later", label: "Later" },
        { value: "dropped", label: "Dropped" },
        { value: "let-go", label: "I don’t want to say" },
      ],
    },
  },
} as const satisfies Step;
