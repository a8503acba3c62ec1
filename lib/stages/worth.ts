import type { Stage } from "./stage";

export const worth = {
  slug: "worth",
  title: "Reinforce your self-worth",
  promise: "Collect facts about your work, and people on your side.",
  did: "collected facts about your work",
  exercises: [
    {
      slug: "values",
      title: "What matters to you",
      minutes: 2,
      fields: {
        values: {
          kind: "several",
          atMost: 3,
          label: "Which two or three of these matter most to you?",
          why: "This is about how you live, not about being a good employee.",
          options: [
            { value: "family", label: "Family" },
            { value: "friendship", label: "Friendship" },
            { value: "honesty", label: "Honesty" },
            { value: "fairness", label: "Fairness" },
            { value: "helping", label: "Helping others" },
            { value: "learning", label: "Learning" },
            { value: "making", label: "Making things" },
            { value: "independence", label: "Independence" },
            { value: "security", label: "Security" },
            { value: "health", label: "Health" },
            { value: "nature", label: "Nature" },
            { value: "humour", label: "Humour" },
            { value: "faith", label: "Faith" },
          ],
          own: "A word of your own",
        },
      },
    },
    {
      slug: "evidence",
      title: "A fact about your work",
      minutes: 3,
      fields: {
        evidence: {
          kind: "text",
          label: "What did you do once, and what changed because of it?",
          why: "A fact stays true on a bad day. Small, voluntary and care work count.",
          example: "I rewrote the handover list, and the night shift stopped having to call.",
        },
      },
    },
    {
      slug: "supporter",
      title: "Somebody on your side",
      minutes: 1,
      fields: {
        supporter: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Who could listen, advise, or take your mind off it?",
          why: "It's easier to ask once you've thought of a name. Nobody today is an answer too.",
          example: "My neighbour. She went through this last year.",
        },
      },
    },
  ],
} as const satisfies Stage;
