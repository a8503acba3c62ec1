// How a walkthrough appears in a list.
import { formatDate, todayIn } from "../dates";
import type { Facts } from "../forms/condition";
import { routes } from "../routes";
import type { Stage } from "../stages/stage";
import { factsOf } from "./facts";
import { isBegun, isEnded, isLeft, jobOf, newestDay } from "./interviews";
import { dateLineOf, nameOf } from "./names";
import { isClosed, stagesIn } from "./progress";
import { answersIn, type Entries } from "./walkthrough";

const ended = "Closed when you got a job.";

type Listed = { id: string; createdAt: Date; entries: Entries; isDamaged: boolean };

export function listingOf(
  { id, createdAt, entries, isDamaged }: Listed,
  stages: readonly Stage[],
  timeZone: string,
) {
  if (!isBegun(entries) && !isDamaged)
    return {
      href: routes.interviews(id),
      name: nameOf(jobOf(entries)),
      date: formatDate(newestDay(entries) ?? todayIn(timeZone, createdAt)),
      progress: isEnded(entries) ? ended : isLeft(entries) ? "You left this one." : "Interviews.",
    };
  const start = answersIn(entries, "start");
  const facts = factsOf({ entries, first: false, today: "" });
  const progress = isEnded(entries)
    ? ended
    : isClosed(entries)
      ? "Closed for now."
      : stagesWords(stages, entries, facts);
  return {
    href: routes.hub(id),
    name: nameOf(start),
    date: dateLineOf(start, { startedOn: todayIn(timeZone, createdAt), today: todayIn(timeZone) }),
    progress: isDamaged ? `${progress} Something in it can’t be read.` : progress,
  };
}

/** With the words that the hub uses for the stages. */
function stagesWords(stages: readonly Stage[], entries: Entries, facts: Facts): string {
  const { begun, through } = stagesIn(stages, entries, facts);
  const all = `of ${stages.length} stages`;
  if (through > 0) return `${through} ${all} gone through${begun > 0 ? `, ${begun} begun` : ""}.`;
  return begun > 0 ? `${begun} ${all} begun.` : "No stage begun yet.";
}
