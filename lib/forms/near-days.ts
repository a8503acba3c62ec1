// Days offered as one tap, relative to today.
import { addDays, isFriday } from "../dates";
import type { NearDay } from "./field";

const words: Record<NearDay, string> = {
  "two-months-ago": "Two months ago",
  "a-month-ago": "A month ago",
  "two-weeks-ago": "Two weeks ago",
  today: "Today",
  yesterday: "Yesterday",
  tomorrow: "Tomorrow",
  "in-two-days": "In two days",
  friday: "Friday",
  "in-a-week": "In a week",
  "in-two-weeks": "In two weeks",
  "in-half-a-year": "In half a year",
  "in-a-year": "In a year",
};

const dateOf: Record<NearDay, (today: string) => string> = {
  // In whole weeks, like the days ahead.
  "two-months-ago": (today) => addDays(today, -9 * 7),
  "a-month-ago": (today) => addDays(today, -4 * 7),
  "two-weeks-ago": (today) => addDays(today, -14),
  today: (today) => today,
  yesterday: (today) => addDays(today, -1),
  tomorrow: (today) => addDays(today, 1),
  "in-two-days": (today) => addDays(today, 2),
  // Skips days that are already called today or tomorrow.
  friday: (today) => [2, 3, 4, 5, 6, 7, 8].map((days) => addDays(today, days)).find(isFriday) ?? today,
  "in-a-week": (today) => addDays(today, 7),
  "in-two-weeks": (today) => addDays(today, 14),
  // In whole weeks, so it falls on today's day of the week.
  "in-half-a-year": (today) => addDays(today, 26 * 7),
  "in-a-year": (today) => addDays(today, 52 * 7),
};

/** Each with its civil date; no date twice. */
export function nearDays(days: readonly NearDay[], today: string): { date: string; words: string }[] {
  const all = days.map((day) => ({ date: dateOf[day](today), words: words[day] }));
  return all.filter(({ date }, at) => all.findIndex((one) => one.date === date) === at);
}
