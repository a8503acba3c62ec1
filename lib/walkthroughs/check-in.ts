// Whether the day has come on which somebody wanted to be asked how it is going. At most once per closing: answering
// it, or letting it go, settles it.
import { addDays, todayIn } from "../dates";
import { pickedIn } from "../forms/answers";
import { own } from "../own";
import { answersIn, type Entries } from "./walkthrough";

/** `today` and the days of saving are civil dates in the person's time zone. */
export function isCheckInDue(entries: Entries, today: string, timeZone: string): boolean {
  const day = checkInDay(entries, timeZone);
  return day !== undefined && !isCheckInSettled(entries) && today >= day;
}

/** The civil date that the person picked when closing; undefined if they want no check-in. */
export function checkInDay(entries: Entries, timeZone: string): string | undefined {
  const closed = entries.get("close");
  const days = Number(pickedIn(answersIn(entries, "close"), "checkIn"));
  return closed && days ? addDays(todayIn(timeZone, closed.savedAt), days) : undefined;
}

/** It was answered, or let go, since the walkthrough was closed. */
export function isCheckInSettled(entries: Entries): boolean {
  const [closed, answered] = [entries.get("close"), entries.get("check-in")];
  return closed !== undefined && answered !== undefined && answered.savedAt >= closed.savedAt;
}

/** Its answer; undefined if it was let go or left empty. */
export function checkInSaid(entries: Entries): { isHighest: boolean } | undefined {
  const said = answersIn(entries, "check-in");
  const [heavy, first = "let-go"] = [own(said, "distress"), pickedIn(said, "first")];
  return heavy === undefined && first === "let-go" ? undefined : { isHighest: heavy === 10 };
}
