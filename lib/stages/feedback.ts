import { reaches } from "../forms/day";
import type { Stage } from "./stage";

// `lib/walkthroughs/prefill.ts` composes the draft from `ask.want`, the names and the answers of `request`.
export const feedback = {
  slug: "feedback",
  title: "Ask for feedback",
  promise: "One polite question, and a way to read the answer.",
  did: [
    { text: "decided what to do about feedback", answered: ["ask.want"] },
    {
      text: "noted what became of your question",
      answered: [["outcome.outcome", "reply.reply", "reply.useful", "statements.statements"]],
    },
    { text: "noted what they told you", answered: ["ask.said"] },
    { text: "thought about asking for feedback" },
  ],
  steps: [
    {
      slug: "ask",
      title: "Whether to write",
      core: true,
      notes: [
        {
          when: { silence: true },
          text: "Silence says something about their process; it isn’t information about you.",
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
        want: {
          kind: "choice",
          label: "What do you want to do?",
          why: "One short question is usual. You don’t have to ask.",
          options: [
            { value: "changed", label: "Ask what changed", when: { withdrawn: true } },
            {
              value: "work-on",
              label: "Ask what I could work on",
              when: { silence: false, withdrawn: false },
            },
            {
              value: "one-answer",
              label: "Ask about one answer",
              when: { silence: false, interviewed: true, withdrawn: false },
            },
            { value: "again", label: "Ask how to be considered again", when: { silence: false } },
            {
              value: "status",
              label: "Ask where it stands",
              when: { silence: true, withdrawn: false },
            },
            { value: "thanks", label: "Only say thank you", when: { silence: false } },
            { value: "nothing", label: "Nothing, that’s fine", when: { silence: false } },
            { value: "let-go", label: "Let it go", when: { silence: true } },
          ],
        },
      },
    },
    {
      slug: "draft",
      title: "Your message",
      core: true,
      when: { writing: true },
      intro: "Here’s a draft from your answers. Change anything.",
      moved: {
        who: "feedback/request.who",
        sender: "feedback/request.sender",
        sendOn: "feedback/send.sendOn",
      },
      remembers: "sender",
      folds: { summary: "Change names", fields: ["who", "sender"], apply: "Use these names" },
      under: { draft: "send-request" },
      notes: [
        { when: { fresh: true }, text: "You heard less than a day ago. Tomorrow is early enough." },
        {
          when: { writing: false },
          text: "No message is chosen. If you’d like to write one, go back and choose what to ask.",
        },
      ],
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
          whyOnPaper: "It ends the message.",
        },
        draft: {
          kind: "long-text",
          // The message contains a person's name and the company.
          tells: "names",
          limit: "paragraph",
          prefill: "feedback-request",
          sentWith: "sent",
          words: { from: 40, to: 130 },
          label: "What do you want it to say?",
          why: "Onward never sends anything: you copy it.",
        },
        sent: {
          kind: "several",
          label: "Once it’s on its way",
          why: "Later you can say what came back.",
          options: [{ value: "sent", label: "I’ve sent it" }],
        },
        sendOn: {
          kind: "date",
          reach: reaches.ahead,
          prefill: "send-date",
          days: ["tomorrow", "in-two-days"],
          action: { text: "Send the message to the employer", unless: "sent" },
          label: "If not yet, on which day?",
          why: "It goes into your plan. Change the day, or clear it.",
        },
      },
    },
    {
      slug: "request",
      title: "More for the message",
      when: { writing: true },
      intro: "The draft follows what you say here, as long as you haven’t changed it.",
      fields: {
        email: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Which e-mail address does it go to?",
          why: "Your mail program takes it from here. Onward never sends anything.",
        },
        tone: {
          kind: "choice",
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
          label: "I appreciated…",
          why: "The message says it as one sentence. A fact is better than a compliment.",
          example: "that you showed me round the workshop.",
        },
      },
    },
    {
      slug: "nudge",
      title: "If no answer comes",
      when: { writing: true, settled: false },
      intro: "People forget. One short, friendly reminder is usual. After that, let it rest.",
      fields: {
        nudgeOn: {
          kind: "date",
          reach: reaches.ahead,
          days: ["in-a-week"],
          action: { text: "Write one short reminder to the employer" },
          label: "From which day would you remind them once?",
          why: "Five to seven working days after the request is a usual time.",
        },
      },
    },
    {
      slug: "outcome",
      title: "What came back",
      decides: true,
      notes: [
        {
          picked: { step: "feedback/outcome", field: "outcome", value: "no-reply" },
          text: "Silence says something about their process; it isn’t information about you. You asked, and that part is done.",
        },
        {
          picked: { step: "feedback/outcome", field: "outcome", value: "declined" },
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
      when: { replied: true },
      recalls: { step: "feedback/stays-true", field: "staysTrue" },
      panels: ["stock-phrases", "thank-you"],
      fields: {
        reply: {
          kind: "long-text",
          limit: "paragraph",
          collapsed: true,
          label: "What did they write or say?",
          why: "Paste it, or write down what you remember. The next step can take it sentence by sentence.",
        },
        useful: {
          kind: "text",
          label: "What is the one useful thing in it?",
          why: "One is enough. You may disagree with the rest and leave it there.",
          example: "Begin with what came of it, and then say how.",
          action: {},
        },
      },
    },
    {
      slug: "statements",
      title: "One statement at a time",
      when: { replied: true },
      recalls: { step: "feedback/stays-true", field: "staysTrue" },
      intro: "Take at most two into your plan. The rest you have read, and that is enough.",
      notes: [
        {
          picked: {
            step: "feedback/statements",
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
          action: { part: "text", atMost: 2, only: { part: "label", value: "usable" } },
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
  retired: ["ask.worth", "request.question", "send.sendOn"],
} as const satisfies Stage;
