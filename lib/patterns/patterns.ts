// What recurs across rejections: how often, never why, and nothing at all below three.

import { pickedIn, rowsIn, textIn } from "../forms/answers";
import type { Answer, Answers, Field } from "../forms/field";
import { answerLines } from "../forms/present";
import { fold } from "../search/fold";
import { isBlank } from "../text";
import type { Entries, Saved } from "../walkthroughs/walkthrough";

/** The smallest count that is reported. */
export const fewest = 3;

export type Portion = { value: string; label: string; count: number };

export type Pattern = {
  slug: string;
  title: string;
  /** How many walkthroughs answered it. */
  of: number;
  /** Most frequent first, then newest first. */
  shares: Portion[];
};

/** An answer of one walkthrough, normalized for comparison, with the words that the person read or wrote. */
type Said = { value: string; label: string };

type Subject = {
  slug: string;
  title: string;
  step: string;
  read: (saved: Saved) => Said[];
  /** Only counts of `fewest` or more are worth a line, for answers that mostly differ. */
  onlyRecurring?: true;
};

const subjects: readonly Subject[] = [
  { slug: "reached", title: "How far it got", step: "start", read: choice("reached") },
  { slug: "job", title: "What kind of job it was", step: "strategy/lead", read: choice("job") },
  { slug: "lead", title: "How you found it", step: "strategy/lead", read: choice("lead") },
  {
    slug: "labels",
    title: "What was in their answers",
    step: "feedback/statements",
    read: choiceOfRows("statements", "label"),
  },
  {
    slug: "learning",
    title: "What you wanted to be better at",
    step: "reflect/learned",
    read: (saved) =>
      ["learning", "learningToo", "learningAlso"].flatMap((name) => words(textIn(saved.answers, name))),
    onlyRecurring: true,
  },
];

/** The steps that patterns are read from. */
export const patternSteps: readonly string[] = [...new Set(subjects.map(({ step }) => step))];

/** What came up in at least `fewest` of these walkthroughs, which are sorted newest first. */
export function patternsIn(walkthroughs: readonly { entries: Entries }[]): Pattern[] {
  return subjects.flatMap(({ slug, title, step, read, onlyRecurring }) => {
    const answered = walkthroughs
      .map(({ entries }) => entries.get(step))
      .map((saved) => (saved ? distinct(read(saved)) : []))
      .filter((said) => said.length > 0);
    const shares = count(answered.flat());
    const recurring = shares.filter((share) => share.count >= fewest);
    if (recurring.length === 0) return [];
    return [{ slug, title, of: answered.length, shares: onlyRecurring ? recurring : shares }];
  });
}

function choice(name: string): Subject["read"] {
  return ({ answers, asked }) => saidIn(asked[name], answers, name);
}

function choiceOfRows(name: string, part: string): Subject["read"] {
  return ({ answers, asked }) => {
    const group = asked[name];
    const field = group?.kind === "group" ? group.fields[part] : undefined;
    return rowsIn(answers, name).flatMap((row) => saidIn(field, row, part));
  };
}

/** The picked option, in the words it was offered in; the person's own line counts as well. */
function saidIn(field: Field | undefined, answers: Answers, name: string): Said[] {
  const answer: Answer | undefined = answers[name];
  if (!field || typeof answer !== "object" || Array.isArray(answer)) return [];
  const picked = pickedIn(answers, name);
  const label = picked === undefined ? "" : answerLines(field, { picked }).join(" ");
  return [
    ...(picked !== undefined && label !== "" ? [{ value: picked, label }] : []),
    ...words(answer.own ?? ""),
  ];
}

/** Ignores case, accents and spacing. */
function words(text: string): Said[] {
  return isBlank(text)
    ? []
    : [{ value: `“${fold(text.trim()).text.replace(/\s+/gu, " ")}”`, label: text.trim() }];
}

function distinct(said: readonly Said[]): Said[] {
  return [...new Map(said.map((one) => [one.value, one])).values()];
}

function count(said: readonly Said[]): Portion[] {
  const shares = new Map<string, Portion>();
  for (const { value, label } of said) {
    const known = shares.get(value);
    shares.set(value, { value, label: known?.label ?? label, count: (known?.count ?? 0) + 1 });
  }
  return [...shares.values()].sort((one, other) => other.count - one.count);
}
