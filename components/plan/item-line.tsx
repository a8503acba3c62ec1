import { formatShortDate } from "@/lib/dates";
import { type ActionItem, priorities, statuses } from "@/lib/plan/item";

/** What is known of an item beside its words: "By Fri 4 Dec 2026 · High priority · Doing". */
function itemFacts({ due, priority, status }: ActionItem): string {
  const facts = [
    due && `By ${formatShortDate(due)}`,
    priority !== "normal" && `${priorities[priority]} priority`,
    status !== "to-do" && statuses[status],
  ];
  return facts.filter(Boolean).join(" · ");
}

/** One action item to read: the person's words, and under them what is known. */
export function ItemLine({ item }: { item: ActionItem }) {
  const isOver = item.status === "done" || item.status === "dropped";
  return (
    <>
      <p dir="auto" className={`own-words text-lg ${isOver ? "text-ink-soft" : ""}`}>
        {item.text}
      </p>
      <p className="text-sm text-ink-soft empty:hidden">{itemFacts(item)}</p>
    </>
  );
}
