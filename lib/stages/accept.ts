import type { Stage } from "./stage";

export const accept = {
  slug: "accept",
  title: "Accept the outcome",
  promise: "Say what happened and how it feels. Nothing has to be fixed.",
  did: "said what happened and how it feels",
  exercises: [
    {
      slug: "before",
      title: "How it is right now",
      minutes: 1,
      intro: "You don't have to make sense of it yet.",
      fields: {
        distressBefore: {
          kind: "rating",
          tells: "feelings",
          measure: "distress",
          moment: "before",
          label: "How heavy is this right now?",
          why: "For you, not a test. You're asked once more at the end of this stage.",
        },
      },
    },
    {
      slug: "feelings",
      title: "What's there",
      minutes: 1,
      intro: "All of it may be there, and you still choose what to do with your day.",
      fields: {
        feelings: {
          kind: "several",
          tells: "feelings",
          label: "What do you feel?",
          why: "For many people a feeling gets a little lighter once it has a name. Choose any, or none.",
          options: [
            { value: "disappointed", label: "Disappointed" },
            { value: "sad", label: "Sad" },
            { value: "hurt", label: "Hurt" },
            { value: "angry", label: "Angry" },
            { value: "ashamed", label: "Ashamed" },
            { value: "worried", label: "Worried" },
            { value: "discouraged", label: "Discouraged" },
            { value: "confused", label: "Confused" },
            { value: "envious", label: "Envious" },
            { value: "alone", label: "Alone" },
            { value: "tired", label: "Tired" },
            { value: "numb", label: "Numb" },
            { value: "relieved", label: "Relieved" },
            { value: "nothing-much", label: "Nothing much" },
          ],
          own: "A word of your own",
        },
      },
    },
    {
      slug: "reason",
      title: "What they told you",
      minutes: 1,
      intro: "They decided about one role, and you rarely get to see how.",
      fields: {
        reason: {
          kind: "choice",
          label: "What do you know about the reason?",
          why: "It helps to keep what was said apart from what you can only guess.",
          options: [
            { value: "told", label: "They told me" },
            { value: "standard", label: "A standard sentence", hint: "“We went with another candidate.”" },
            { value: "nothing", label: "Nothing" },
            { value: "not-now", label: "Not now" },
          ],
        },
      },
    },
    {
      slug: "next-hour",
      title: "The next hour",
      minutes: 1,
      fields: {
        nextHour: {
          kind: "choice",
          tells: "feelings",
          label: "What would make the next hour easier?",
          why: "Something small and near is enough. Nothing is fine too.",
          options: [
            { value: "rest", label: "Lie down, or sit quietly" },
            { value: "outside", label: "Go outside for a while" },
            { value: "eat", label: "Eat or drink something" },
            { value: "talk", label: "Talk to somebody" },
            { value: "hands", label: "Do something with my hands" },
            { value: "easy", label: "Watch or read something easy" },
            { value: "nothing", label: "Nothing, just let it pass" },
          ],
          own: "Something else",
        },
      },
    },
    {
      slug: "after",
      title: "How it is now",
      minutes: 1,
      fields: {
        distressAfter: {
          kind: "rating",
          tells: "feelings",
          measure: "distress",
          moment: "after",
          label: "How heavy is it now?",
          why: "For you, not a test. Lower, the same or higher: all of them happen.",
        },
      },
    },
  ],
  finishNotes: [
    { when: { heavier: true }, text: "It's heavier than before. This can happen. You can stop here." },
    { when: { fresh: true }, text: "You heard less than a day ago. This is enough for today." },
  ],
} as const satisfies Stage;
