// A first draft of the request for feedback, from three facts. It is a beginning to change, so it keeps
// to the order that is easiest to answer: thanks, that the decision stands, one question, no hurry.

export type RequestFacts = {
  /** Name of the person who is asked; may be empty. */
  who: string;
  role: string;
  company: string;
  /** What is asked: one of the slugs in the stage's content, `thanks` for no question, `status` after silence. */
  question: string | undefined;
};

const questions: Readonly<Record<string, string>> = {
  "strongest-gap":
    "If you can spare a moment: what was the one thing that spoke most clearly against my application? One or two sentences would already help me prepare better next time.",
  "one-answer":
    "If you can spare a moment: was there one answer of mine that should have been stronger, and what would you have liked to hear? One or two sentences would already help me.",
  skill:
    "If you can spare a moment: which one skill would you advise me to build for a role like this one? One or two sentences would already help me choose what to work on next.",
  again:
    "If you can spare a moment: what would you need to see from me to consider me again for a role like this one, and when would it make sense to get in touch? One or two sentences would already help me.",
};

/** Plain text in paragraphs: 60 to 110 words where it asks something, fewer for a thank-you. */
export function draftRequest({ who, role, company, question }: RequestFacts): string {
  const greeting = who ? `Hello ${who},` : "Hello,";
  const job = role ? `the ${role} role` : "the role";
  const place = company ? `${job} at ${company}` : job;
  return [greeting, ...bodyFor(question, place), "Kind regards,"].join("\n\n");
}

function bodyFor(question: string | undefined, place: string): string[] {
  if (question === "thanks")
    return [
      `Thank you for letting me know about ${place}, and for the time you and your colleagues gave my application.`,
      "I would be glad to hear from you if something suitable comes up later. Until then, I wish you and the team all the best.",
    ];
  if (question === "status")
    return [
      `Some weeks ago we were in touch about ${place}, and I have not heard from you since. I know that these things take time, and that many people are waiting for an answer.`,
      "Could you tell me whether the role is still open, or whether you have chosen somebody else? Either answer helps me to plan, and a single line is enough. Thank you for looking into it, and for the time you gave my application.",
    ];
  return [
    `Thank you for letting me know about ${place}, and for the time you and your colleagues gave my application. I understand that the decision has been made, and I am not asking you to look at it again.`,
    questions[question ?? "strongest-gap"] ?? "",
    "There is no hurry, and if you would rather not go into it, I understand that too. Thank you again.",
  ];
}
