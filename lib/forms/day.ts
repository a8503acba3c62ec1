// Detects a day that was probably mistyped, and what was probably meant. The stored day is not changed.
import { addDays, civilDate, daysBetween, formatDate, isCivilDate } from "../dates";

/** How many days from today a day of this kind is likely to be. Beyond that, a typing slip is more likely. */
export type Reach = {
  readonly past: number;
  readonly ahead: number;
  /** Nothing beyond it is allowed on these sides. */
  readonly ends?: readonly ("past" | "ahead")[];
};

export const reaches = {
  /** A past event: within twenty-five years, and not in the future. */
  behind: { past: 9_131, ahead: 0, ends: ["ahead"] },
  /** A plan: half a year overdue at most, and within five years. */
  ahead: { past: 183, ahead: 1_830 },
} as const satisfies Record<string, Reach>;

const anyDay: Reach = { past: 36_525, ahead: 36_525 };

/** Four-digit year first, as a date picker gives it: "9.3.26" could be two days. */
const inNumbers = /^(\d{4,6})[-/.](\d{1,2})[-/.](\d{1,2})$/;

export type DayProblem = {
  message: string;
  /** A valid day, only an unlikely one. */
  isDoubt: boolean;
};

/** `today` is a civil date in the person's time zone; without it, only invalid dates are reported. */
export function dayProblem(
  day: string,
  { reach = anyDay, today }: { reach?: Reach | undefined; today: string },
): DayProblem | undefined {
  const [, years = "", month = "", date = ""] = inNumbers.exec(day) ?? [];
  const year = Number(years);
  const inYear = (other: number) => civilDate(other, Number(month), Number(date));
  const isLikely = (one: string) => isWithin(one, reach, today);
  const read = inYear(year);
  if (read && isLikely(read) && year >= 1_000)
    return read === day ? undefined : wrong(`Do you mean ${formatDate(read)}? Then write it as ${read}.`);
  if (years === "") return wrong(asDate);
  // A leap year contains every possible day.
  if (!inYear(2000)) return wrong(`There is no such day. ${asDate}`);
  // If it is only days off, the year is hardly the mistake.
  const isNear = read !== undefined && isWithin(read, { past: 31, ahead: 31 }, today);
  const now = Number(today.slice(0, 4));
  const others = year < 100 ? [2000 + year, 1900 + year] : isNear ? [] : [now, now + 1, now - 1];
  const meant = others.map(inYear).find((one) => one !== undefined && isLikely(one));
  const isDoubt = isCivilDate(day) && !isImpossible(day, reach, today);
  const endings = [
    meant && `Do you mean ${formatDate(meant)}?`,
    isDoubt ? goOn : meant ? "" : "Change it, or leave it empty.",
  ].filter(Boolean);
  return { message: [whyUnlikely(year, read, reach, today), ...endings].join(" "), isDoubt };
}

/** A warning is given once; pressing the same button again goes on. */
const goOn = "If it’s right, leave it as it is and go on.";

const asDate = "Write the date as year-month-day, for instance 2026-03-09.";

function wrong(message: string): DayProblem {
  return { message, isDoubt: false };
}

function isWithin(day: string, { past, ahead }: Reach, today: string): boolean {
  if (!isCivilDate(today)) return true;
  return day >= addDays(today, -past) && day <= addDays(today, ahead);
}

/** One day of tolerance: it may already be tomorrow where the person is, before their browser has said so. */
function isImpossible(day: string, { past, ahead, ends = [] }: Reach, today: string): boolean {
  const away = daysBetween(today, day) ?? 0;
  return (ends.includes("ahead") && away > ahead + 1) || (ends.includes("past") && away < -past - 1);
}

function whyUnlikely(year: number, read: string | undefined, { ahead }: Reach, today: string): string {
  if (year < 1_000 || year > 9_999) return `This says the year ${year}.`;
  if (!read) return `${year} has no such day.`;
  const isToCome = (daysBetween(today, read) ?? 0) > 0;
  if (!isToCome) return `${formatDate(read)} is long past.`;
  return ahead === 0 ? `${formatDate(read)} is still to come.` : `${formatDate(read)} is very far ahead.`;
}
