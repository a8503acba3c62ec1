import { reaches } from "../forms/day";
import type { Fields } from "../forms/field";
import type { Step } from "./stage";

// What is written around an interview: a card to read before it, and a note right after it, before the answer is
// known. Both belong to one job, and are stored in its walkthrough whether that ever begins or not. They are
// numbered: a job may have several interviews, each with its card and its note.

/** More rounds than any job has. */
export const mostInterviews = 20;

const kinds = ["card", "note"] as const;
export type InterviewStep = (typeof kinds)[number];

/** `interview/note-2`: the note of the second interview. */
export function interviewKey(kind: InterviewStep, number: number): string {
  return `interview/${kind}-${number}`;
}

/** The card or note that a key names; undefined for any other step. */
export function interviewIn(key: string): { kind: InterviewStep; number: number } | undefined {
  const [, kind, digits] = /^interview\/(card|note)-([1-9]\d?)$/.exec(key) ?? [];
  const number = Number(digits);
  return kind !== undefined && number <= mostInterviews ? { kind: kind as InterviewStep, number } : undefined;
}

/** The title of its page, which tells it from others in open tabs. */
export function interviewTitle(key: string): string {
  const { kind, number = 1 } = interviewIn(key) ?? {};
  const which = number === 1 ? "an interview" : `interview ${number}`;
  return kind === "card" ? `Your card for ${which}` : `Your note after ${which}`;
}

/** Every one that a job can have. */
export const noteKeys = keysOf("note");
export const cardKeys = keysOf("card");

function keysOf(kind: InterviewStep): readonly string[] {
  return Array.from({ length: mostInterviews }, (_, at) => interviewKey(kind, at + 1));
}

export function interviewStep(key: string): Step | undefined {
  const found = interviewIn(key);
  if (!found) return undefined;
  const { kind, number } = found;
  // The job was named with the first of them.
  const named = number === 1 && job;
  const needs = number === 1 && {
    needs: oneLineOf({ ...job, ...(kind === "card" ? card : { ...afterwards, ...note }) }),
  };
  return kind === "card"
    ? {
        slug: `card-${number}`,
        title: "Your card",
        intro: cardIntro,
        ...needs,
        fields: { ...named, ...card },
      }
    : {
        slug: `note-${number}`,
        title: "Right after the interview",
        intro: "Two minutes, while you remember. Any of it can stay empty.",
        recalls: {
          step: interviewKey("card", number),
          field: "learning",
          title: "You wanted to",
          asks: "became",
        },
        ...needs,
        fields: { ...afterwards, ...named, ...note },
      };
}

/** Nothing at all does not create a job. */
function oneLineOf(fields: Fields): NonNullable<Step["needs"]> {
  const message = "There is nothing to keep yet. Write at least one line, such as the role or the company.";
  return { oneOf: Object.keys(fields), message };
}

const cardIntro =
  "One page to read before you go in. What you wrote before stands here where it fits: change it, or leave it out.";

const job = {
  role: {
    kind: "text",
    autocomplete: "off",
    prefill: "job-role",
    label: "Which role is it?",
    why: "The role or the company is enough.",
  },
  company: {
    kind: "text",
    tells: "names",
    autocomplete: "off",
    prefill: "job-company",
    label: "Which company is it?",
    why: "A short name will do.",
  },
} as const satisfies Fields;

const afterwards = {
  became: {
    kind: "choice",
    isRow: true,
    label: "What became of it?",
    why: "Not yet is fine. Not every interview has a place for it.",
    options: [
      { value: "said", label: "I did it" },
      { value: "not-yet", label: "Not yet" },
      { value: "let-go", label: "Let it go" },
    ],
  },
} as const satisfies Fields;

const note = {
  on: {
    kind: "date",
    reach: reaches.behind,
    prefill: "interview-day",
    days: ["today", "yesterday"],
    label: "When was it?",
    why: "The note is shown with this day.",
  },
  theyAsked: {
    kind: "long-text",
    limit: "paragraph",
    label: "What did they ask?",
    why: "One question a line, as far as you remember. Many come up again elsewhere.",
    example: "Tell us about a conflict at work.\nWhy this town?",
  },
  well: {
    kind: "text",
    label: "What went well?",
    why: "It’s easy to forget by the time they answer.",
    example: "The talk about their new store.",
  },
  differently: {
    kind: "text",
    label: "What would you say differently?",
    why: "If the answer is no, you’ll find this line in stage 3.",
    example: "Begin with what came of it, and then say how.",
  },
  noticed: {
    kind: "text",
    label: "What did you notice about them?",
    why: "You were finding out whether it would suit you, too.",
    example: "Nobody could tell me what a normal week looks like.",
  },
  hearOn: {
    kind: "date",
    reach: reaches.ahead,
    days: ["in-a-week"],
    label: "When do they want to answer?",
    why: "From that day on, Home asks what became of it.",
  },
} as const satisfies Fields;

const card = {
  on: {
    kind: "date",
    reach: reaches.ahead,
    days: ["tomorrow", "friday", "in-a-week"],
    label: "When is it?",
    why: "A calendar file can bring the card the evening before.",
  },
  questions: {
    kind: "group",
    item: "Question",
    atMost: 4,
    prefill: "card-questions",
    label: "Which questions may come?",
    why: "Said aloud once, an answer is easier to find.",
    fields: {
      question: { kind: "text", label: "What they may ask" },
      say: { kind: "long-text", limit: "paragraph", label: "What you’d say" },
    },
  },
  evidence: {
    kind: "group",
    item: "Fact",
    atMost: 3,
    prefill: "card-evidence",
    label: "What speaks for you?",
    why: "One to three facts are enough to carry.",
    fields: { fact: { kind: "long-text", limit: "paragraph", label: "What you did, or can do" } },
  },
  ifThen: {
    kind: "text",
    prefill: "card-if-then",
    label: "If it gets hard, what do you do?",
    why: "A moment you recognise, and one small thing.",
    example: "If I lose the thread, I ask them to say the question once more.",
  },
  learning: {
    kind: "text",
    prefill: "card-learning",
    label: "What do you want to do better this time?",
    why: "One thing. After the interview you’re asked what became of it.",
  },
  ask: {
    kind: "long-text",
    limit: "paragraph",
    label: "What do you want to ask them?",
    why: "One question a line.",
    example: "What does a normal week look like?",
  },
  practical: {
    kind: "long-text",
    limit: "paragraph",
    tells: "names",
    label: "The practical side",
    why: "The time, the place, how to get there, whom to ask for.",
    example: "Tuesday, 10:00. Harbour Street 4, second floor. Ms Okafor. Bus 12 at 9:20.",
  },
} as const satisfies Fields;

/** The headings of a card's parts where it is read, on the phone and on paper. */
export const cardHeadings: Readonly<Record<keyof typeof card, string>> = {
  on: "When",
  questions: "What they may ask",
  evidence: "What speaks for you",
  ifThen: "If it gets hard",
  learning: "One thing to do better",
  ask: "What you want to ask them",
  practical: "The practical side",
};
