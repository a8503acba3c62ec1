import { Button } from "@/components/ui/button";
import type { Field } from "@/lib/forms/field";

/** The ids of the action items that were made of this step, by the name of what was offered. */
export type Promoted = Readonly<Record<string, string>>;

type PromoteProps = {
  field: Field;
  /** `learning`, or `people:ROW` */
  name: string;
  promoted: Promoted;
  /** What it is about, for those who hear the button alone. */
  about: string;
};

/** Where only one choice makes a row an action: the button is there once that choice is made. */
const shownFor: Readonly<Record<string, string>> = {
  "mine-now": "hidden group-has-[option[value='mine-now']:checked]/row:block",
};

/** One tap saves the step and puts this in the plan; after that it leads there. */
export function Promote({ field, name, promoted, about }: PromoteProps) {
  const item = promoted[name];
  const what = <span className="sr-only">: {about}</span>;
  if (item !== undefined)
    return (
      <p className="mt-2 flex flex-wrap items-center gap-x-4 text-sm text-ink-soft">
        It is in your plan.
        <Button look="quiet" name="intent" value={`item:${item}`}>
          See it there{what}
        </Button>
      </p>
    );
  const { atMost, only } = field.action ?? {};
  const taken = Object.keys(promoted).filter((one) => one.startsWith(`${name.split(":")[0]}:`)).length;
  if (atMost !== undefined && taken >= atMost) return null;
  return (
    <div className={`mt-1 print:hidden ${only ? shownFor[only.value] : ""}`}>
      <Button look="quiet" name="promote" value={name}>
        Put this in my plan{what}
      </Button>
    </div>
  );
}
