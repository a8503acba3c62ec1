import { CountedDay } from "@/components/ui/counted-day";
import { formatShortDate } from "@/lib/dates";
import { type ActionItem, priorities, statuses } from "@/lib/plan/item";

type ItemLineProps = {
  item: ActionItem;
  /** A civil date in the planner's time zone; without it no relative day is shown. */
  today?: string;
};

/** One action item for reading: the person's words, and under them its details: "In 3 days · High priority · Doing". */
export function ItemLine({ item, today }: ItemLineProps) {
  const { text, due, priority, status } = item;
  const isOver = status === "done" || status === "dropped";
  const facts = [
    priority !== "normal" && `${priorities[priority]} priority`,
    status !== "to-do" && statuses[status],
  ].filter(Boolean);
  return (
    <>
      <p dir="auto" className={`own-words text-lg ${isOver ? "text-ink-soft" : ""}`}>
        {text}
      </p>
      <p className="text-sm text-ink-soft empty:hidden">
        {due && (
          <CountedDay date={due} today={isOver ? undefined : today} full={`By ${formatShortDate(due)}`} />
        )}
        {due && facts.length > 0 && " · "}
        {facts.join(" · ")}
      </p>
    </>
  );
}
