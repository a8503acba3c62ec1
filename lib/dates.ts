// Two kinds of time: a civil date ("YYYY-MM-DD", no zone: a due date, the day they heard) and an instant (a Date:
// when something was saved), which is shown in the person's own time zone.

const MS_A_DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
/** Browsers name the zones, in any case of letters, so there is no end to them. */
const mostFormats = 200;

/** To make one takes as long as to use it a hundred times. Throws a RangeError if there is no such time zone. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([locale, options]);
  const known = formats.get(name);
  if (known) return known;
  if (formats.size >= mostFormats) formats.clear();
  const format = new Intl.DateTimeFormat(locale, options);
  formats.set(name, format);
  return format;
}

function fromCivil(date: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const instant = new Date(`${date}T00:00:00Z`);
  // Date.UTC rolls "2026-02-30" over to March, so the result is compared with the input.
  return Number.isNaN(instant.getTime()) || toCivil(instant) !== date ? undefined : instant;
}

function toCivil(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

export function isCivilDate(date: string): boolean {
  return fromCivil(date) !== undefined;
}

/** Undefined if the calendar has no such day. */
export function civilDate(year: number, month: number, day: number): string | undefined {
  const padded = (part: number, length: number) => String(part).padStart(length, "0");
  const date = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  return isCivilDate(date) ? date : undefined;
}

/** `days` may be negative. An invalid date is returned unchanged. */
export function addDays(date: string, days: number): string {
  const instant = fromCivil(date);
  return instant ? toCivil(new Date(instant.getTime() + days * MS_A_DAY)) : date;
}

/** `days` may be 0, which gives the same day, or Monday on a weekend. An invalid date is returned unchanged. */
export function addWorkingDays(date: string, days: number): string {
  let day = onWorkingDay(date);
  for (let left = days; left > 0; left--) day = onWorkingDay(addDays(day, 1));
  return day;
}

function onWorkingDay(date: string): string {
  const weekday = fromCivil(date)?.getUTCDay();
  return weekday === 6 ? addDays(date, 2) : weekday === 0 ? addDays(date, 1) : date;
}

export function isFriday(date: string): boolean {
  return fromCivil(date)?.getUTCDay() === 5;
}

/** Whole days from one civil date to another; undefined if either is invalid. */
export function daysBetween(from: string, to: string): number | undefined {
  const [start, end] = [fromCivil(from), fromCivil(to)];
  return start && end ? Math.round((end.getTime() - start.getTime()) / MS_A_DAY) : undefined;
}

/** Today's civil date in an IANA time zone. */
export function todayIn(timeZone: string, now = new Date()): string {
  const parts = formatOf("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

const MS_A_MINUTE = 60_000;
/** No time zone is more than 14 hours from UTC. */
const MINUTES_AROUND = 15 * 60;

/**
 * The instant, to the minute, at which a civil date begins in an IANA time zone. Where a clock change skips midnight,
 * it is the instant after the gap. Undefined if the date is invalid.
 */
export function startOfDay(date: string, timeZone: string): Date | undefined {
  const utc = fromCivil(date)?.getTime();
  if (utc === undefined) return undefined;
  const at = (minutes: number) => new Date(utc + minutes * MS_A_MINUTE);
  // Asking the zone's own calendar avoids arithmetic with offsets, which change.
  let [before, from] = [-MINUTES_AROUND, MINUTES_AROUND];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (todayIn(timeZone, at(middle)) < date) before = middle;
    else from = middle;
  }
  return at(from);
}

export function isTimeZone(name: string): boolean {
  try {
    formatOf("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** "4 December 2026"; anything that is not a civil date is returned unchanged. */
export function formatDate(date: string): string {
  const instant = fromCivil(date);
  if (!instant) return date;
  const words = formatOf("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(instant);
  return withWholeYear(words, date);
}

/** With the year "0026" in full, where "26" would be read as 2026. */
function withWholeYear(words: string, date: string): string {
  return words.replace(/\d{1,4}$/, date.slice(0, 4));
}

/** "Fri 4 Dec 2026", for lists. */
export function formatShortDate(date: string): string {
  const instant = fromCivil(date);
  if (!instant) return date;
  const words = formatOf("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(instant);
  return withWholeYear(words.replace(",", ""), date);
}

/** "Today", "Yesterday", "On Tuesday" within a week, else "On 3 March 2026": for a past day at the start of a sentence. */
export function dayInWords(date: string, today: string): string {
  const days = daysBetween(date, today) ?? Number.NaN;
  if (days === 0) return "Today";
  if (days === 1) return "Yesterday";
  const instant = fromCivil(date);
  if (!instant || !(days > 1 && days < 7)) return `On ${formatDate(date)}`;
  return `On ${formatOf("en-GB", { weekday: "long", timeZone: "UTC" }).format(instant)}`;
}

/** "Tomorrow", "In 3 days": for the next few days; undefined for any other day, including most past ones. */
export function nearDay(date: string, today: string): string | undefined {
  const days = daysBetween(today, date) ?? Number.NaN;
  if (days === -1) return "Yesterday";
  if (days === 0) return "Today";
  if (days === 1) return "Tomorrow";
  return days > 1 && days < 7 ? `In ${days} days` : undefined;
}

/** "21:04" in the person's time zone. */
export function formatTime(instant: Date, timeZone: string): string {
  return formatOf("en-GB", { timeStyle: "short", timeZone }).format(instant);
}
