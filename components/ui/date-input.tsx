import type { ComponentProps } from "react";
import { descriptionOf } from "./described-by";
import { FieldFrame, type FrameProps } from "./field-frame";

type DateInputProps = FrameProps & Omit<ComponentProps<"input">, "id" | "className" | "style" | "type">;

/** The browser's own date picker; where there is none, a line that takes 2026-03-09. */
export function DateInput(props: DateInputProps) {
  const { id, label, labelHidden, why, whyCollapsed, example, error, ...rest } = props;
  return (
    <FieldFrame {...{ id, label, labelHidden, why, whyCollapsed, example, error }}>
      <div className="max-w-56">
        <input
          id={id}
          type="date"
          autoComplete="off"
          className="control"
          {...rest}
          {...descriptionOf({ id, why, error })}
        />
      </div>
    </FieldFrame>
  );
}
