// A plan with a date for everything that could go wrong with one.
import { hostileLines, sourceOf } from "./source";

export const calendarPlan = sourceOf({ close: { checkIn: { picked: "7" } } }, [
  ...hostileLines.map((text, index) => ({ text, due: `2026-12-${String(index + 1).padStart(2, "0")}` })),
  { text: "On the day that is one hour short", due: "2027-03-28" },
  { text: "On the day that is one hour long", due: "2026-10-25" },
  { text: "On a leap day", due: "2028-02-29" },
  { text: "On the first day", due: "2027-01-01" },
  { text: "No date" },
  { text: "No date but words", due: "next week" },
  { text: "No such day", due: "2027-02-29" },
]);
