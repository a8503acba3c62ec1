import { formatDate, nearDay } from "@/lib/dates";

type CountedDayProps = {
  /** A civil date. */
  date: string;
  /** Today, in the person's time zone. Without it the day is always written in full. */
  today: string | undefined;
  /** The day in full, with the words that it needs: "By Fri 4 Dec 2026". */
  full: string;
};

/** A near day as a relative one ("Tomorrow"), with the full date as a tooltip, for screen readers, and on paper. */
export function CountedDay({ date, today, full }: CountedDayProps) {
  const near = today === undefined ? undefined : nearDay(date, today);
  if (near === undefined) return <time dateTime={date}>{full}</time>;
  return (
    <time dateTime={date} title={formatDate(date)}>
      <span aria-hidden="true" className="print:hidden">
        {near}
      </span>
      <span className="sr-only print:not-sr-only">{full}</span>
    </time>
  );
}
