import { reaches } from "../forms/day";
import type { Stage } from "./stage";

export const prepare = {
  slug: "prepare",
  title: "Prepare for the next opportunity",
  promise: "A small plan, and one for the next no.",
  did: [
    {
      text: "planned what comes next",
      answered: [
        [
          "actions.nextApplication",
          "actions.upToDate",
          "if-then.response",
          "restart.restartOn",
          "again.againFrom",
        ],
      ],
    },
    { text: "planned for the next no", answered: [["setback.firstHour", "setback.firstWeek"]] },
    { text: "thought about what comes next" },
  ],
  steps: [
    {
      slug: "actions",
      title: "What goes into your plan",
      core: true,
      intro:
        "These steps come from what you wrote. The ticked ones go into your plan. Up to five are easy to carry.",
      introOnPaper: "Take small steps from what you wrote. Up to five are easy to carry.",
      shows: "plan",
      moved: { tellFirst: "prepare/setback.firstPerson" },
      remembers: "tellFirst",
      fields: {
        nextApplication: {
          kind: "text",
          when: { paused: false },
          label: "Which job might you apply for next?",
          why: "One is enough.",
          action: { text: "Apply for this: {}" },
        },
        upToDate: {
          kind: "text",
          label: "What would keep you up to date?",
          why: "A course, a workshop, something to read.",
          action: {},
        },
        tellFirst: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "If the next answer is also no, whom will you tell first?",
          why: "It’s one thing less to decide on that day.",
        },
        sure: {
          kind: "scale",
          isAside: true,
          words: ["Not at all", "Half and half", "Completely"],
          label: "How sure are you that you’ll do the first of these?",
          why: "If you’re unsure, the first ten minutes of it are enough.",
        },
      },
    },
    {
      slug: "wish",
      title: "A wish, and what gets in the way",
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
      recalls: { step: "prepare/wish", field: "obstacle" },
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
      panels: ["read-back"],
      notes: [{ when: { soon: true }, text: "Something else is coming up. You can start again after it." }],
      fields: {
        restartOn: {
          kind: "date",
          reach: reaches.ahead,
          days: ["tomorrow", "in-a-week", "in-two-weeks"],
          label: "From which day do you want to look for jobs again?",
          why: "With a date, the days before it are free.",
        },
      },
    },
    {
      slug: "setback",
      title: "If the next answer is also no",
      intro: "If it is, this is the first thing you’ll see.",
      carries: "Keep it, or change it?",
      recalls: { step: "reframe/possible", field: "helped", title: "What helped you this time" },
      fields: {
        firstHour: {
          kind: "text",
          label: "What would you do in the first hour?",
          why: "Choose something that needs no decision.",
          example: "Put on shoes and walk to the river. No phone.",
        },
        firstWeek: {
          kind: "text",
          label: "What would the first week look like?",
          why: "It can begin with two or three days without applications.",
          example: "Nothing until Thursday. Then one stage here.",
        },
      },
    },
    {
      slug: "again",
      title: "Trying again here",
      intro:
        "Some places come back, or hire people they first said no to. Would you want to try again there?",
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
          days: ["in-half-a-year", "in-a-year"],
          action: { text: "See whether to try again there" },
          label: "From which day would it be reasonable?",
          why: "Six to twelve months later is usual, or when they post again.",
        },
      },
    },
    {
      slug: "soon",
      title: "Anything coming up soon",
      moved: { soon: "start.soon", soonOn: "start.soonOn" },
      fields: {
        soon: {
          kind: "choice",
          label: "Is anything coming up soon, such as another interview?",
          why: "If so, the two stages that help you get ready for it come first.",
          options: [
            { value: "yes", label: "Yes" },
            { value: "no", label: "No" },
          ],
        },
        soonOn: {
          kind: "date",
          reach: reaches.ahead,
          days: ["tomorrow", "friday", "in-a-week"],
          label: "If so, on which day?",
          why: "You’ll see it beside the stages.",
        },
      },
    },
  ],
} as const satisfies Stage;
