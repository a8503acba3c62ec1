import { DrawnRadio } from "./drawn-input";

type NoAnswerProps = { id: string; name: string; question: string; words?: string; checked: boolean };

/**
 * The way back to no answer, as a radio can't be unchecked: it is there once something is chosen, and always where the
 * browser can't tell. Posts an empty string.
 */
export function NoAnswer({ id, name, question, words = "Clear", checked }: NoAnswerProps) {
  // A dot, as in `${id}.own`: an option may be called "none", and none has a dot.
  const ownId = `${id}.none`;
  return (
    <label htmlFor={ownId} className="no-answer">
      <DrawnRadio id={ownId} name={name} value="" defaultChecked={checked} />
      <span>
        {words}
        <span className="sr-only">: {question}</span>
      </span>
    </label>
  );
}
