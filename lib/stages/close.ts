import type { Stage, Step } from "./stage";

/** The closing questions. Takes the stages, because one question is which of them helped. */
export function closeAfter(stages: readonly Stage[]): Step {
  return {
    slug: "close",
    title: "Before you close this",
    notes: [
      {
        higher: { field: "distressAfter", than: { step: "accept/before", field: "distressBefore" } },
        text: "It’s heavier than before. This can happen. You can stop here.",
      },
    ],
    fields: {
      distressAfter: {
        kind: "rating",
        tells: "feelings",
        measure: "distress",
        moment: "after",
        label: "How heavy is it now?",
        why: "For you, not a test.",
      },
      useful: {
        kind: "several",
        atMost: 2,
        label: "Which parts were of use?",
        why: "Next time, you’ll see what you marked.",
        whyOnPaper: "If there’s a next time, begin with these.",
        options: stages.map(({ slug, title }) => ({ value: slug, label: title })),
      },
      checkIn: {
        kind: "choice",
        label: "Do you want to be asked, once, how it’s going?",
        why: "It comes once, and you can ignore it.",
        isRow: true,
        options: [
          { value: "none", label: "No" },
          { value: "3", label: "In 3 days" },
          { value: "7", label: "In 7 days" },
          { value: "14", label: "In 14 days" },
        ],
      },
      note: {
        kind: "long-text",
        limit: "paragraph",
        label: "What do you want to tell your future self?",
        why: "If there’s a next time, this is shown first.",
        whyOnPaper: "If there’s a next time, read this first.",
        example:
          "The first evening was the worst. Going outside helped. By the weekend I could read the e-mail.",
      },
    },
    folds: { summary: "A note to your future self", fields: ["note"] },
  };
}
