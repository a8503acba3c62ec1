// What was said in all walkthroughs together: people, questions, advice. Each piece stays where it was written, and
// the collection links to it.
import { formatDate, todayIn } from "../dates";
import { linesIn, rowsIn, wordsIn } from "../forms/answers";
import { answerLines } from "../forms/present";
import { own } from "../own";
import { noteKeys } from "../stages/interview";
import { jobOf, namedIn } from "./interviews";
import { nameOf } from "./names";
import type { Entries } from "./walkthrough";

type Walkthroughs = readonly { id: string; entries: Entries }[];

export type Collected = {
  /** Unique in the list. */
  key: string;
  text: string;
  /** What else was said about it. */
  more: string[];
  /** "Editor at Harbour Press, 3 March 2026": where and when it was written. */
  from: string;
  walkthroughId: string;
  exercise: string;
};

/**
 * Where a collection is read from: single fields that belong together (the first is the title), a group beside them,
 * or a text with one piece per line.
 */
type Part = { exercise: string; fields: readonly string[]; group?: string; lines?: string };

export const collectionNames = ["supporters", "questions", "advice"] as const;
export type CollectionName = (typeof collectionNames)[number];

const parts: Readonly<Record<CollectionName, readonly Part[]>> = {
  supporters: [
    { exercise: "worth/evidence", fields: ["supporter", "help"] },
    { exercise: "worth/supporter", fields: [], group: "supporters" },
    { exercise: "strategy/network", fields: ["person", "closeness"], group: "people" },
  ],
  questions: [
    { exercise: "reflect/questions", fields: [], group: "questions" },
    { exercise: "reflect/hardest", fields: ["wasAsked", "sayNow"] },
    ...noteKeys.map((exercise) => ({ exercise, fields: [], lines: "theyAsked" })),
  ],
  advice: [{ exercise: "reflect/advice", fields: ["advice"] }],
};

/** The steps that a collection is read from. */
export function collectedSteps(name: CollectionName): string[] {
  return [...new Set([...namedIn, ...parts[name].map(({ exercise }) => exercise)])];
}

/**
 * Everything in a collection, part by part, in the order of the walkthroughs; a piece that one of them says twice
 * appears once.
 */
export function collected(name: CollectionName, walkthroughs: Walkthroughs, timeZone: string): Collected[] {
  const pieces = new Map<string, Collected>();
  for (const piece of parts[name].flatMap((part) => collect(walkthroughs, timeZone, part))) {
    const said = `${piece.walkthroughId} ${piece.text}`;
    if (!pieces.has(said)) pieces.set(said, piece);
  }
  return [...pieces.values()];
}

/** One piece for the single fields together (the first is the title), and one for each row of the group and each line. */
function collect(
  walkthroughs: Walkthroughs,
  timeZone: string,
  { exercise, fields, group, lines }: Part,
): Collected[] {
  return walkthroughs.flatMap(({ id, entries }) => {
    const saved = entries.get(exercise);
    if (!saved) return [];
    const day = formatDate(todayIn(timeZone, saved.savedAt));
    const place = {
      from: `${nameOf(jobOf(entries))}, ${day}`,
      walkthroughId: id,
      exercise,
    };
    const spoken = lines === undefined ? [] : linesIn(saved.answers, lines);
    const byLine = spoken.map((text, at) => ({ ...place, key: `${id}:${exercise}:${at}`, text, more: [] }));
    const linesOf = (name: string) => {
      const field = own(saved.asked, name);
      return field ? answerLines(field, own(saved.answers, name)) : [];
    };
    const [first = "", ...others] = fields;
    const text = wordsIn(saved.answers, first);
    const single = text ? [{ ...place, key: `${id}:${exercise}`, text, more: others.flatMap(linesOf) }] : [];
    const asked = group === undefined ? undefined : own(saved.asked, group);
    if (asked?.kind !== "group" || group === undefined) return [...single, ...byLine];
    const rows = rowsIn(saved.answers, group).flatMap((row, at) => {
      const [name = "", ...rest] = Object.keys(asked.fields);
      const words = wordsIn(row, name);
      const more = rest.flatMap((part) => {
        const field = own(asked.fields, part);
        return field ? answerLines(field, own(row, part)) : [];
      });
      return words ? [{ ...place, key: `${id}:${exercise}:${at}`, text: words, more }] : [];
    });
    return [...single, ...rows];
  });
}
