import type { ComponentProps } from "react";
import { descriptionOf } from "./described-by";
import { FieldFrame, type FrameProps } from "./field-frame";

type FileFieldProps = FrameProps & Omit<ComponentProps<"input">, "id" | "className" | "style" | "type">;

/** A file from the person's device, chosen with the browser's own dialog. */
export function FileField(props: FileFieldProps) {
  const { id, label, labelHidden, why, whyCollapsed, example, error, ...rest } = props;
  return (
    <FieldFrame {...{ id, label, labelHidden, why, whyCollapsed, example, error }}>
      <input
        id={id}
        type="file"
        className="control h-auto file:me-4 file:min-h-8 file:rounded-control file:border file:border-edge file:bg-transparent file:px-4 file:font-semibold file:text-ink"
        {...rest}
        {...descriptionOf({ id, why, error })}
      />
    </FieldFrame>
  );
}
