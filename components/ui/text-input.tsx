import type { ComponentProps } from "react";
import { descriptionOf } from "./described-by";
import { FieldFrame, type FrameProps } from "./field-frame";

type LabelledInputProps = FrameProps &
  Omit<ComponentProps<"input">, "id" | "className" | "style" | "dir"> & {
    /** The person's own words: set in the serif, in the direction of their script. */
    own?: boolean | undefined;
  };

export function LabelledInput(props: LabelledInputProps) {
  const { id, label, labelHidden, why, whyCollapsed, example, error, own, ...rest } = props;
  return (
    <FieldFrame {...{ id, label, labelHidden, why, whyCollapsed, example, error }}>
      <TextInput id={id} own={own} {...rest} {...descriptionOf({ id, why, error })} />
    </FieldFrame>
  );
}

type TextInputProps = Omit<ComponentProps<"input">, "className" | "style" | "dir"> & {
  own?: boolean | undefined;
};

/**
 * The bare line, for a place that has its label already. A browser would keep what is typed there, in the clear and
 * after somebody has left; only what one signs in with says that it may.
 */
export function TextInput({ own, type = "text", ...rest }: TextInputProps) {
  return (
    <input
      type={type}
      // A blank placeholder lets the style tell a filled line from an empty one.
      placeholder=" "
      autoComplete="off"
      dir={own ? "auto" : undefined}
      className={`control ${own ? "font-serif" : ""}`}
      {...rest}
    />
  );
}
