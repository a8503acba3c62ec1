// What earlier walkthroughs left that is worth seeing again: always as it was written, with its date.
import { formatDate, todayIn } from "../dates";
import { hasAnswers } from "../forms/answered";
import { answerLines } from "../forms/present";
import { own } from "../own";
import type { Saved } from "./walkthrough";

/** One exercise of an earlier walkthrough. */
export type EarlierEntry = { walkthroughId: string; exercise: string; saved: Saved };

/** `key` is the walkthrough's id; `date` the day it was written, in words. */
export type EarlierAnswer = { key: string; date: string; lines: string[] };

/** Of entries that come newest first: those of one exercise that say something, at most `most`. */
export function earlierAnswers(
  entries: readonly EarlierEntry[],
  exercise: string,
  most: number,
  timeZone: string,
): EarlierAnswer[] {
  return entries
    .filter((one) => one.exercise === exercise && hasAnswers(one.saved.answers))
    .slice(0, most)
    .map(({ walkthroughId, saved }) => ({
      key: walkthroughId,
      date: formatDate(todayIn(timeZone, saved.savedAt)),
      lines: Object.entries(saved.asked).flatMap(([name, field]) =>
        answerLines(field, own(saved.answers, name)),
      ),
    }));
}
