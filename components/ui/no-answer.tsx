import { DrawnRadio } from "./drawn-input";

type NoAnswerProps = { id: string; name: string; words?: string; checked: boolean };

/** The way back to no answer, as a radio can't be unchecked. Posts an empty string. */
export function NoAnswer({ id, name, words = "No answer", checked }: NoAnswerProps) {
  // A dot, as in `${id}.own`: an option may be called "none", and none has a dot.
  const ownId = `${id}.none`;
  return (
    <label
      htmlFor={ownId}
      className="-mx-2 flex min-h-11 w-fit items-center gap-3 rounded-control px-2 text-sm text-ink-soft hover:bg-paper-raised print:hidden"
    >
      <DrawnRadio id={ownId} name={name} value="" defaultChecked={checked} />
      {words}
    </label>
  );
}
