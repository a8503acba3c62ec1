import { FieldControl } from "@/components/fields/field-control";
import type { Answers, Fields } from "@/lib/forms/field";
import type { Problem } from "@/lib/forms/schema";

type ItemFieldsProps = {
  fields: Fields;
  answers: Answers;
  problems: readonly Problem[];
  /** A civil date in the person's time zone, for days that are one tap away. */
  today?: string;
};

/** The questions of an action item, in its own form. */
export function ItemFields({ fields, answers, problems, today }: ItemFieldsProps) {
  return (
    <div className="space-y-8">
      {Object.entries(fields).map(([name, field]) => (
        <FieldControl
          key={name}
          {...{ id: name, name, field, today }}
          answer={answers[name]}
          error={problems.find((problem) => problem.field === name)?.message}
        />
      ))}
    </div>
  );
}
