import { randomUUID } from "node:crypto";
import type { ComponentType, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FieldsetFrame } from "@/components/ui/field-frame";
import { HiddenField } from "@/components/ui/hidden-field";
import type { Answers } from "@/lib/forms/field";
import { type ControlProps, type FieldControlProps, frameOf } from "./control-props";

/** `Part` renders one question of one item; it is passed in so that the two files need not import each other. */
type GroupProps = ControlProps<"group"> & { Part: ComponentType<FieldControlProps> };

/** For many short rows: close together, with small questions, and side by side if there is room. */
const close = {
  rows: "gap-6 [&_label]:text-sm [&_label]:font-normal [&_label]:text-ink-soft [&_textarea]:min-h-0",
  row: "gap-3 sm:grid-cols-[1fr_13rem] sm:gap-6",
} as const;

const open = { rows: "gap-8", row: "gap-6" } as const;

/** The answered rows and an empty one; "Add another" posts the form and comes back with one more. */
export function GroupControl({ Part, ...props }: GroupProps) {
  const { id, name, field, answer = [], errors } = props;
  const items: Answers[] = [...answer, {}].slice(0, field.atMost);
  const look = field.splits === undefined ? open : close;
  const roomForMore = items.length < field.atMost;
  return (
    <FieldsetFrame {...frameOf(props)}>
      <div id={id} className={`grid ${look.rows}`}>
        {items.map((item, index) => {
          const rowId = typeof item["id"] === "string" ? item["id"] : randomUUID();
          return (
            <div key={rowId} className="group/row border-s border-line ps-4 sm:ps-6">
              <HiddenField name={`${name}.${index}.id`} value={rowId} />
              <fieldset>
                <legend className="mb-3 font-serif text-base text-ink-soft">
                  {field.item} {index + 1}
                </legend>
                <div className={`grid ${look.row}`}>
                  {Object.entries(field.fields).map(([sub, part]) => {
                    const partName = `${name}.${index}.${sub}`;
                    return (
                      <Part
                        key={sub}
                        id={`${id}.${index}.${sub}`}
                        name={partName}
                        field={part}
                        answer={item[sub]}
                        error={errors[partName]}
                        errors={errors}
                      />
                    );
                  })}
                </div>
                <div className="mt-2 flex flex-wrap items-center gap-x-6 print:hidden">
                  {field.splits !== undefined && index < answer.length && (
                    <Rows name={name} index={index} item={field.item} isLast={index === answer.length - 1} />
                  )}
                </div>
              </fieldset>
            </div>
          );
        })}
      </div>
      {roomForMore && (
        <div className="mt-4 print:hidden">
          <Button look="secondary" name="add" value={name}>
            Add another<span className="sr-only">: {field.label}</span>
          </Button>
        </div>
      )}
    </FieldsetFrame>
  );
}

type RowsProps = { name: string; index: number; item: string; isLast: boolean };

/** Splits at the person's line breaks, otherwise into sentences. */
function Rows({ name, index, item, isLast }: RowsProps): ReactNode {
  const about = <span className="sr-only">: {`${item} ${index + 1}`}</span>;
  return (
    <>
      <Button look="quiet" name="rows" value={`split ${name} ${index}`}>
        Split it{about}
      </Button>
      {!isLast && (
        <Button look="quiet" name="rows" value={`join ${name} ${index}`}>
          Join with the next{about}
        </Button>
      )}
    </>
  );
}
