// What is worth seeing again from earlier walkthroughs: always as it was written, with its date.
import { formatDate, todayIn } from "../dates";
import { answerLines } from "../forms/present";
import { own } from "../own";
import type { Saved } from "./walkthrough";

/** One step of an earlier walkthrough. */
export type EarlierEntry = { walkthroughId: string; exercise: string; saved: Saved };

/** `key` is the walkthrough's id; `date` the day it was written, in words. */
export type EarlierAnswer = { key: string; date: string; lines: string[] };

type Wanted = { readonly step: string; readonly most: number; readonly fields?: readonly string[] };

/** From entries sorted newest first: at most `most` entries of one step that say something in these fields. */
export function earlierAnswers(
  entries: readonly EarlierEntry[],
  { step, most, fields }: Wanted,
  timeZone: string,
): EarlierAnswer[] {
  return entries
    .filter((one) => one.exercise === step)
    .map(({ walkthroughId, saved }) => ({
      key: walkthroughId,
      date: formatDate(todayIn(timeZone, saved.savedAt)),
      lines: Object.entries(saved.asked).flatMap(([name, field]) =>
        fields && !fields.includes(name) ? [] : answerLines(field, own(saved.answers, name)),
      ),
    }))
    .filter(({ lines }) => lines.length > 0)
    .slice(0, most);
}
