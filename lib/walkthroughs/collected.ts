// What was said in all walkthroughs together: the people, the questions, the advice. Each piece stays where
// it was written, and the collection leads there.
import { formatDate, todayIn } from "../dates";
import { rowsIn, wordsIn } from "../forms/answers";
import { answerLines } from "../forms/present";
import { own } from "../own";
import { nameOf } from "./names";
import { answersIn, type Entries } from "./walkthrough";

type Walkthroughs = readonly { id: string; entries: Entries }[];

export type Collected = {
  /** Unique in the list. */
  key: string;
  text: string;
  /** What else was said of it. */
  more: string[];
  /** "Editor at Harbour Press, 3 March 2026": where and when it was written. */
  from: string;
  walkthroughId: string;
  exercise: string;
};

/** Where a collection is read: single fields that belong together (the first names them), and a group beside them. */
type Part = { exercise: string; fields: readonly string[]; group?: string };

export type CollectionName = "supporters" | "questions" | "advice";

const parts: Readonly<Record<CollectionName, readonly Part[]>> = {
  supporters: [
    { exercise: "worth/evidence", fields: ["supporter", "help"] },
    { exercise: "worth/supporter", fields: [], group: "supporters" },
    { exercise: "strategy/network", fields: ["person", "closeness"], group: "people" },
  ],
  questions: [
    { exercise: "reflect/questions", fields: [], group: "questions" },
    { exercise: "reflect/hardest", fields: ["wasAsked", "sayNow"] },
  ],
  advice: [{ exercise: "reflect/advice", fields: ["advice"] }],
};

/** The exercises that one collection is read from. */
export function collectedSteps(name: CollectionName): string[] {
  return ["start", ...parts[name].map(({ exercise }) => exercise)];
}

/** Everything of one collection, part by part, in the order of the walkthroughs. */
export function collected(name: CollectionName, walkthroughs: Walkthroughs, timeZone: string): Collected[] {
  return parts[name].flatMap((part) => collect(walkthroughs, timeZone, part));
}

/** One piece for the single fields together (the first names it), and one for each row of the group. */
function collect(
  walkthroughs: Walkthroughs,
  timeZone: string,
  { exercise, fields, group }: Part,
): Collected[] {
  return walkthroughs.flatMap(({ id, entries }) => {
    const saved = entries.get(exercise);
    if (!saved) return [];
    const day = formatDate(todayIn(timeZone, saved.savedAt));
    const place = {
      from: `${nameOf(answersIn(entries, "start"))}, ${day}`,
      walkthroughId: id,
      exercise,
    };
    const linesOf = (name: string) => {
      const field = own(saved.asked, name);
      return field ? answerLines(field, own(saved.answers, name)) : [];
    };
    const [first = "", ...others] = fields;
    const text = wordsIn(saved.answers, first);
    const single = text ? [{ ...place, key: `${id}:${exercise}`, text, more: others.flatMap(linesOf) }] : [];
    const asked = group === undefined ? undefined : own(saved.asked, group);
    if (asked?.kind !== "group" || group === undefined) return single;
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
