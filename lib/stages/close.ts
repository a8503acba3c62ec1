import type { Stage, Step } from "./stage";

/** The closing questions. Takes the stages, because one of the questions is which of them were of use. */
export function closeAfter(stages: readonly Stage[]): Step {
  return {
    slug: "close",
    title: "Before you close this",
    minutes: 3,
    fields: {
      useful: {
        kind: "several",
        atMost: 2,
        label: "Which parts were of use? Up to two, or none.",
        why: "If there’s a next time, you’ll see what you marked, with its date.",
        options: stages.map(({ slug, title }) => ({ value: slug, label: title })),
      },
      note: {
        kind: "long-text",
        limit: "paragraph",
        label: "What do you want to tell your future self?",
        why: "Words of your own may be easier to take on a hard day.",
        example:
          "The first evening was the worst. Going outside helped. By the weekend I could read the e-mail.",
      },
      checkIn: {
        kind: "choice",
        label: "Do you want to be asked, once, how it’s going?",
        why: "It waits in Onward for you, and one tap lets it go.",
        options: [
          { value: "none", label: "No" },
          { value: "3", label: "In 3 days" },
          { value: "7", label: "In 7 days" },
          { value: "14", label: "In 14 days" },
        ],
      },
    },
  };
}
