// A plan's dates for a calendar program, as iCalendar (RFC 5545): each dated action item and the check-in become an
// all-day event that blocks no time, with one reminder at nine in the morning.
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalCalendar,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import { addDays, isCivilDate } from "../dates";
import { type ActionItem, isOpen } from "../plan/item";
import { cleanText } from "../text";
import { checkInDay, isCheckInSettled } from "../walkthroughs/check-in";
import { isEnded } from "../walkthroughs/interviews";
import { answerBlocks } from "./answer-blocks";
import { newestCard } from "./card-document";
import type { Block, DocumentRow } from "./document";
import type { WalkthroughSource } from "./source";

export const calendarType = "text/calendar; charset=utf-8";

const reminderAt = 9 * 60 * 60;

type Day = {
  /** Stable across exports, so that opening a newer file updates the event instead of adding it again. */
  uid: string;
  /** Of two events with the same `uid`, a calendar keeps the one with the higher number. */
  sequence: number;
  stamp: Date;
  /** Civil date. */
  on: string;
  words: string;
  /** False cancels an event that a calendar already has: shown as cancelled, without a reminder. */
  isOn: boolean;
};

/** All dates of one walkthrough. The same source gives the same text in every server time zone. */
export function planCalendar(source: WalkthroughSource): string {
  const isOver = isEnded(source.walkthrough.entries);
  const days = [...source.items.flatMap(itemDay), ...checkIn(source)];
  return calendarOf(days.map((day) => ({ ...day, isOn: day.isOn && !isOver })));
}

/** A calendar file must not be empty. */
export function hasDates(source: WalkthroughSource): boolean {
  return source.items.some(hasDate) || checkIn(source).length > 0;
}

/** The event for one action item; undefined if it has no date. */
export function itemCalendar(item: ActionItem): string | undefined {
  return hasDate(item) ? calendarOf(itemDay(item)) : undefined;
}

export function hasDate({ due }: ActionItem): boolean {
  return isCalendarDay(due);
}

/** Text that is not a date has no event, and neither has the year 26: its reminder would never come. */
function isCalendarDay(day: string | undefined): day is string {
  return day !== undefined && isCivilDate(day) && day >= "1900";
}

function itemDay(item: ActionItem): Day[] {
  const { id, revision, createdAt, due, text } = item;
  if (due === undefined || !hasDate(item)) return [];
  return [
    { uid: `${id}@onward`, sequence: revision, stamp: createdAt, on: due, words: text, isOn: isOpen(item) },
  ];
}

function checkIn({ walkthrough, timeZone }: WalkthroughSource): Day[] {
  const closed = walkthrough.entries.get("close");
  const on = checkInDay(walkthrough.entries, timeZone);
  if (!closed || !on) return [];
  return [
    {
      uid: `${walkthrough.id}-check-in@onward`,
      sequence: closed.revision,
      stamp: closed.savedAt,
      on,
      words: "Look in on Onward",
      isOn: !isCheckInSettled(walkthrough.entries),
    },
  ];
}

/** Early enough to sleep on it. Written as UTC and exported without a zone, so the calendar's local time applies. */
const evening = { from: "T19:00:00Z", to: "T19:15:00Z" } as const;

/** The newest card, on the evening before its interview, in the calendar's local time. */
export function cardCalendar(source: WalkthroughSource): string {
  const card = newestCard(source);
  const calendar = ical({ prodId: "//Onward//Onward//EN" });
  if (card && isCalendarDay(card.day)) {
    const { revision, savedAt } = card.saved;
    const summary = oneLine(`Read your card: ${card.name}`);
    const words = answerBlocks([card.reviewed]).map(inPlainText);
    calendar
      .createEvent({
        id: `${source.walkthrough.id}-card-${card.number}@onward`,
        sequence: revision,
        stamp: savedAt,
        start: new Date(`${addDays(card.day, -1)}${evening.from}`),
        end: new Date(`${addDays(card.day, -1)}${evening.to}`),
        floating: true,
        summary,
        description: cleanText(words.join("\n\n")),
        class: ICalEventClass.PRIVATE,
        transparency: ICalEventTransparency.TRANSPARENT,
      })
      .createAlarm({ type: ICalAlarmType.display, triggerBefore: 0, description: summary });
  }
  return `${calendar.toString()}\r\n`;
}

/** A calendar shows no headings, so a row begins with a dash and each part names itself on its own line. */
function inPlainText(block: Block): string {
  switch (block.kind) {
    case "answer":
      return [`${block.question}:`, ...block.lines].join("\n");
    case "rows":
      return [`${block.question}:`, ...block.rows.map(rowInPlainText)].join("\n");
    default:
      return "";
  }
}

function rowInPlainText({ lines, parts }: DocumentRow): string {
  const [first = "", ...others] = lines;
  return [`– ${first}`, ...others, ...parts.map(({ label, lines }) => `${label}: ${lines.join("\n")}`)].join(
    "\n",
  );
}

export function hasCardDay(source: Pick<WalkthroughSource, "walkthrough">): boolean {
  return isCalendarDay(newestCard(source)?.day);
}

function calendarOf(days: readonly Day[]): string {
  const calendar = ical({ prodId: "//Onward//Onward//EN" });
  for (const day of days) addDay(calendar, day);
  // RFC 5545, 3.1: every line ends with CRLF, including the last.
  return `${calendar.toString()}\r\n`;
}

/**
 * People who can see the calendar learn only what the person wrote in that line; `PRIVATE` hides it from those the
 * calendar is shared with.
 */
function addDay(calendar: ICalCalendar, { uid, sequence, stamp, on, words, isOn }: Day): void {
  const summary = oneLine(words);
  const event = calendar.createEvent({
    id: uid,
    sequence,
    stamp,
    start: on,
    allDay: true,
    summary,
    class: ICalEventClass.PRIVATE,
    transparency: ICalEventTransparency.TRANSPARENT,
    status: isOn ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  });
  if (!isOn) return;
  // Relative to the start of the day: relative to its end would be a day late, and that is the writer's default.
  event
    .createAlarm({ type: ICalAlarmType.display, triggerAfter: reminderAt, description: summary })
    .relatesTo(ICalAlarmRelatesTo.start);
}

/** Some programs also break lines at these characters, in the middle of a property. */
function oneLine(text: string): string {
  return cleanText(text).replace(/[\n\u0085\u2028\u2029]+/g, " ");
}
