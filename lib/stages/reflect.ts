import type { Stage } from "./stage";

// Without an interview there is no moment to look back on, so the questions are about what was sent.
export const reflect = {
  slug: "reflect",
  title: "Reflect on the experience",
  promise: "What to keep, what to change, what was never yours.",
  did: [
    {
      text: "saw what to keep and what to change",
      answered: [
        ["went-well.wentWell", "went-well.goodPart"],
        ["went-well.differently", "went-well.nextOffer", "went-well.changeBefore"],
      ],
    },
    { text: "saw what to keep", answered: [["went-well.wentWell", "went-well.goodPart"]] },
    {
      text: "saw what to change",
      answered: [["went-well.differently", "went-well.nextOffer", "went-well.changeBefore"]],
    },
    {
      text: "chose what to work on",
      answered: [["learned.learning", "learned.learningToo", "learned.learningAlso"]],
    },
    { text: "saw what was out of your hands", answered: ["went-well.outOfHands"] },
    { text: "wrote down what was asked", answered: ["questions.questions"] },
    {
      text: "wrote down what you saw of them",
      answered: [["about-them.noticedThem", "about-them.hesitate"]],
    },
    { text: "looked back at it" },
  ],
  steps: [
    {
      slug: "went-well",
      title: "What to keep, and what to change",
      core: true,
      fromNotes: true,
      fields: {
        wentWell: {
          kind: "text",
          prefill: "note-well",
          when: { interviewed: true },
          label: "What is one thing that went well?",
          why: "What worked is worth keeping.",
          example: "I asked what the team is working on, and the talk got easier.",
        },
        goodPart: {
          kind: "text",
          when: { interviewed: false },
          label: "Which part of what you sent would you send again?",
          why: "What is good about it stays good.",
          example: "The first lines, where I said which of their projects I know.",
        },
        differently: {
          kind: "text",
          prefill: "note-differently",
          when: { interviewed: true, withdrawn: false },
          label: "What would you do differently next time?",
          why: "With a day, a time and a place it’s easier to begin.",
          example: "Say the second answer aloud once, two minutes, on Tuesday at seven in the kitchen.",
          action: {},
        },
        // Nothing that was said in the interviews lost it.
        nextOffer: {
          kind: "text",
          when: { withdrawn: true },
          label: "What would you do differently with the next offer?",
          why: "You may not have been able to do anything. Then leave it empty.",
          example: "Give notice only once the contract is signed.",
          action: {},
        },
        changeBefore: {
          kind: "text",
          when: { interviewed: false },
          label: "What would you change before you send it again?",
          why: "One concrete change is easier to use than a verdict.",
          example: "Put the two things they ask for into the first lines.",
          action: {},
        },
        outOfHands: {
          kind: "several",
          label: "What was out of your hands?",
          why: "Part of any hiring decision has nothing to do with you.",
          options: [
            { value: "inside", label: "An internal candidate", when: { withdrawn: false } },
            { value: "budget", label: "A budget" },
            { value: "closer-match", label: "A closer match", when: { withdrawn: false } },
            { value: "changed-need", label: "A changed need" },
            { value: "chance", label: "Chance" },
            { value: "unknown", label: "I can’t know" },
          ],
        },
      },
    },
    {
      slug: "noticed",
      title: "Since the last time",
      when: { first: false },
      earlier: { step: "reflect/learned", title: "What you wanted to be better at", most: 1 },
      fields: {
        noticed: {
          kind: "text",
          label: "What have you noticed since the last time?",
          why: "Small changes are easy to miss. Leave it empty if you see none yet.",
          example: "I didn’t rush the first answer this time.",
        },
      },
    },
    {
      slug: "about-them",
      title: "What you saw of them",
      when: { interviewed: true },
      intro: "An interview is a two-way street.",
      fromNotes: true,
      fields: {
        noticedThem: {
          kind: "text",
          prefill: "note-noticed",
          label: "What did you notice about them?",
          why: "You were finding out whether it would suit you, too.",
          example: "Nobody could tell me what a normal week looks like.",
        },
        hesitate: {
          kind: "text",
          label: "What would have made you hesitate to say yes?",
          why: "It can become a question that you ask next time.",
          example: "Three people had the job in two years.",
        },
      },
    },
    {
      slug: "questions",
      title: "What was asked",
      when: { interviewed: true },
      intro:
        "Write the questions you remember, in any order. You’ll find them again before the next interview.",
      fromNotes: true,
      earlier: { step: "reflect/questions", title: "Questions you were asked before", most: 2 },
      fields: {
        questions: {
          kind: "group",
          prefill: "note-questions",
          item: "Question",
          atMost: 12,
          label: "Which questions were you asked?",
          why: "Many come up again elsewhere.",
          fields: {
            question: {
              kind: "text",
              label: "What they asked",
              example: "“Tell us about a conflict at work.”",
            },
            now: { kind: "long-text", limit: "paragraph", label: "What you’d say now" },
          },
        },
      },
    },
    {
      slug: "hardest",
      title: "What was hard",
      intro: "Look back step by step, as if you saw it from across the room.",
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
        wasAsked: {
          kind: "text",
          when: { interviewed: true },
          label: "What was asked or said at that moment?",
          why: "Their words, as near as you remember, and not what they may have meant.",
          example: "“Have you ever led a team?”",
        },
        said: {
          kind: "text",
          when: { interviewed: true },
          label: "What did you say or do?",
          why: "Just what happened, step by step.",
          example: "I said no, and talked about something else.",
        },
        sayNow: {
          kind: "text",
          when: { interviewed: true },
          label: "What would you say or do there now?",
          why: "Words you’ve found once are easier to find again.",
          example: "“I haven’t used that yet. I learned the last tool in two weeks, like this.”",
        },
        part: {
          kind: "choice",
          when: { interviewed: false },
          label: "Which part were you least sure of?",
          why: "This is your own view, and that’s enough.",
          options: [
            { value: "cv", label: "The CV" },
            { value: "letter", label: "The letter" },
            { value: "form", label: "The answers in the form" },
            { value: "screening", label: "The screening call or test" },
            { value: "match", label: "How well it matched the posting" },
            { value: "timing", label: "The timing" },
            { value: "none", label: "None, or I can’t tell" },
          ],
          own: "Another part",
        },
        changeNow: {
          kind: "text",
          when: { interviewed: false },
          label: "What would you do differently there now?",
          why: "This one part is enough. The rest can stay as it was.",
          example: "Put the two things they ask for into the first lines.",
        },
      },
    },
    {
      slug: "prepared",
      title: "How prepared you were",
      fields: {
        preparedRole: preparedFor("The role and its tasks", "What the posting asked for."),
        preparedCompany: preparedFor("The company", "What they do, and for whom."),
        preparedExamples: preparedFor("Examples from your work", "Ones you could have told in a minute."),
        preparedPractical: preparedFor(
          "The practical side",
          "Getting there, the time, the sound, the papers.",
        ),
      },
    },
    {
      slug: "causes",
      title: "What you could and couldn’t change",
      intro:
        "Write down what may have played a part, one thing a line, and say whose it was. Often the honest choice is “I can’t know”.",
      fields: {
        causes: {
          kind: "group",
          item: "Reason",
          atMost: 8,
          label: "What may have played a part?",
          why: "Only what is yours and can change becomes a step. You can leave the rest here.",
          action: { part: "cause", only: { part: "kind", value: "mine-now" } },
          fields: {
            cause: {
              kind: "text",
              label: "What it was",
              example: "I had no example ready for the second question.",
            },
            kind: {
              kind: "choice",
              compact: true,
              label: "Whose it was",
              options: [
                { value: "mine-now", label: "Mine, and I can change it" },
                { value: "mine-later", label: "Mine, but not now" },
                { value: "theirs", label: "Theirs, such as a budget, a change of plan, another candidate" },
                { value: "chance", label: "Chance" },
                { value: "unknown", label: "I can’t know" },
              ],
            },
          },
        },
      },
    },
    {
      slug: "learned",
      title: "What to work on",
      became: true,
      intro: "This is about your part, and only as much of it as you can practise.",
      fields: {
        learning: {
          kind: "text",
          label: "What do you want to be better at in four weeks?",
          why: "One small thing you can practise is enough. Leave it empty if nothing comes.",
          example: "Saying in three sentences what I did in my last job.",
          action: {},
        },
        learningToo: {
          kind: "text",
          label: "A second thing?",
          why: "One is easier to keep than three, so add a second only if there is one.",
          action: {},
        },
        learningAlso: {
          kind: "text",
          label: "A third?",
          why: "Leave it empty if one or two are enough.",
          action: {},
        },
      },
    },
    {
      slug: "advice",
      title: "For the next candidate",
      earlier: { step: "reflect/advice", title: "What you advised before", most: 2 },
      fields: {
        advice: {
          kind: "long-text",
          limit: "paragraph",
          label: "What would you tell the next candidate for this?",
          why: "Giving advice often shows what you know already.",
          example: "Bring a second copy of the portfolio. They ask about the second project, not the first.",
          action: { isOffered: true },
        },
      },
    },
    {
      slug: "returns",
      title: "When the moment comes back",
      fields: {
        whenBack: {
          kind: "text",
          tells: "feelings",
          label: "When that moment comes back to you, what will you do?",
          why: "It probably will. Something small and ready helps it pass.",
          example: "Say “that was Tuesday”, and put the kettle on.",
        },
      },
    },
  ],
  retired: ["went-well.wentWellToo", "went-well.wentWellAlso"],
} as const satisfies Stage;

function preparedFor<L extends string, W extends string>(label: L, why: W) {
  return {
    kind: "choice",
    compact: true,
    label,
    why,
    options: [
      { value: "well", label: "Well" },
      { value: "partly", label: "Partly" },
      { value: "not", label: "Not" },
      { value: "cant-tell", label: "I can’t tell" },
    ],
  } as const;
}
