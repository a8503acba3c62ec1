import type { ComponentProps } from "react";
import { descriptionOf } from "./described-by";
import { FieldFrame, type FrameProps } from "./field-frame";

type WordsProps = Omit<ComponentProps<"textarea">, "className" | "style" | "dir">;

type TextAreaProps = FrameProps &
  Omit<WordsProps, "id"> & {
    /** `data-words-from` and `data-words-to` give the length that usually works. */
    words?: { readonly from: number; readonly to: number } | undefined;
  };

/**
 * Grows with the text, by the style sheet or otherwise by a script; without either there are `rows` and the resize
 * handle.
 */
export function TextArea(props: TextAreaProps) {
  const { id, label, labelHidden, why, whyCollapsed, example, error, words, rows = 4, ...rest } = props;
  return (
    <FieldFrame {...{ id, label, labelHidden, why, whyCollapsed, example, error }}>
      <textarea
        id={id}
        rows={rows}
        dir="auto"
        autoComplete="off"
        placeholder=" "
        data-words-from={words?.from}
        data-words-to={words?.to}
        className="control field-sizing-content min-h-32 resize-y font-serif print:min-h-0"
        {...rest}
        {...descriptionOf({ id, why, error })}
      />
    </FieldFrame>
  );
}

/** An answer of one line: it begins as one line and grows, so that nobody's words are cut off where they wrote them. */
export function LineArea(props: FrameProps & Omit<WordsProps, "id">) {
  const { id, label, labelHidden, why, whyCollapsed, example, error, ...rest } = props;
  return (
    <FieldFrame {...{ id, label, labelHidden, why, whyCollapsed, example, error }}>
      <Line id={id} {...rest} {...descriptionOf({ id, why, error })} />
    </FieldFrame>
  );
}

/** The bare line, where a label exists already. Enter moves to the next question. */
export function Line(props: WordsProps) {
  return (
    <textarea
      rows={1}
      dir="auto"
      autoComplete="off"
      placeholder=" "
      data-line=""
      enterKeyHint="next"
      className="control field-sizing-content font-serif supports-[field-sizing:content]:resize-none"
      {...props}
    />
  );
}
