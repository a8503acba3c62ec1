import { reaches } from "../forms/day";
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
      slug: "wish",
      title: "A wish, and what gets in the way",
      minutes: 3,
      when: { full: true },
      fields: {
        wish: {
          kind: "text",
          label: "What do you wish for in the next four weeks?",
          why: "Take something you can bring about yourself, however small.",
          example: "To send two applications that I like.",
        },
        obstacle: {
          kind: "text",
          tells: "feelings",
          label: "What usually stops you: a mood, a habit, a time of day?",
          why: "What you see coming is easier to meet. The next step uses it.",
          example: "In the evening I open the portal, feel flat, and close it.",
        },
      },
    },
    {
      slug: "if-then",
      title: "A small if-then plan",
      minutes: 3,
      recalls: { exercise: "prepare/wish", field: "obstacle" },
      intro: "Think of what usually stops you: a mood, a habit, a time of day.",
      fields: {
        cue: {
          kind: "text",
          label: "If…",
          why: "A moment you’ll recognise is easier to act on than an intention.",
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
      panels: ["read-back"],
      notes: [{ when: { soon: true }, text: "Something else is coming up. You can start again after it." }],
      fields: {
        restartOn: {
          kind: "date",
          reach: reaches.ahead,
          label: "From which day do you want to look for jobs again?",
          why: "With a date, the days before it are free.",
        },
      },
    },
    {
      slug: "setback",
      title: "If the next answer is also no",
      minutes: 1,
      intro: "If it is, this is the first thing you’ll see.",
      carries: "Keep it, or change it?",
      fields: {
        firstHour: {
          kind: "text",
          when: { full: true },
          label: "What would you do in the first hour?",
          why: "Choose something that needs no decision.",
          example: "Put on shoes and walk to the river. No phone.",
        },
        firstPerson: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Who would you tell first?",
          why: "Decided on a calm day, it’s one thing less to decide on a hard one.",
          example: "My brother, by message, the same evening.",
        },
        firstWeek: {
          kind: "text",
          when: { full: true },
          label: "What would the first week look like?",
          why: "It can begin with two or three days without applications.",
          example: "Nothing until Thursday. Then one walkthrough here, the short one.",
        },
      },
    },
    {
      slug: "again",
      title: "Trying again here",
      minutes: 1,
      when: { full: true },
      intro: "Some places hire people they first said no to. Would you want to try again there?",
      fields: {
        contact: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Whom would you write to there?",
          why: "A name is easier to find now than in a year.",
          example: "Ms Okafor in the second round. She said to stay in touch.",
        },
        againFrom: {
          kind: "date",
          reach: reaches.ahead,
          action: { text: "See whether to try again there" },
          label: "From which day would it be reasonable?",
          why: "Six to twelve months later is usual, or when they post again.",
        },
      },
    },
  ],
} as const satisfies Stage;
