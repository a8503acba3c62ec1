import type { ComponentProps } from "react";
import { isCivilDate } from "@/lib/dates";
import { descriptionOf } from "./described-by";
import { FieldFrame, type FrameProps } from "./field-frame";

type DateInputProps = FrameProps & Omit<ComponentProps<"input">, "id" | "className" | "style" | "type">;

/**
 * The browser's own date picker; where there is none, a line that takes 2026-03-09. What was kept and is no date that
 * a picker can show stands in a line too: the picker would be empty, and the next save would lose it.
 */
export function DateInput(props: DateInputProps) {
  const { id, label, labelHidden, why, whyCollapsed, example, error, ...rest } = props;
  const { defaultValue: day = "" } = rest;
  const isPickable = day === "" || (isCivilDate(String(day)) && String(day) >= "0001");
  return (
    <FieldFrame {...{ id, label, labelHidden, why, whyCollapsed, example, error }}>
      <div className="max-w-56">
        <input
          id={id}
          type={isPickable ? "date" : "text"}
          // Keeps the picker from taking a year of five digits.
          max={isPickable ? "9999-12-31" : undefined}
          autoComplete="off"
          className="control"
          {...rest}
          {...descriptionOf({ id, why, error })}
        />
      </div>
    </FieldFrame>
  );
}
