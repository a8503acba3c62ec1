import type { Stage } from "./stage";

// `lib/journey/prefill.ts` composes the draft from `ask.worth`, `request.who` and `request.question`.
export const feedback = {
  slug: "feedback",
  title: "Ask for feedback",
  promise: "One polite question, and a way to read the answer.",
  did: "thought about what to ask them",
  exercises: [
    {
      slug: "ask",
      title: "Whether to write",
      minutes: 1,
      notes: [
        {
          when: { silence: true },
          text: "Silence says something about their process; it isn't information about you. The draft asks one thing: where your application stands.",
        },
      ],
      fields: {
        said: {
          kind: "several",
          // Takes the place of `request.who`, so that a call doesn't make the stage longer.
          when: { spoken: true },
          label: "What did they already tell you when you spoke?",
          why: "You don't have to ask for what you already have.",
          example: "They said it was close, and that the other person knew the software.",
          options: [
            { value: "reason", label: "They gave a reason" },
            { value: "offered-to-talk", label: "They offered to talk about it" },
            { value: "neither", label: "Neither, or I don't remember" },
          ],
          own: "What they said, in a few words",
        },
        worth: {
          kind: "choice",
          label: "Do you want to write to them?",
          why: "Usually worth it after contact with a person, rarely after an automatic no.",
          options: [
            { value: "yes", label: "Yes, with one question" },
            { value: "not-really", label: "Not really", hint: "Then leave the next steps empty." },
            { value: "thanks", label: "Only to say thank you" },
          ],
        },
      },
    },
    {
      slug: "request",
      title: "What goes into it",
      minutes: 2,
      fields: {
        who: {
          kind: "text",
          tells: "names",
          when: { spoken: false },
          autocomplete: "off",
          label: "Whose name goes at the top?",
          why: "It's for the greeting. Leave it empty if you don't know.",
        },
        question: {
          kind: "choice",
          when: { silence: false },
          label: "Which one question do you want to ask?",
          why: "One question is easier to answer than three. A thank-you needs none.",
          options: [
            { value: "strongest-gap", label: "What was the main thing missing?" },
            { value: "one-answer", label: "Which one answer could have been clearer?" },
            { value: "skill", label: "Which one skill is worth building next?" },
            { value: "again", label: "How can I be considered again?" },
          ],
        },
      },
    },
    {
      slug: "draft",
      title: "Your message",
      minutes: 4,
      intro:
        "Onward never sends it. Before you copy it: is it one question, about next time, and fine if it's forwarded?",
      notes: [{ when: { spoken: true }, text: "Add the name of the person you spoke to." }],
      fields: {
        draft: {
          kind: "long-text",
          limit: "paragraph",
          prefill: "feedback-request",
          words: { from: 60, to: 110 },
          label: "What do you want it to say?",
          why: "Between 60 and 110 words is usually right: polite, and quick to answer.",
        },
      },
    },
    {
      slug: "send",
      title: "When to send it",
      minutes: 1,
      notes: [{ when: { fresh: true }, text: "You heard less than a day ago. Tomorrow is early enough." }],
      fields: {
        sendOn: {
          kind: "date",
          label: "On which day do you want to send it?",
          why: "One or two days after you heard is best, and within a week is fine.",
        },
      },
    },
  ],
  mayWait: "I've asked, and I'm waiting",
  finishNotes: [
    {
      when: { waiting: true },
      text: "An answer may take a while, or not come. Silence says something about their process; it isn't information about you.",
    },
  ],
} as const satisfies Stage;
