import type { Note, Stage } from "./stage";

/** From three up: one was hired, and the others heard the same. */
const interviewees = ["three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;

const arithmetic = interviewees.map(
  (count, at): Note => ({
    picked: { step: "accept/before", field: "interviewees", value: count },
    text: `If they hired one of ${count}, ${at === 0 ? "two" : interviewees[at - 1]} heard what you heard.`,
  }),
);

/** The step that is also asked where somebody says that it's enough for today. */
export const enoughKey = "accept/next-hour";

export const accept = {
  slug: "accept",
  title: "Accept the outcome",
  promise: "Say how it is. Nothing has to be fixed.",
  did: [
    { text: "said how it is", answered: [["before.distressBefore", "before.feelings"]] },
    { text: "wrote down what was on your mind", answered: ["write.free"] },
    { text: "found words for a friend in your place", answered: ["before.friend"] },
    { text: "noted what they told you", answered: [["reason.reason", "reason.message", "reason.unfair"]] },
    { text: "thought about what happened" },
  ],
  steps: [
    {
      slug: "before",
      title: "How it is right now",
      core: true,
      intro: "This is about one role, and you rarely get to see what happens there.",
      notes: [
        {
          when: { withdrawn: true },
          text: "If you gave notice or signed something, get advice this week. The help page says where.",
        },
        ...arithmetic,
      ],
      moved: { feelings: "accept/feelings.feelings", friend: "accept/three-lines.friend" },
      fields: {
        distressBefore: {
          kind: "rating",
          tells: "feelings",
          measure: "distress",
          moment: "before",
          label: "How heavy is this right now?",
          why: "For you, not a test.",
        },
        feelings: {
          kind: "several",
          tells: "feelings",
          label: "What do you feel?",
          why: "Any of these is normal. You still choose what to do with your day.",
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
        friend: {
          kind: "text",
          tells: "feelings",
          label: "What would you say to a friend in your place?",
          why: "Many are fairer to a friend than to themselves.",
          example: "You gave it what you had. Go to bed early, and call me tomorrow.",
        },
        interviewees: {
          kind: "choice",
          when: { late: true, silence: false },
          compact: true,
          label: "Do you know how many were interviewed?",
          why: "Numbers say nothing about you.",
          options: [
            { value: "two", label: "Two" },
            ...interviewees.map((count) => ({
              value: count,
              label: `${count.slice(0, 1).toUpperCase()}${count.slice(1)}`,
            })),
            { value: "more", label: "More than ten" },
          ],
        },
      },
    },
    {
      slug: "reason",
      title: "What they told you",
      when: { silence: false },
      notes: [
        {
          picked: { step: "accept/reason", field: "unfair", value: "discriminatory" },
          text: "Note the dates and the exact words now, while you have them. Time limits for a complaint can be short. The help page says where to get advice at work.",
        },
      ],
      fields: {
        reason: {
          kind: "choice",
          label: "What do you know about the reason?",
          why: "It helps to keep what was said apart from what you can only guess.",
          options: [
            { value: "told", label: "They told me" },
            { value: "standard", label: "A standard sentence", hint: "“After careful consideration…”" },
            { value: "nothing", label: "Nothing" },
            { value: "not-now", label: "Not now" },
          ],
        },
        message: {
          kind: "long-text",
          limit: "paragraph",
          collapsed: true,
          label: "The message itself, if you want to keep it",
          why: "Paste it once, and it stays out of sight from then on.",
        },
        unfair: {
          kind: "several",
          label: "Is something in it not right?",
          why: "It’s easier to act on while you have the exact words.",
          options: [{ value: "discriminatory", label: "It may be discriminatory" }],
        },
      },
      panels: ["stock-phrases"],
    },
    {
      slug: "tell",
      title: "Who is waiting to hear",
      leads: { late: true },
      fields: {
        waiting: {
          kind: "text",
          tells: "names",
          autocomplete: "off",
          label: "Who is waiting to hear from you?",
          why: "Once you’ve told them, that’s one thing less on your mind.",
          example: "My partner, and Tom, who lent me the jacket.",
        },
        line: {
          kind: "text",
          prefill: "ready-line",
          copies: true,
          label: "One line that you could send them",
          why: "It says how it is and asks for nothing. Change it as you like.",
        },
      },
    },
    {
      slug: "next-hour",
      title: "The next hour",
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
            { value: "talk", label: "Talk to someone" },
            { value: "hands", label: "Do something with my hands" },
            { value: "easy", label: "Watch or read something easy" },
            { value: "nothing", label: "Nothing, just let it pass" },
          ],
          own: "Something else",
        },
      },
    },
    {
      slug: "write",
      title: "Write freely",
      intro:
        "You write this for yourself. Spelling, order and sense don’t matter, and you can stop after one line. If it makes things heavier, leave it for another day.",
      panels: ["timer"],
      fields: {
        voice: {
          kind: "choice",
          tells: "feelings",
          label: "How do you want to write?",
          why: "From a little further away, some people see more clearly.",
          options: [
            { value: "as-i", label: "As I", hint: "“I waited three weeks for this.”" },
            {
              value: "by-name",
              label: "To myself, by my name",
              hint: "As to a friend: your name, and then “you waited three weeks for this”.",
            },
          ],
        },
        free: {
          kind: "long-text",
          tells: "feelings",
          limit: "long",
          fate: "afterwards",
          label: "What happened, and what is on your mind?",
          why: "Putting it into words can make it a little more orderly. It doesn’t have to.",
        },
        afterwards: {
          kind: "choice",
          tells: "feelings",
          label: "What do you want to happen to this text?",
          why: "You decide each time. What is deleted is gone from its earlier versions too.",
          options: [
            { value: "open", label: "Keep it" },
            { value: "collapsed", label: "Keep it out of sight", hint: "It’s there when you ask for it." },
            { value: "delete", label: "Delete it for good", hint: "It goes when you press a button below." },
          ],
        },
      },
    },
    {
      slug: "three-lines",
      title: "Two more lines",
      fields: {
        hardestPart: {
          kind: "text",
          tells: "feelings",
          label: "The hardest part is…",
          why: "One line is enough, and small enough to look at.",
          example: "that I had already told my mother.",
        },
        others: {
          kind: "text",
          tells: "feelings",
          label: "Others in my place…",
          why: "Most people who look for work hear no more often than yes.",
          example: "would also sleep badly tonight.",
        },
      },
    },
    {
      slug: "after",
      title: "How it was after this stage",
      retired: true,
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
} as const satisfies Stage;
