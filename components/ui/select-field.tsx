import type { ComponentProps } from "react";
import { descriptionOf } from "./described-by";
import { FieldFrame, type FrameProps } from "./field-frame";

type SelectFieldProps = FrameProps &
  Omit<ComponentProps<"select">, "id" | "className" | "style"> & {
    options: readonly { readonly value: string; readonly label: string }[];
  };

/** For a short known list in a tight place (a filter, a status); a question uses radios. */
export function SelectField(props: SelectFieldProps) {
  const { id, label, labelHidden, why, whyCollapsed, example, error, options, ...rest } = props;
  return (
    <FieldFrame {...{ id, label, labelHidden, why, whyCollapsed, example, error }}>
      <select id={id} className="control" {...rest} {...descriptionOf({ id, why, error })}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
