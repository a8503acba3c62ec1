// A first draft of the request for feedback, from a few facts. It is a beginning to change, so it keeps
// to the order that is easiest to answer: thanks, that the decision stands, one question, no hurry.
import { own } from "../own";

export type RequestFacts = {
  /** Name of the person who is asked; may be empty. */
  who: string;
  role: string;
  company: string;
  /** One thing about the process that the person valued, as they wrote it; may be empty. */
  valued?: string | undefined;
  /** `plain`, `warm` or `formal`; plain unless it is said. */
  tone?: string | undefined;
  /** They spoke with somebody: then it is the conversation that is thanked for. */
  interviewed?: boolean;
  /** What is asked: one of the slugs in the stage's content, `thanks` for no question, `status` after silence. */
  question: string | undefined;
};

const questions: Readonly<Record<string, string>> = {
  "strongest-gap":
    "If you can spare a moment: what was the one thing that spoke most clearly against my application? One or two sentences would already help me prepare better next time.",
  "one-answer":
    "If you can spare a moment: was there one answer of mine that should have been stronger, and what would you have liked to hear? One or two sentences would already help me.",
  skill:
    "If you can spare a moment: which one skill would you advise me to build for a role like this one? One or two sentences would already help me choose.",
  again:
    "If you can spare a moment: what would you need to see from me to consider me again for a role like this one, and how soon? One or two sentences would already help me.",
};

type Tone = { greet: (who: string) => string; end: string; regret: string };

const plain: Tone = {
  greet: (who) => (who ? `Hello ${who},` : "Hello,"),
  end: "Kind regards,",
  regret: "I understand that the decision has been made, and I am not asking you to look at it again.",
};

const tones: Readonly<Record<string, Tone>> = {
  warm: {
    greet: (who) => (who ? `Hello ${who},` : "Hello,"),
    end: "Thank you again, and warm regards,",
    regret: "I had hoped for a different answer, and I accept this one.",
  },
  formal: {
    greet: (who) => (who ? `Dear ${who},` : "Dear hiring team,"),
    end: "Yours sincerely,",
    regret: "I understand that the decision is final, and I am not asking you to reconsider it.",
  },
};

/** Plain text in paragraphs: 60 to 110 words where it asks something, fewer for a thank-you. */
export function draftRequest(facts: RequestFacts): string {
  const { who, role, company, question } = facts;
  const tone = own(tones, facts.tone ?? "") ?? plain;
  const job = role ? `the ${role} role` : "the role";
  const place = company ? `${job} at ${company}` : job;
  const valued = facts.valued ? [`What I valued: ${asSentence(facts.valued)}`] : [];
  return [
    tone.greet(who),
    ...bodyFor(question, place, tone, facts.interviewed ?? false, valued),
    tone.end,
  ].join("\n\n");
}

function bodyFor(
  question: string | undefined,
  place: string,
  tone: Tone,
  interviewed: boolean,
  valued: string[],
): string[] {
  const given = interviewed
    ? "for the time you and your colleagues took to talk with me"
    : "for the time you and your colleagues gave my application";
  if (question === "thanks")
    return [
      `Thank you for letting me know about ${place}, and ${given}.`,
      ...valued,
      "I would be glad to hear from you if something suitable comes up later. Until then, I wish you and the team all the best.",
    ];
  if (question === "status")
    return [
      `Some weeks ago we were in touch about ${place}, and I have not heard from you since. I know that these things take time.`,
      ...valued,
      "Could you tell me whether the role is still open, or whether you have chosen somebody else? Either answer helps me to plan, and a single line is enough. Thank you for looking into it, and for the time you gave my application.",
    ];
  return [
    `Thank you for letting me know about ${place}, and ${given}. ${tone.regret}`,
    ...valued,
    own(questions, question ?? "strongest-gap") ?? "",
    "There is no hurry, and if you would rather not go into it, I understand.",
  ];
}

function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…。！？]$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
