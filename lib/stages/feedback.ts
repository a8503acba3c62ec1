import { reaches } from "../forms/day";
import type { Stage } from "./stage";

// `lib/walkthroughs/prefill.ts` composes the draft from `ask.worth` and the answers of `request`.
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
          text: "Silence says something about their process; it isn’t information about you. The draft asks one thing: where your application stands.",
        },
      ],
      fields: {
        said: {
          kind: "several",
          when: { spoken: true },
          label: "What did they already tell you when you spoke?",
          why: "You don’t have to ask for what you already have.",
          example: "They said it was close, and that the other person knew the software.",
          options: [
            { value: "reason", label: "They gave a reason" },
            { value: "offered-to-talk", label: "They offered to talk about it" },
            { value: "neither", label: "Neither, or I don’t remember" },
          ],
          own: "What they said, in a few words",
        },
        worth: {
          kind: "choice",
          label: "Do you want to write to them?",
          why: "It’s usually worth it after contact with a person, and rarely after an automatic no.",
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
      title: "What goes into the message",
      minutes: 2,
      remembers: "sender",
      fields: {
        who: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Whose name goes at the top?",
          why: "It’s for the greeting. Leave it empty if you don’t know.",
        },
        sender: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Which name do you sign with?",
          why: "It ends the message, and is offered again next time.",
        },
        email: {
          kind: "text",
          tells: "names",
          when: { full: true },
          autocomplete: "off",
          label: "Which e-mail address does it go to?",
          why: "Your mail program takes it from here. Onward never sends anything.",
        },
        tone: {
          kind: "choice",
          when: { full: true },
          label: "Which tone fits?",
          why: "Take the tone you used with each other.",
          options: [
            { value: "plain", label: "Plain" },
            { value: "warm", label: "Warm" },
            { value: "formal", label: "Formal" },
          ],
        },
        valued: {
          kind: "text",
          when: { full: true },
          label: "I appreciated…",
          why: "The message says it as one sentence. A fact is better than a compliment.",
          example: "that you showed me round the workshop.",
        },
        question: {
          kind: "choice",
          when: { silence: false },
          label: "Which one question do you want to ask?",
          why: "One question is easier to answer than three. A thank-you needs none.",
          options: [
            { value: "strongest-gap", label: "What could I work on?" },
            { value: "one-answer", label: "Which one answer could be clearer next time?" },
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
      intro: "Here’s a draft from your answers. Change anything.",
      panels: ["request-names"],
      fields: {
        draft: {
          kind: "long-text",
          // It greets the person by name, and says which company it was.
          tells: "names",
          limit: "paragraph",
          prefill: "feedback-request",
          words: { from: 40, to: 110 },
          label: "What do you want it to say?",
          why: "Between 40 and 110 words is usually right: polite, and quick to answer.",
        },
      },
    },
    {
      slug: "send",
      title: "Send the message",
      minutes: 2,
      intro: "Onward never sends anything. You copy your words and send them yourself.",
      panels: ["send-request"],
      notes: [{ when: { fresh: true }, text: "You heard less than a day ago. Tomorrow is early enough." }],
      fields: {
        sendOn: {
          kind: "date",
          reach: reaches.ahead,
          prefill: "send-date",
          action: { text: "Send the message to the employer" },
          label: "On which day do you want to send it?",
          why: "A day or two after the news is best. If no answer came, any day will do.",
        },
      },
    },
    {
      slug: "nudge",
      title: "If no answer comes",
      minutes: 1,
      when: { full: true },
      intro: "People forget. One short, friendly reminder is usual. After that, let it rest.",
      fields: {
        nudgeOn: {
          kind: "date",
          reach: reaches.ahead,
          prefill: "nudge-date",
          action: { text: "Write one short reminder to the employer" },
          label: "From which day would you remind them once?",
          why: "Five to seven working days after the request is a usual time.",
        },
      },
    },
    {
      slug: "outcome",
      title: "What came back",
      minutes: 1,
      when: { sent: true },
      notes: [
        {
          picked: { exercise: "feedback/outcome", field: "outcome", value: "no-reply" },
          text: "Silence says something about their process; it isn’t information about you. You asked, and that part is done.",
        },
        {
          picked: { exercise: "feedback/outcome", field: "outcome", value: "declined" },
          text: "Many companies give no feedback at all, as a rule, to anyone. You can still read their answer once, and close it.",
        },
      ],
      fields: {
        outcome: {
          kind: "choice",
          label: "What became of your question?",
          why: "Whatever it is, it closes this part. You can change it later.",
          options: [
            { value: "reply", label: "They answered" },
            { value: "vague", label: "They answered, but vaguely" },
            {
              value: "declined",
              label: "They gave no feedback",
              hint: "They wrote back to say that they give none.",
            },
            { value: "no-reply", label: "Nothing came" },
            { value: "did-not-ask", label: "I didn’t ask in the end" },
          ],
        },
      },
    },
    {
      slug: "stays-true",
      title: "Before you read the answer",
      minutes: 2,
      when: { replied: true },
      intro: "An answer is one view from one place. Write this first, or read on without.",
      fields: {
        staysTrue: {
          kind: "text",
          label: "What stays true about your work, whatever this says?",
          why: "You’ll see it beside whatever they wrote.",
          example: "I kept the archive open on my own for four months.",
        },
      },
    },
    {
      slug: "reply",
      title: "What they wrote",
      minutes: 2,
      when: { replied: true },
      recalls: { exercise: "feedback/stays-true", field: "staysTrue" },
      panels: ["stock-phrases"],
      fields: {
        reply: {
          kind: "long-text",
          limit: "paragraph",
          collapsed: true,
          label: "What did they write or say?",
          why: "Paste it, or write down what you remember. The next step takes it sentence by sentence.",
        },
      },
    },
    {
      slug: "statements",
      title: "One statement at a time",
      minutes: 5,
      when: { replied: true },
      recalls: { exercise: "feedback/stays-true", field: "staysTrue" },
      intro: "Take at most two into your plan. The rest you have read, and that is enough.",
      notes: [
        {
          picked: {
            exercise: "feedback/statements",
            field: "statements",
            part: "label",
            value: "discriminatory",
          },
          text: "Note the dates and the exact words now, while you have them. Time limits for a complaint can be short. The help page says where to get advice at work.",
        },
      ],
      fields: {
        statements: {
          kind: "group",
          item: "Statement",
          atMost: 30,
          splits: "text",
          prefill: "reply-statements",
          action: { part: "text", atMost: 2 },
          label: "What does each of them say?",
          why: "One sentence at a time is easier to read. Join or split them as you like.",
          fields: {
            text: { kind: "long-text", limit: "paragraph", label: "Their words" },
            label: {
              kind: "choice",
              compact: true,
              label: "What it is",
              options: [
                { value: "usable", label: "Specific, and I can use it" },
                { value: "vague", label: "Vague" },
                { value: "fit-or-budget", label: "About fit or budget" },
                { value: "disagree", label: "I disagree" },
                { value: "unfair", label: "Unfair" },
                { value: "discriminatory", label: "Possibly discriminatory" },
              ],
            },
          },
        },
      },
    },
  ],
  mayWait: "I’ve asked, and I’m waiting",
  finishNotes: [
    {
      when: { waiting: true },
      text: "An answer may take a while, or not come. Silence says something about their process; it isn’t information about you.",
    },
    {
      picked: {
        exercise: "feedback/statements",
        field: "statements",
        part: "label",
        value: "discriminatory",
      },
      text: "You marked a sentence as possibly discriminatory. Note dates and exact words soon. The help page says where to get advice at work.",
    },
  ],
} as const satisfies Stage;
