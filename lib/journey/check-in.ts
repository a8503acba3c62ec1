// Whether the day has come on which somebody wanted to be asked how it goes. Never more than once for a
// closing: answering it, or letting it go, settles it.
import { addDays, todayIn } from "../dates";
import { answersIn, type Entries, pickedIn } from "./journey";

/** `today` and the days of saving are civil dates in the person's time zone. */
export function isCheckInDue(entries: Entries, today: string, timeZone: string): boolean {
  const closed = entries.get("close");
  const days = Number(pickedIn(answersIn(entries, "close"), "checkIn"));
  if (!closed || !days) return false;
  const answered = entries.get("check-in");
  if (answered && answered.savedAt >= closed.savedAt) return false;
  return today >= addDays(todayIn(timeZone, closed.savedAt), days);
}
