import { DrawnRadio } from "./drawn-input";

type NoAnswerProps = { id: string; name: string; question: string; words?: string; checked: boolean };

/**
 * The way back to no answer, because a radio cannot be unchecked: shown once something is chosen, and always if the
 * browser cannot tell. Posts an empty string.
 */
export function NoAnswer({ id, name, question, words = "Clear", checked }: NoAnswerProps) {
  // With a dot, as in `${id}.own`: an option may be called "none", but no option contains a dot.
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
