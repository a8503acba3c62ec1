import type { Stage } from "./stage";

export const reframe = {
  slug: "reframe",
  title: "Reframe the rejection",
  promise: "Check the thought that hurts most against the facts.",
  did: "checked a hard thought against the facts",
  exercises: [
    {
      slug: "thought",
      title: "The thought that hurts most",
      minutes: 2,
      intro: "This may have been a redirection. It may simply have been a loss. Both are allowed.",
      fields: {
        thought: {
          kind: "text",
          tells: "feelings",
          label: "Which sentence keeps coming back?",
          why: "Once it's written down, you can look at it. Leave it empty if there's none.",
          example: "“I always go blank in interviews.”",
        },
        beliefBefore: {
          kind: "rating",
          tells: "feelings",
          measure: "belief",
          moment: "before",
          label: "How much do you believe it right now?",
          why: "For you, not a test. You're asked once more at the end.",
        },
      },
    },
    {
      slug: "weigh",
      title: "Both sides of it",
      minutes: 4,
      recalls: { exercise: "reframe/thought", field: "thought" },
      fields: {
        trueInIt: {
          kind: "text",
          label: "What is true in it?",
          why: "A fair look starts with what holds.",
          example: "I lost the thread at the third question.",
        },
        leavesOut: {
          kind: "text",
          label: "What does it leave out?",
          why: "One sentence seldom holds everything that happened.",
          example: "I found it again. And an interview in spring went fine.",
        },
      },
    },
    {
      slug: "belief-after",
      title: "The sentence once more",
      minutes: 1,
      recalls: { exercise: "reframe/thought", field: "thought" },
      fields: {
        beliefAfter: {
          kind: "rating",
          tells: "feelings",
          measure: "belief",
          moment: "after",
          label: "How much do you believe it now?",
          why: "For you, not a test. It's fine if the number stayed the same.",
        },
      },
    },
  ],
} as const satisfies Stage;
