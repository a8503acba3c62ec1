import type { ComponentProps } from "react";
import { descriptionOf } from "./described-by";
import { FieldFrame, type FrameProps } from "./field-frame";

type SelectFieldProps = FrameProps &
  Omit<ComponentProps<"select">, "id" | "className" | "style" | "children"> & {
    options: readonly { value: string; label: string }[];
    /** The label of no choice. */
    none: string;
  };

/** The browser's own select, for a choice that is repeated on one page. */
export function SelectField(props: SelectFieldProps) {
  const { id, label, labelHidden, why, whyCollapsed, example, error, options, none, ...rest } = props;
  return (
    <FieldFrame {...{ id, label, labelHidden, why, whyCollapsed, example, error }}>
      <select id={id} className="control" {...rest} {...descriptionOf({ id, why, error })}>
        <option value="">{none}</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
