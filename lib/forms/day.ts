// What is off in a day that was typed, and what was plainly meant instead. The day itself is kept as it is.
import { addDays, civilDate, daysBetween, formatDate, isCivilDate } from "../dates";

/** How far from today a day of its kind can lie, in days. Beyond it a slip is more likely. */
export type Reach = {
  readonly past: number;
  readonly ahead: number;
  /** On these sides nothing lies beyond it. */
  readonly ends?: readonly ("past" | "ahead")[];
};

export const reaches = {
  /** What took place: within twenty-five years, and not to come. */
  behind: { past: 9_131, ahead: 0, ends: ["ahead"] },
  /** What is planned: half a year late at the most, and within five years. */
  ahead: { past: 183, ahead: 1_830 },
} as const satisfies Record<string, Reach>;

const anyDay: Reach = { past: 36_525, ahead: 36_525 };

/** Year first and in full, as a picker gives it: "9.3.26" could be two days. */
const inNumbers = /^(\d{4,6})[-/.](\d{1,2})[-/.](\d{1,2})$/;

export type DayProblem = {
  message: string;
  /** It is a day all the same, only an unlikely one. */
  isDoubt: boolean;
};

/** `today` is a civil date in the person's time zone; without it only what is no date is off. */
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
  // A leap year has every day that there is.
  if (!inYear(2000)) return wrong(`There is no such day. ${asDate}`);
  // Days away, it is hardly the year that is wrong.
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

/** A doubt is said once; then the same button leads on. */
const goOn = "If it’s right, leave it as it is and go on.";

const asDate = "Write the date as year-month-day, for instance 2026-03-09.";

function wrong(message: string): DayProblem {
  return { message, isDoubt: false };
}

function isWithin(day: string, { past, ahead }: Reach, today: string): boolean {
  if (!isCivilDate(today)) return true;
  return day >= addDays(today, -past) && day <= addDays(today, ahead);
}

/** A day more is let through: it may be tomorrow already where somebody is, before their browser has said so. */
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
