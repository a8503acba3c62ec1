import type { ComponentProps } from "react";
import { descriptionOf } from "./described-by";
import { FieldFrame, type FrameProps } from "./field-frame";

type LabelledInputProps = FrameProps & Omit<ComponentProps<"input">, "id" | "className" | "style" | "dir">;

export function LabelledInput(props: LabelledInputProps) {
  const { id, label, labelHidden, why, whyCollapsed, example, error, ...rest } = props;
  return (
    <FieldFrame {...{ id, label, labelHidden, why, whyCollapsed, example, error }}>
      <TextInput id={id} {...rest} {...descriptionOf({ id, why, error })} />
    </FieldFrame>
  );
}

type TextInputProps = Omit<ComponentProps<"input">, "className" | "style" | "dir">;

/**
 * The bare line, for text that is not the person's own words: an address, a code. A browser would store it in clear
 * text, even after they have left, so autocomplete is off except in sign-in fields.
 */
export function TextInput({ type = "text", ...rest }: TextInputProps) {
  return (
    <input
      type={type}
      // A blank placeholder lets CSS tell a filled line from an empty one.
      placeholder=" "
      autoComplete="off"
      className="control"
      {...rest}
    />
  );
}
