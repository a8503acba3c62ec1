// A first draft of the message to the employer. It keeps the order that is easiest to answer: thanks, one question
// about next time, no hurry. It claims nothing that the person didn't say happened.
import { own } from "../own";
import { trimmedEnd } from "../text";
import { applicationIn, jobIn, type Named, nameIn, sentence, valuedIn } from "./phrases";

export type RequestFacts = Named & {
  /** The recipient's name; may be empty. */
  who: string;
  /** The sender's name; may be empty, and then the letter ends without one. */
  sender: string;
  /** One thing the person appreciated, in their own words; may be empty. */
  valued: string;
  /** `plain`, `warm` or `formal`; `plain` by default. */
  tone: string | undefined;
  /** How they were told, and how far it got: slugs of the start's choices. */
  how: string | undefined;
  reached: string | undefined;
  /** Days since they heard, or began to wait; undefined if unknown. */
  daysSince: number | undefined;
  /** What they were told in a call or in person: slugs of the stage's choice. */
  told: readonly string[];
  /** What to ask for: one of the slugs in the stage's content, or `thanks` for no question. */
  question: string | undefined;
};

type Tone = {
  greet: (who: string) => string;
  lead: string;
  /** Says that nothing is disputed. */
  respect: string;
  /** After silence. */
  patience: string;
  status: string;
  changed: string;
  /** After a withdrawn offer. */
  regret: string;
  /** Says that they are free not to answer. */
  leave: string;
  end: string;
};

const plain: Tone = {
  greet: (who) => (who ? `Hello ${who},` : "Hello,"),
  lead: "I have one question for next time:",
  respect: "I respect your decision and am not asking you to change it.",
  patience: "I know that these things take time",
  status: "Could you tell me where my application stands?",
  changed: "Could you tell me what changed?",
  regret: "",
  leave: "There is no hurry, and if you would rather not go into it, I understand.",
  end: "Kind regards,",
};

const tones: Readonly<Record<string, Tone>> = {
  warm: {
    ...plain,
    lead: "If you can spare a moment, I would love your advice:",
    respect: "I had hoped for a different answer, but I respect your decision.",
    patience: "I imagine you have a lot to get through",
    status: "Could you let me know where my application stands?",
    changed: "Could you let me know what changed?",
    regret: "I had been looking forward to working with you.",
    leave: "There is no hurry at all, and if you would rather not go into it, that is fine.",
    end: "With warm regards,",
  },
  formal: {
    greet: (who) => (who ? `Dear ${who},` : "Dear hiring team,"),
    lead: "I would be grateful for your advice on one point:",
    respect: "I respect your decision and do not ask you to reconsider it.",
    patience: "I appreciate that such decisions take time",
    status: "Would you kindly tell me where my application stands?",
    changed: "Would you kindly tell me what changed?",
    regret: "",
    leave: "There is no hurry, and I will quite understand if you prefer not to go into it.",
    end: "Yours sincerely,",
  },
};

const ends = [plain, ...Object.values(tones)].map(({ end }) => trimmedEnd(end, ","));

/** True if a message still ends with the closing line that the name belongs under. */
export function lacksSender(body: string): boolean {
  const last = body.trimEnd().split("\n").at(-1) ?? "";
  return ends.includes(trimmedEnd(last, " ,"));
}

/** Plain text in paragraphs: 40 to 110 words with a question, fewer for a thank-you. */
export function draftRequest(facts: RequestFacts): string {
  const tone = own(tones, facts.tone ?? "") ?? plain;
  const sender = nameIn(facts.sender);
  return [
    tone.greet(nameIn(facts.who)),
    ...bodyOf(facts, tone),
    sender ? `${tone.end}\n${sender}` : tone.end,
  ].join("\n\n");
}

function bodyOf(facts: RequestFacts, tone: Tone): string[] {
  const isWithdrawn = facts.reached === "withdrawn";
  const isSilent = facts.how === "silence" && !isWithdrawn;
  if (facts.question === "thanks") return thanksFor(facts, isSilent);
  if (isSilent) return statusOf(facts, tone);
  // They had chosen this person, so asking how to be "a stronger candidate" would make no sense.
  if (isWithdrawn && facts.question !== "again") return changeOf(facts, tone);
  const opening = isWithdrawn ? withdrawalOf(facts) : outcomeOf(facts);
  const hasAnswer = facts.how !== undefined && !isWithdrawn;
  return [
    paragraph(opening, valuedIn(facts.valued), hasAnswer ? tone.respect : "", whileOf(facts)),
    paragraph(tone.lead, questionOf(facts), "A sentence or two would help me a great deal."),
    paragraph(talkOf(facts), tone.leave),
  ];
}

const wishes =
  "I would be glad to hear from you if something suitable comes up later. Until then, I wish you and your team all the best.";

/** After months, the question mentions how long ago it was. */
function whileOf({ daysSince = 0 }: RequestFacts): string {
  return daysSince >= 60 ? "I know that this was some time ago." : "";
}

function questionOf({ question, reached }: RequestFacts): string {
  switch (question) {
    case "one-answer":
      return reached !== undefined && own(interviews, reached)
        ? "which of my interview answers should I prepare better, and what would you listen for in it?"
        : "which part of my application should I make clearer, and what would you look for in it?";
    case "skill":
      return "which one skill would be most worth learning for a role like this?";
    case "again":
      return "what would be the best way for me to be considered again when a similar role comes up?";
    default:
      return "what is one thing I could work on that would make me a stronger candidate for a role like this?";
  }
}

/** What to thank for in an interview. If it is unknown how far it got, no interview is claimed. */
const interviews: Readonly<Record<string, string>> = {
  "first-interview": "taking the time to interview me",
  "later-round": "the time you spent on my interviews",
  "final-round": "inviting me to the final round",
};

/** Thanks for what they did, and how the answer came, in words that are true of both. */
function outcomeOf({ how, reached, told, ...names }: RequestFacts): string {
  const application = applicationIn(names);
  const interview = own(interviews, reached ?? "");
  const reasons = told.includes("reason") ? ["explaining your reasons"] : [];
  const thanks = interview
    ? (news: string) => thankYou([`${news} ${application}`, ...reasons, interview])
    : (_news: string, briefly: string) => thankYou([`considering ${application}`, briefly, ...reasons]);
  switch (how) {
    case "message":
      return thanks("letting me know the outcome of", "letting me know");
    case "call":
      return thanks("the call about", "the call");
    case "in-person":
      return thanks("telling me in person about", "telling me in person");
    case "portal":
      return paragraph(
        `I saw in the online portal how ${application} turned out.`,
        thankYou([interview ?? "considering it"]),
      );
    default:
      return thankYou([`considering ${application}`, ...(interview ? [interview] : [])]);
  }
}

function withdrawalOf({ how, ...names }: RequestFacts): string {
  const job = jobIn(names);
  const offer = job ? `your offer of ${job}` : "your offer";
  const known = {
    message: `Thank you for letting me know that ${offer} has been withdrawn. I was sorry to hear it.`,
    call: `${sentence(`Thank you for the call about ${offer}`)} I was sorry to hear that it has been withdrawn.`,
    "in-person": `Thank you for telling me in person that ${offer} has been withdrawn. I was sorry to hear it.`,
    portal: `I saw in the online portal that ${offer} has been withdrawn. I was sorry to see it.`,
  };
  return own(known, how ?? "") ?? `I was sorry to learn that ${offer} has been withdrawn.`;
}

/** A withdrawn offer: there is nothing to be a stronger candidate for. */
function changeOf(facts: RequestFacts, tone: Tone): string[] {
  const reasons = facts.told.includes("reason");
  return [
    paragraph(withdrawalOf(facts), valuedIn(facts.valued), tone.regret, whileOf(facts)),
    paragraph(
      reasons ? tone.changed.replace("what changed", "a little more about what changed") : tone.changed,
      "A sentence or two would help me plan my next steps.",
    ),
    paragraph(talkOf(facts), "If there are things you cannot share, I understand."),
  ];
}

/** No answer ever came, so the only question is where it stands. */
function statusOf(facts: RequestFacts, tone: Tone): string[] {
  return [
    paragraph(
      sentence(sinceIn(facts)),
      valuedIn(facts.valued),
      `I have not had an answer yet, and ${tone.patience}.`,
    ),
    paragraph(
      tone.status,
      "A single line is enough, and any answer would help me plan. Thank you for looking into it.",
    ),
  ];
}

/** They have waited for weeks at least, or they would not call it silence. */
function sinceIn(facts: RequestFacts): string {
  const job = jobIn(facts);
  const ago = agoIn(facts.daysSince);
  switch (facts.reached) {
    case "first-interview":
    case "later-round":
      return `${ago} you interviewed me${job ? ` for ${job}` : ""}`;
    case "final-round":
      return `${ago} I was in your final round${job ? ` for ${job}` : ""}`;
    default:
      return `${ago} I sent you ${applicationIn(facts)}`;
  }
}

function agoIn(days = 30): string {
  if (days >= 0 && days < 14) return "Recently";
  if (days < 60) return "Some weeks ago";
  return days < 400 ? "Some months ago" : "More than a year ago";
}

function thanksFor(facts: RequestFacts, isSilent: boolean): string[] {
  const valued = valuedIn(facts.valued);
  if (isSilent)
    return [
      paragraph(thankYou([timeIn(facts)]), valued),
      "I have not had an answer yet, and would still be glad of one. I wish you and your team all the best.",
    ];
  const opening =
    facts.reached === "withdrawn"
      ? [withdrawalOf(facts), "Thank you all the same for choosing me."]
      : [outcomeOf(facts)];
  return [paragraph(...opening, valued), wishes];
}

/** Nobody has said whether it was considered at all. */
function timeIn(facts: RequestFacts): string {
  const interview = own(interviews, facts.reached ?? "");
  const job = jobIn(facts);
  if (!interview) return `any time you spent on ${applicationIn(facts)}`;
  return job ? `${interview} for ${job}` : interview;
}

/** The employer offered to talk about it. */
function talkOf({ told }: RequestFacts): string {
  return told.includes("offered-to-talk")
    ? "You offered to talk about it, and a short call would suit me just as well."
    : "";
}

function thankYou(things: readonly string[]): string {
  const [first = "", ...others] = things.map((thing) => `for ${thing}`);
  const last = others.pop();
  return sentence(`Thank you ${[first, ...others, ...(last ? [`and ${last}`] : [])].join(", ")}`);
}

function paragraph(...sentences: readonly string[]): string {
  return sentences.filter((one) => one !== "").join(" ");
}
