import { Button } from "@/components/ui/button";
import { HiddenField } from "@/components/ui/hidden-field";
import { dayProblem } from "@/lib/forms/day";
import { own } from "@/lib/own";
import { type ActionItem, isOpen } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { ItemLine } from "./item-line";
import { TickBox } from "./tick-box";

type ItemListProps = {
  walkthrough: string;
  items: readonly ActionItem[];
  /** A civil date in the person's time zone. */
  today: string;
  /** The titles of the exercises that items came from, by their key. */
  origins: Readonly<Record<string, string>>;
};

/** The plan in the person's own order. Order and status change with one tap each, no dragging. */
export function ItemList({ walkthrough, items, today, origins }: ItemListProps) {
  return (
    <ol className="border-t border-line">
      {items.map((item, at) => (
        <li
          key={item.id}
          id={`item-${item.id}`}
          className="relative border-b border-line py-4 print:break-inside-avoid print:ps-9"
        >
          <TickBox isTicked={item.status === "done"} />
          <ItemLine item={item} />
          {isOpen(item) && <DueDoubt due={item.due} today={today} />}
          {item.origin && (
            <a
              href={`${routes.exercise(walkthrough, item.origin.exercise)}#${item.origin.field}`}
              className="inline-flex min-h-11 items-center text-sm print:hidden"
            >
              From: {own(origins, item.origin.exercise) ?? "an earlier step"}
            </a>
          )}
          <form
            method="post"
            action={routes.saveItem(walkthrough, item.id)}
            className="mt-1 flex flex-wrap items-center gap-x-5 print:hidden"
          >
            <HiddenField name="revision" value={item.revision} />
            {isOpen(item) && <Act intent="done" words="Done" item={item} />}
            {at > 0 && <Act intent="up" words="Move up" item={item} />}
            {at < items.length - 1 && <Act intent="down" words="Move down" item={item} />}
            <a href={routes.item(walkthrough, item.id)} className="inline-flex min-h-12 items-center px-1">
              Edit<span className="sr-only">: {item.text}</span>
            </a>
          </form>
        </li>
      ))}
    </ol>
  );
}

/** Only of a day that can't be: one that is over is no mistake. */
function DueDoubt({ due, today }: { due: string | undefined; today: string }) {
  const problem = due === undefined ? undefined : dayProblem(due, { today });
  return problem && <p className="text-sm text-trouble print:hidden">{problem.message}</p>;
}

function Act({ intent, words, item }: { intent: string; words: string; item: ActionItem }) {
  return (
    <Button look="quiet" name="intent" value={intent}>
      {words}
      <span className="sr-only">: {item.text}</span>
    </Button>
  );
}
