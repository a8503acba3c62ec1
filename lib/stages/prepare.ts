import type { Stage } from "./stage";

export const prepare = {
  slug: "prepare",
  title: "Prepare for the next opportunity",
  promise: "A small plan, and one for the next no.",
  did: "planned what comes next",
  exercises: [
    {
      slug: "actions",
      title: "Choose what to keep",
      minutes: 3,
      intro:
        "Keep up to five; the rest are parked. One may be for staying current: a course, something to read. Could you do the first in ten minutes?",
      shows: "plan",
      fields: {},
    },
    {
      slug: "if-then",
      title: "One small plan",
      minutes: 3,
      intro: "Think of what usually stops you: a mood, a habit, a time of day.",
      fields: {
        cue: {
          kind: "text",
          label: "If…",
          why: "A moment you'll recognise is easier to act on than an intention.",
          example: "it is Monday at nine and I feel flat",
        },
        response: {
          kind: "text",
          label: "Then…",
          why: "Something small enough for a bad day is enough.",
          example: "I open one saved posting and read it",
        },
      },
    },
    {
      slug: "restart",
      title: "A date to start again",
      minutes: 1,
      notes: [{ when: { soon: true }, text: "Something else is coming up. You can start again after it." }],
      fields: {
        restartOn: {
          kind: "date",
          label: "From which day do you want to look for jobs again?",
          why: "With a date, the days before it are free.",
        },
      },
    },
    {
      slug: "setback",
      title: "If the next answer is also no",
      minutes: 1,
      intro: "If it is, what you write here is what you see first.",
      fields: {
        firstPerson: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Who would you tell first?",
          why: "Decided on a calm day, it's one thing less to decide on a hard one.",
          example: "My brother, by message, the same evening.",
        },
      },
    },
  ],
} as const satisfies Stage;
