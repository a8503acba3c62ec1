// The frame of every control: the question, why it is asked, an example, and problems.
import type { ReactNode } from "react";
import { descriptionOf, errorId, whyId } from "./described-by";
import { Disclosure } from "./disclosure";

export type FrameProps = {
  /** The id of the control (of the first one in a set), which an error summary links to. */
  id: string;
  label: string;
  /** For a control whose question is already above it. */
  labelHidden?: boolean | undefined;
  why?: string | undefined;
  /** From the second walkthrough on, the why-line is collapsed. */
  whyCollapsed?: boolean | undefined;
  example?: string | undefined;
  error?: string | undefined;
};

/** Its words may change with a choice elsewhere on the page. */
type WordsProps = Omit<FrameProps, "label" | "why"> & { label: ReactNode; why?: ReactNode };

const question = "text-base leading-snug font-semibold";

function frameClass(error: string | undefined): string {
  return error === undefined ? "min-w-0" : "min-w-0 border-s-3 border-trouble ps-4";
}

/** Around a single control. */
export function FieldFrame({ children, ...frame }: WordsProps & { children: ReactNode }) {
  return (
    <div className={frameClass(frame.error)}>
      <label htmlFor={frame.id} className={frame.labelHidden ? "sr-only" : `block ${question}`}>
        {frame.label}
      </label>
      <FrameNotes {...frame} />
      <div className="mt-3">{children}</div>
    </div>
  );
}

/** Around a set of radios, checkboxes or questions that form one answer. */
export function FieldsetFrame({ children, ...frame }: FrameProps & { children: ReactNode }) {
  return (
    // The border is the outer box's, because a fieldset starts its own at half the height of its legend.
    <div className={frameClass(frame.error)}>
      <fieldset className="group/set" aria-describedby={descriptionOf(frame)["aria-describedby"]}>
        <legend className={frame.labelHidden ? "sr-only" : question}>{frame.label}</legend>
        <FrameNotes {...frame} />
        <div className="mt-3">{children}</div>
      </fieldset>
    </div>
  );
}

function FrameNotes({ id, label, why, whyCollapsed, example, error }: WordsProps) {
  const whyLine = why !== undefined && (
    <p id={whyId(id)} className="max-w-measure text-sm text-ink-soft">
      {why}
    </p>
  );
  const about = <span className="sr-only">: {label}</span>;
  return (
    <>
      {whyLine &&
        (whyCollapsed ? (
          <Disclosure summary={<>Why this is asked{about}</>}>{whyLine}</Disclosure>
        ) : (
          <div className="mt-1">{whyLine}</div>
        ))}
      {example !== undefined && (
        <Disclosure summary={<>See an example{about}</>}>
          <p className="max-w-measure text-base whitespace-pre-line">{example}</p>
        </Disclosure>
      )}
      {error !== undefined && (
        <p id={errorId(id)} className="mt-2 text-sm font-semibold text-trouble">
          {error}
        </p>
      )}
    </>
  );
}
