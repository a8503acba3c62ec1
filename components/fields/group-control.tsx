import type { ComponentType } from "react";
import { Button } from "@/components/ui/button";
import { FieldsetFrame } from "@/components/ui/field-frame";
import type { Answer, Answers, Field } from "@/lib/forms/field";
import { type ControlProps, frameOf } from "./control-props";

type PartProps = {
  id: string;
  name: string;
  field: Field;
  answer: Answer | undefined;
  error: string | undefined;
  errors: Readonly<Record<string, string>>;
};

/** `Part` draws one question of one item; it is handed in so that the two files need not import each other. */
type GroupProps = ControlProps<"group"> & { Part: ComponentType<PartProps> };

/** The answered ones and one empty; "Add another" posts the form and comes back with one more. */
export function GroupControl({ Part, ...props }: GroupProps) {
  const { id, name, field, answer = [], errors } = props;
  const items: Answers[] = [...answer, {}].slice(0, field.atMost);
  const roomForMore = items.length < field.atMost;
  return (
    <FieldsetFrame {...frameOf(props)}>
      <div id={id} className="grid gap-8">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list, in the form's names too
          <div key={index} className="border-s border-line ps-4 sm:ps-6">
            <fieldset>
              <legend className="mb-3 font-serif text-base text-ink-soft">
                {field.item} {index + 1}
              </legend>
              <div className="grid gap-6">
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
            </fieldset>
          </div>
        ))}
      </div>
      {roomForMore && (
        <div className="mt-4 print:hidden">
          <Button look="secondary" name="add" value={name}>
            Add another
          </Button>
        </div>
      )}
    </FieldsetFrame>
  );
}
