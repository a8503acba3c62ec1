import type { Stage } from "./stage";

const thought = {
  step: "reframe/thought",
  field: "thought",
  missing: "No thought is written down yet. This stage begins with it.",
} as const;

export const reframe = {
  slug: "reframe",
  title: "Reframe the rejection",
  promise: "Check the thought that hurts most against the facts.",
  did: [
    {
      text: "found a fairer sentence for a hard thought",
      answered: ["thought.thought", "balanced.balanced"],
    },
    {
      text: "faced a hard thought and saw what else is true",
      answered: ["thought.thought", "thought.alsoTrue"],
    },
    { text: "faced a hard thought", answered: ["thought.thought"] },
    { text: "wrote down what is also true", answered: ["thought.alsoTrue"] },
    { text: "named what helped you", answered: ["possible.helped"] },
    {
      text: "looked at what this changed",
      answered: [["possible.madePossible", "possible.suits", "possible.wantNow"]],
    },
    { text: "looked at your thoughts" },
  ],
  steps: [
    {
      slug: "thought",
      title: "The thought that hurts most",
      core: true,
      intro: "It may simply have been a loss. You don’t have to find a good side to it.",
      fields: {
        thought: {
          kind: "text",
          tells: "feelings",
          label: "Which sentence keeps coming back?",
          why: "Once it’s written down, you can look at it.",
          example: "“I always go blank in interviews.”",
        },
        alsoTrue: {
          kind: "text",
          tells: "feelings",
          label: "It’s also true that…",
          why: "One sentence seldom holds everything that happened.",
          example: "I found the thread again, and an interview in spring went fine.",
        },
      },
    },
    {
      slug: "traps",
      title: "Thinking traps",
      recalls: thought,
      intro: "Thoughts take short cuts when something hurts. Everybody’s do.",
      fields: {
        traps: {
          kind: "several",
          tells: "feelings",
          label: "Do you recognise one of these in the thought?",
          why: "A short cut that has a name is easier to see. Choose several, one, or none.",
          options: [
            {
              value: "all-or-nothing",
              label: "All or nothing",
              hint: "“It came to nothing, so it was worth nothing.”",
            },
            { value: "always", label: "From one to always", hint: "“I never get through interviews.”" },
            {
              value: "mind-reading",
              label: "Reading minds",
              hint: "“They saw in the first minute that I don’t belong there.”",
            },
            {
              value: "fortune-telling",
              label: "Knowing the future",
              hint: "“Nobody will hire me at my age.”",
            },
            {
              value: "only-the-bad",
              label: "Seeing only what went wrong",
              hint: "One bad answer, and the four good ones are gone.",
            },
            {
              value: "all-my-doing",
              label: "Taking all of it on yourself",
              hint: "“It fell through because I was nervous.”",
            },
            {
              value: "label",
              label: "A label for the whole person",
              hint: "“I’m a failure”, for one answer.",
            },
            { value: "should", label: "Should and must", hint: "“By now I should be further.”" },
            {
              value: "comparing",
              label: "Comparing",
              hint: "“Everybody else from my year has found something.”",
            },
            {
              value: "feeling-as-fact",
              label: "A feeling taken for a fact",
              hint: "“I feel stupid, so it must have been stupid.”",
            },
          ],
          own: "Another one",
        },
      },
    },
    {
      slug: "weigh",
      title: "Both sides of the thought",
      recalls: thought,
      fields: {
        trueInIt: {
          kind: "text",
          tells: "feelings",
          label: "What is true in it?",
          why: "A fair look starts with what holds.",
          example: "I lost the thread at the third question.",
        },
        leavesOut: {
          kind: "text",
          tells: "feelings",
          label: "What does it leave out?",
          why: "Small facts count here too.",
          example: "I found it again. And an interview in spring went fine.",
        },
        fairFriend: {
          kind: "text",
          tells: "feelings",
          label: "What would a fair friend say about it?",
          why: "Think of someone who likes you and doesn’t flatter.",
          example: "“You were tired after three rounds. That isn’t always.”",
        },
      },
    },
    {
      slug: "balanced",
      title: "A balanced sentence",
      moved: {
        beliefBefore: "reframe/thought.beliefBefore",
        beliefAfter: "reframe/belief-after.beliefAfter",
      },
      recalls: thought,
      earlier: {
        step: "reframe/balanced",
        fields: ["balanced"],
        title: "The balanced sentence you found before",
        most: 1,
      },
      fields: {
        beliefBefore: {
          kind: "rating",
          tells: "feelings",
          measure: "belief",
          moment: "before",
          when: { thought: true },
          label: "How much do you believe the thought right now?",
          why: "For you, not a test.",
        },
        balanced: {
          kind: "long-text",
          tells: "feelings",
          limit: "paragraph",
          label: "How is it true, and how is it not?",
          why: "A sentence you only half believe doesn’t help. It has to be fair, not cheerful.",
          example:
            "It’s true that I lost the thread once. It isn’t true that I always do: in spring I didn’t.",
        },
        beliefAfter: {
          kind: "rating",
          tells: "feelings",
          measure: "belief",
          moment: "after",
          when: { thought: true },
          label: "And how much do you believe it now?",
          why: "For you, not a test. It’s fine if the number stayed the same.",
        },
      },
    },
    {
      slug: "possible",
      title: "What this changed",
      intro: "A loss is allowed to be just that. These questions can stay empty.",
      fields: {
        madePossible: {
          kind: "text",
          label: "What has this made possible?",
          why: "If it made nothing possible, you can say so.",
          example: "Nothing so far. I have my Saturdays back.",
        },
        suits: {
          kind: "text",
          label: "What would suit you better than this job?",
          why: "Name one sign that such jobs exist, if you see one.",
          example: "Smaller teams. Two of the postings that I saved are for one.",
        },
        helped: {
          kind: "text",
          label: "What helped you get through this one?",
          why: "It can stand in your plan for the next no.",
          example: "Walking home instead of taking the bus.",
        },
        wantNow: {
          kind: "text",
          label: "What do you now know about what you want?",
          why: "A no can show what you would have missed there, or not.",
          example: "I want to work with people on the same floor again.",
        },
      },
    },
  ],
} as const satisfies Stage;
