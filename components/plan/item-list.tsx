import { randomUUID } from "node:crypto";
import { DraftForm } from "@/components/stages/draft-form";
import type { FormContext } from "@/components/stages/step-form";
import { Button, TextLink } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Disclosure } from "@/components/ui/disclosure";
import { HiddenField } from "@/components/ui/hidden-field";
import { LineArea } from "@/components/ui/text-area";
import { dayProblem } from "@/lib/forms/day";
import { nearDays } from "@/lib/forms/near-days";
import { own } from "@/lib/own";
import { type ActionItem, isOpen, itemFields } from "@/lib/plan/item";
import { routes } from "@/lib/routes";
import { ItemLine } from "./item-line";
import { TickForm } from "./tick-form";

type ItemListProps = {
  walkthrough: string;
  items: readonly ActionItem[];
  /** A civil date in the person's time zone. */
  today: string;
  /** The titles of the steps that items came from, by key. */
  origins: Readonly<Record<string, string>>;
  /** The order is being changed: each item has buttons to move up and down instead of the others. */
  isMoving: boolean;
  /** For the forms that change an item in place. */
  form: FormContext;
};

/** The plan in the person's own order, each item with a box to tick. */
export function ItemList({ walkthrough, items, today, origins, isMoving, form }: ItemListProps) {
  return (
    <ol className="border-t border-line">
      {items.map((item, at) => (
        <li
          key={item.id}
          id={`item-${item.id}`}
          // Links from home and from search results lead here.
          tabIndex={-1}
          className="relative grid grid-cols-[2.75rem_1fr] border-b border-line py-3 print:break-inside-avoid"
        >
          <TickForm item={item} back="plan" />
          <div className="pt-2">
            <ItemLine item={item} today={today} />
            {isOpen(item) && <DueDoubt due={item.due} today={today} />}
            {isMoving ? (
              <form
                method="post"
                action={routes.saveItem(walkthrough, item.id)}
                className="mt-1 flex flex-wrap items-center gap-x-5 print:hidden"
              >
                <HiddenField name="revision" value={item.revision} />
                <Moves item={item} isFirst={at === 0} isLast={at === items.length - 1} />
              </form>
            ) : (
              <div className="print:hidden">
                <EditInPlace {...{ item, form, today }} />
                {item.origin && (
                  <TextLink
                    href={`${routes.step(walkthrough, item.origin.exercise)}#${item.origin.field}`}
                    className="text-sm"
                  >
                    From: {own(origins, item.origin.exercise) ?? "an earlier step"}
                  </TextLink>
                )}
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** So small a form has no way on. */
const savesByEnter = { "data-line": "save", enterKeyHint: "done" } as const;

/** Its words and its day, edited in place; the rest is on its own page. */
function EditInPlace({ item, form, today }: { item: ActionItem; form: FormContext; today: string }) {
  const { id, walkthroughId, revision, text, due } = item;
  return (
    <Disclosure
      id={`edit-${id}`}
      summary={
        <>
          Edit<span className="sr-only">: {text}</span>
        </>
      }
    >
      <DraftForm
        action={routes.saveItem(walkthroughId, id)}
        className="space-y-4 py-2"
        writer={randomUUID()}
        {...form}
      >
        <HiddenField name="revision" value={revision} />
        <HiddenField name="was.text" value={text} />
        <HiddenField name="was.due" value={due ?? ""} />
        <LineArea
          id={`text-${id}`}
          name="text"
          label="What will you do?"
          defaultValue={text}
          {...savesByEnter}
        />
        <DateInput
          id={`due-${id}`}
          name="due"
          label="By when?"
          defaultValue={due}
          days={nearDays(itemFields.due.days, today)}
          hasWas
        />
        <div className="flex flex-wrap items-center gap-x-6">
          <Button look="secondary" name="intent" value="save">
            Save it<span className="sr-only">: {text}</span>
          </Button>
          <TextLink href={routes.item(walkthroughId, id)} className="text-sm">
            Priority, status, or delete it<span className="sr-only">: {text}</span>
          </TextLink>
        </div>
      </DraftForm>
    </Disclosure>
  );
}

/** Only for an impossible day: a past one is not a mistake. */
function DueDoubt({ due, today }: { due: string | undefined; today: string }) {
  const problem = due === undefined ? undefined : dayProblem(due, { today });
  return problem && <p className="text-sm text-trouble print:hidden">{problem.message}</p>;
}

type MovesProps = { item: ActionItem; isFirst: boolean; isLast: boolean };

/** Focus returns to the pressed button, or at the end of the list to the remaining one. */
function Moves({ item, isFirst, isLast }: MovesProps) {
  return (
    <>
      {!isFirst && <Move after={isLast ? "down" : "up"} intent="up" words="Move up" item={item} />}
      {!isLast && <Move after={isFirst ? "up" : "down"} intent="down" words="Move down" item={item} />}
    </>
  );
}

type MoveProps = { after: "up" | "down"; intent: "up" | "down"; words: string; item: ActionItem };

function Move({ after, intent, words, item }: MoveProps) {
  return (
    <Button id={`${after}-${item.id}`} look="quiet" name="intent" value={intent} data-stays="">
      {words}
      <span className="sr-only">: {item.text}</span>
    </Button>
  );
}
