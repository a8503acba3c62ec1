// The page behind a link, before any component renders it.

import { textIn } from "../forms/answers";
import { type ActionItem, isOpen } from "../plan/item";
import { findStep, stages } from "../stages";
import { start } from "../stages/start";
import { factsOf } from "../walkthroughs/facts";
import { nameOf } from "../walkthroughs/names";
import { interviewsReviewed, type ReviewedStep, reviewStages, reviewStep } from "../walkthroughs/review";
import { answersIn, type Entries } from "../walkthroughs/walkthrough";
import { type SharePart, shareParts } from "./parts";
import type { Allowed, ShareContent } from "./share";
import { shownEntry, shownItems } from "./shown";

export type SharedAnswer = { id: string; question: string; lines: string[] };

export type SharedPage = {
  /** Role and company, as far as they may be shown; undefined if neither may. */
  name: string | undefined;
  wish: string | undefined;
  endsOn: string;
  /** Only parts with something to read. */
  parts: { title: string; answers: SharedAnswer[] }[];
  /** Open items first, then the rest; empty if the plan is not shared. */
  items: ActionItem[];
};

/** The current content of the chosen parts. Unanswered questions are left out. */
export function sharedPage(
  share: ShareContent,
  { entries, items }: { entries: Entries; items: readonly ActionItem[] },
): SharedPage {
  const shown = shownEntries(entries, share);
  // An answer is shown whatever would be asked now, so any facts will do.
  const facts = factsOf({ entries: shown, first: false, today: "" });
  const told = answersIn(shown, start.slug);
  const hasStart = share.parts.includes(start.slug);
  const hasName = hasStart && (textIn(told, "role") !== "" || textIn(told, "company") !== "");
  const chosen = stages.filter((stage) => share.parts.includes(stage.slug));
  const parts = [
    ...(hasStart ? [partOf(start.title, [reviewStep(start.slug, start, shown, facts)])] : []),
    ...(share.parts.includes("interview")
      ? [partOf("Right after the interviews", interviewsReviewed({ entries: shown, facts }))]
      : []),
    ...reviewStages(chosen, shown, facts).map(({ title, steps }) => partOf(title, steps)),
  ];
  const plan = share.parts.includes("plan") ? shownItems(items, share) : [];
  return {
    name: hasName ? nameOf(told) : undefined,
    wish: share.wish,
    endsOn: share.endsOn,
    parts: parts.filter(({ answers }) => answers.length > 0),
    items: [...plan.filter(isOpen), ...plan.filter((item) => !isOpen(item))],
  };
}

/** The parts that hold something to read now, feelings and names included. */
export function partsHolding(walkthrough: {
  entries: Entries;
  items: readonly ActionItem[];
}): readonly SharePart[] {
  const everything = { parts: shareParts.map(({ key }) => key), feelings: true, names: true, endsOn: "" };
  const { parts, items } = sharedPage(everything, walkthrough);
  const titles = parts.map(({ title }) => title);
  return shareParts.filter(({ key, title }) => (key === "plan" ? items.length > 0 : titles.includes(title)));
}

function shownEntries(entries: Entries, allowed: Allowed): Entries {
  return new Map(
    [...entries].flatMap(([key, saved]) => {
      const step = findStep(key);
      return step ? [[key, shownEntry(step, saved, allowed)] as const] : [];
    }),
  );
}

function partOf(title: string, steps: readonly ReviewedStep[]) {
  const answers = steps.flatMap(({ key, questions }) =>
    questions
      .filter(({ lines }) => lines.length > 0)
      .map(({ field, question, lines }) => ({ id: `${key}.${field}`, question, lines })),
  );
  return { title, answers };
}
