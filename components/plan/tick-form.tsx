import { HiddenField } from "@/components/ui/hidden-field";
import { type ActionItem, isOpen } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { TickBox } from "./tick-box";

type TickFormProps = {
  item: ActionItem;
  /** The page that it is on, and returns to. */
  back: "plan" | "home";
};

/** The box before an action item: one tap marks it done, another one undoes that. */
export function TickForm({ item, back }: TickFormProps) {
  const isTicked = item.status === "done";
  const canTick = isOpen(item) || isTicked;
  return (
    <form method="post" action={routes.saveItem(item.walkthroughId, item.id)}>
      <HiddenField name="revision" value={item.revision} />
      {back === "home" && <HiddenField name="from" value="home" />}
      <button
        id={`tick-${item.id}`}
        type="submit"
        name="intent"
        value={isTicked ? "undo" : "done"}
        disabled={!canTick}
        data-stays=""
        className="-ms-2 grid size-11 place-items-center rounded-control hover:bg-paper-raised disabled:opacity-50"
      >
        <TickBox isTicked={isTicked} />
        <span className="sr-only print:hidden">
          {isTicked ? "Mark as not done" : "Mark as done"}: {item.text}
        </span>
      </button>
    </form>
  );
}
