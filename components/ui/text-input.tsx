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
 * The bare line, for what is no words of the person's: an address, a code. A browser would keep what is typed there, in
 * the clear and after somebody has left; only what one signs in with says that it may.
 */
export function TextInput({ type = "text", ...rest }: TextInputProps) {
  return (
    <input
      type={type}
      // A blank placeholder lets the style tell a filled line from an empty one.
      placeholder=" "
      autoComplete="off"
      className="control"
      {...rest}
    />
  );
}
