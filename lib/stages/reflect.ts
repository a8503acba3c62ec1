import type { Stage } from "./stage";

// Without an interview there is no moment to look back on: then the questions are about what was sent.
export const reflect = {
  slug: "reflect",
  title: "Reflect on the experience",
  promise: "What to keep, what to change, what was never yours.",
  did: "looked at what to keep and what to change",
  exercises: [
    {
      slug: "went-well",
      title: "Something to keep",
      minutes: 2,
      intro: "Look at it step by step, as if you saw it from across the room.",
      fields: {
        wentWell: {
          kind: "text",
          when: { interviewed: true },
          label: "What is one thing that went well?",
          why: "What worked is worth keeping, even when the answer was no.",
          example: "I asked what the team is working on, and the talk got easier.",
        },
        goodPart: {
          kind: "text",
          when: { interviewed: false },
          label: "Which part of what you sent would you send again?",
          why: "What is good about it stays good, even when the answer was no.",
          example: "The first lines, where I said which of their projects I know.",
        },
      },
    },
    {
      slug: "hardest",
      title: "What was hard",
      minutes: 3,
      fields: {
        moment: {
          kind: "choice",
          when: { interviewed: true },
          label: "Which moment was the hardest?",
          why: "Naming one moment keeps it to that moment.",
          options: [
            { value: "opening", label: "The first minutes" },
            { value: "about-me", label: "Talking about myself" },
            { value: "experience", label: "A question about my experience" },
            { value: "knowledge", label: "A question I had no answer to" },
            { value: "task", label: "A task or a test" },
            { value: "pay", label: "Talking about pay" },
            { value: "the-news", label: "The wait, or how I was told" },
            { value: "none", label: "None stands out" },
          ],
          own: "Another moment",
        },
        sayNow: {
          kind: "text",
          when: { interviewed: true },
          label: "What would you say or do there now?",
          why: "Words you've found once are easier to find again.",
          example: "“I haven't used that yet. I learned the last tool in two weeks, like this.”",
        },
        part: {
          kind: "choice",
          when: { interviewed: false },
          label: "Which part were you least sure of?",
          why: "This is your own view, and that's enough.",
          options: [
            { value: "cv", label: "The CV" },
            { value: "letter", label: "The letter" },
            { value: "form", label: "The answers in the form" },
            { value: "screening", label: "The screening call or test" },
            { value: "match", label: "How well it matched the posting" },
            { value: "timing", label: "The timing" },
            { value: "none", label: "None, or I can't tell" },
          ],
          own: "Another part",
        },
        changeNow: {
          kind: "text",
          when: { interviewed: false },
          label: "What would you do differently there now?",
          why: "One concrete change is easier to use than a verdict.",
          example: "Put the two things they ask for into the first lines.",
        },
      },
    },
    {
      slug: "learned",
      title: "One thing to take along",
      minutes: 2,
      intro:
        "Part of such a decision is never yours: a budget, a closer match, a changed plan. This is about your part.",
      fields: {
        learning: {
          kind: "text",
          label: "What do you want to be better at in four weeks?",
          why: "One small thing you can practise is enough. “Nothing” is an answer.",
          example: "Saying in three sentences what I did in my last job.",
        },
      },
    },
  ],
} as const satisfies Stage;
