import { describe, expect, it } from "vitest";
import type { Field, Fields } from "../forms/field";
import { findStep } from "../stages";
import { start } from "../stages/start";
import { draftRequest, lacksSender, type RequestFacts } from "./draft";

const facts: RequestFacts = {
  who: "Ms Okafor",
  sender: "Ana Lind",
  role: "Editor",
  company: "Harbour Press",
  valued: "",
  tone: undefined,
  how: "message",
  reached: "first-interview",
  daysSince: undefined,
  told: [],
  question: undefined,
};

function choicesOf(exercise: string, field: string): (string | undefined)[] {
  const found: Fields | undefined = exercise === "start" ? start.fields : findStep(exercise)?.fields;
  const choice: Field | undefined = Object.entries(found ?? {}).find(([name]) => name === field)?.[1];
  if (!choice || !("options" in choice)) throw new Error(`${exercise}.${field} is no choice.`);
  return [undefined, ...choice.options.map(({ value }) => value)];
}

const hows = choicesOf("start", "how");
const reaches = choicesOf("start", "reached");
/** What may be asked now, and what the first edition also offered. */
const questions = [
  ...choicesOf("feedback/ask", "want").filter((want) => want !== "nothing" && want !== "let-go"),
  "skill",
];
const tones = choicesOf("feedback/request", "tone");
/** Each kind of typed text once; it has its own places, whatever was chosen. */
const named = [
  { who: "", sender: "", role: "", company: "", valued: "" },
  { who: "Ms Okafor", sender: "Ana Lind", role: "Editor", company: "Harbour Press", valued: "" },
  { who: "", sender: "Ana Lind", role: "", company: "The hospital across the river", valued: "the tour" },
  {
    who: "dear Jo,",
    sender: " Ana  Lind ",
    // A pasted line break becomes a space in a line.
    role: "the head of press,\npart time",
    company: "",
    valued: "I enjoyed it",
  },
  { who: "Jo", sender: "", role: "Night shift job", company: "Acme Inc.", valued: "That you were clear." },
];
const tolds = [[], ["reason"], ["offered-to-talk"], ["reason", "offered-to-talk"], ["neither"]];

/** Every combination of the stage's and the start's answers, each with its letter. */
const letters = hows.flatMap((how) =>
  reaches.flatMap((reached) =>
    questions.flatMap((question) =>
      tones.flatMap((tone) =>
        named.flatMap((names) =>
          // What was said in a conversation is asked only if there was one.
          (how === "call" || how === "in-person" ? tolds : [[]]).map((told) => {
            const given: RequestFacts = {
              ...names,
              how,
              reached,
              question,
              tone,
              told,
              daysSince: undefined,
            };
            return { given, letter: draftRequest(given) };
          }),
        ),
      ),
    ),
  ),
);

/** The letters of some facts for which `hasProblems` holds; one is enough to see what is wrong. */
function off(hasProblems: (letter: string, given: RequestFacts) => boolean) {
  return letters.filter(({ given, letter }) => hasProblems(letter, given)).slice(0, 1);
}

const isSilent = ({ how, reached }: RequestFacts) => how === "silence" && reached !== "withdrawn";
const asksFor = (letter: string) => letter.match(/[^.:?\n]*\?/g) ?? [];
const ending = /\n\n(Kind regards|With warm regards|Yours sincerely),(\nAna Lind)?$/;

describe("every letter to an employer", () => {
  it("is one of many", () => {
    expect(letters.length).toBeGreaterThan(10_000);
  });

  it("consists of whole sentences: nothing empty, doubled or undefined, and no form label", () => {
    expect(off((letter) => /undefined|null|NaN|\{|\}|\[|\]/.test(letter))).toEqual([]);
    expect(off((letter) => /What I valued|I appreciated…|:\s*\n|…/.test(letter))).toEqual([]);
    expect(off((letter) => / {2}|\n{3}| \n|\n | [,.?]|[?.,][.?]|^\s|\s$/.test(letter))).toEqual([]);
    expect(off((letter) => /\bthe the\b|\b(role|job) role\b|\bthat that\b|\bat at\b/i.test(letter))).toEqual(
      [],
    );
    const isSentence = (text: string) => /^\p{Lu}[\s\S]*[.?]$/u.test(text);
    expect(
      off(
        (letter) =>
          !letter
            .split("\n\n")
            .slice(1, -1)
            .every((paragraph) => isSentence(paragraph)),
      ),
    ).toEqual([]);
  });

  it("begins with a greeting, and ends with a name or its placeholder", () => {
    expect(off((letter) => !/^(Hello|Dear)( [^\n]+)?,\n\n/.test(letter))).toEqual([]);
    expect(off((letter) => !ending.test(letter))).toEqual([]);
    expect(off((letter, { sender }) => lacksSender(letter) !== (sender === ""))).toEqual([]);
  });

  it("asks one thing, about what comes next, and a thank-you asks nothing", () => {
    expect(off((letter, { question }) => asksFor(letter).length !== (question === "thanks" ? 0 : 1))).toEqual(
      [],
    );
    const asked = [...new Set(letters.flatMap(({ letter }) => asksFor(letter).map((one) => one.trim())))];
    const verdict =
      /\bwhy\b|reason|missing|lack|against|wrong|weak|fail|mistake|should have|could have|reject|chosen|decid/i;
    expect(asked.filter((one) => verdict.test(one))).toEqual([]);
    expect(asked.sort()).toEqual([
      "Could you let me know a little more about what changed?",
      "Could you let me know what changed?",
      "Could you let me know where my application stands?",
      "Could you tell me a little more about what changed?",
      "Could you tell me what changed?",
      "Could you tell me where my application stands?",
      "Would you kindly tell me a little more about what changed?",
      "Would you kindly tell me what changed?",
      "Would you kindly tell me where my application stands?",
      "what is one thing I could work on that would make me a stronger candidate for a role like this?",
      "what would be the best way for me to be considered again when a similar role comes up?",
      "which of my interview answers should I prepare better, and what would you listen for in it?",
      "which one skill would be most worth learning for a role like this?",
      "which part of my application should I make clearer, and what would you look for in it?",
    ]);
  });

  it("claims no interview, round or conversation that did not happen", () => {
    const none = [undefined, "application", "screening"];
    const talk = /interview|round|talk(ed|ing)? with|convers|met you|met with/i;
    expect(
      off((letter, { reached, valued }) => none.includes(reached) && valued === "" && talk.test(letter)),
    ).toEqual([]);
    expect(off((letter, { reached }) => /final round/.test(letter) && reached !== "final-round")).toEqual([]);
    expect(off((letter, { reached }) => /your offer/.test(letter) && reached !== "withdrawn")).toEqual([]);
    expect(
      off((letter, { told }) => /offered to talk/.test(letter) && !told.includes("offered-to-talk")),
    ).toEqual([]);
    expect(
      off((letter, { told }) => /your reasons|more about what/.test(letter) && !told.includes("reason")),
    ).toEqual([]);
  });

  it("claims to have heard only in the way they did", () => {
    const ways = [
      ["message", /letting me know/],
      ["call", /the call\b/],
      ["in-person", /in person/],
      ["portal", /online portal/],
    ] as const;
    for (const [way, words] of ways)
      expect(off((letter, { how }) => words.test(letter) !== (how === way))).toEqual([]);
    const news = /letting me know|outcome|turned out|your decision|hoped for a different|respect/;
    expect(off((letter, given) => (isSilent(given) || given.how === undefined) && news.test(letter))).toEqual(
      [],
    );
    expect(off((letter, given) => /not had an answer/.test(letter) !== isSilent(given))).toEqual([]);
  });

  it("says after silence that no answer came, never that one was heard", () => {
    expect(off((letter, given) => isSilent(given) && /\bheard?\b(?! from you if)/.test(letter))).toEqual([]);
    expect(
      off(
        (letter, given) =>
          isSilent(given) && given.question !== "thanks" && !/where my application stands\?/.test(letter),
      ),
    ).toEqual([]);
  });

  it("names the role and the company if they are known", () => {
    expect(
      off((letter, { role }) => role === "Editor" && !letter.includes("the Editor role at Harbour Press")),
    ).toEqual([]);
    expect(off((letter) => letter.includes("The hospital"))).toEqual([]);
  });

  it("is long enough to be polite, and short enough to be answered", () => {
    const lengths = letters
      .filter(({ given }) => given.question !== "thanks" && given.role === "Editor")
      // A call in which they gave reasons or offered to talk needs one more sentence.
      .filter(({ given }) => given.told.length === 0)
      .map(({ letter }) => letter.split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(110);
  });
});

describe("the suggested letter", () => {
  it("is signed, and greets in its tone", () => {
    const formal = draftRequest({ ...facts, who: "", tone: "formal" });
    expect(formal).toMatch(/^Dear hiring team,\n[\s\S]*Yours sincerely,\nAna Lind$/);
  });

  it("asks how to be a stronger candidate, unless something else was chosen", () => {
    expect(draftRequest(facts)).toContain(
      "what is one thing I could work on that would make me a stronger candidate for a role like this?",
    );
  });

  it("asks about an interview answer only if there was an interview", () => {
    const about = (reached: string) => draftRequest({ ...facts, reached, question: "one-answer" });
    expect(about("final-round")).toContain("which of my interview answers");
    expect(about("application")).toContain("which part of my application");
  });

  it("asks what changed if an offer was withdrawn", () => {
    const letter = draftRequest({ ...facts, reached: "withdrawn" });
    expect(letter).toContain("your offer of the Editor role at Harbour Press has been withdrawn.");
    expect(letter).toContain("Could you tell me what changed?");
    expect(letter).not.toMatch(/stronger candidate|decision/);
    expect(draftRequest({ ...facts, reached: "withdrawn", question: "changed" })).toBe(letter);
  });

  it("never asks those who had chosen this person what was missing", () => {
    for (const question of ["work-on", "one-answer", "skill", "status"])
      expect(draftRequest({ ...facts, reached: "withdrawn", question })).toContain("what changed?");
  });

  it("says how long ago it was correctly", () => {
    const silent = (daysSince: number | undefined, reached = "first-interview") =>
      draftRequest({ ...facts, how: "silence", question: "status", reached, daysSince }).split("\n")[2];
    expect([undefined, 5, 21, 92, 800].map((days) => silent(days)?.split(" you ")[0])).toEqual([
      "Some weeks ago",
      "Recently",
      "Some weeks ago",
      "Some months ago",
      "More than a year ago",
    ]);
    expect(silent(92, "application")).toMatch(/^Some months ago I sent you my application/);
    const heard = (daysSince: number) => draftRequest({ ...facts, daysSince });
    expect(heard(92)).toContain("I know that this was some time ago.");
    expect(heard(8)).not.toContain("ago");
  });

  it("gives thanks after silence for what there was, and says goodbye once", () => {
    const thanks = (reached: string) =>
      draftRequest({ ...facts, how: "silence", question: "thanks", reached })
        .split("\n\n")
        .slice(1, -1);
    const rest =
      "I have not had an answer yet, and would still be glad of one. I wish you and your team all the best.";
    const job = "the Editor role at Harbour Press";
    expect(thanks("first-interview")).toEqual([
      `Thank you for taking the time to interview me for ${job}.`,
      rest,
    ]);
    expect(thanks("application")).toEqual([
      `Thank you for any time you spent on my application for ${job}.`,
      rest,
    ]);
  });

  it("asks after a withdrawn offer something else if that was chosen", () => {
    const letter = draftRequest({ ...facts, reached: "withdrawn", question: "again" });
    expect(letter).toContain("has been withdrawn");
    expect(letter).toContain("to be considered again when a similar role comes up?");
    expect(letter).not.toContain("what changed");
  });

  it("asks after silence where the application stands, in each tone", () => {
    const letter = (tone?: string) => draftRequest({ ...facts, how: "silence", question: "status", tone });
    expect(letter()).toContain("Could you tell me where my application stands?");
    expect(letter("warm")).toContain("Could you let me know where my application stands?");
    expect(letter("formal")).toContain("Would you kindly tell me where my application stands?");
  });

  it.each([
    ["that you showed me round", "I appreciated that you showed me round."],
    ["You were kind!", "I appreciated that you were kind!"],
    ["Your clear questions", "I appreciated your clear questions."],
    ["I appreciated the tour.", "I appreciated the tour."],
    ["Thank you for the tea", "Thank you for the tea."],
    ["Ms Lind’s tour", "I appreciated Ms Lind’s tour."],
    ["…Meeting the team", "I appreciated meeting the team."],
  ])("says %j as %j", (valued, said) => {
    expect(draftRequest({ ...facts, valued })).toContain(said);
  });

  it("knows where a name is missing in edited words too", () => {
    expect(lacksSender("Hello,\n\nMy own words.\n\nKind regards \n")).toBe(true);
    expect(lacksSender("Hello,\n\nMy own words.\n\nKind regards,\nAna")).toBe(false);
    expect(lacksSender("")).toBe(false);
  });
});
