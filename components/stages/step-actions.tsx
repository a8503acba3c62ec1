import type { ReactNode } from "react";
import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";

/** The labels of a step's buttons; a button without a label is not shown. */
export type StepLabels = {
  /** The main button. */
  next?: string;
  /** From a core: "Go deeper here (4 steps, about 8 minutes)". */
  deeper?: string | undefined;
  /** From a deeper step, past the remaining ones: "Continue to: Ask for feedback". */
  onward?: string | undefined;
  leave?: string;
  back?: string | undefined;
  hub?: string | undefined;
  /** Stopping here is the main button; with `when-heavy`, once 8 to 10 is chosen. */
  restFirst?: "always" | "when-heavy" | undefined;
};

export type NextIntent = "continue" | "anyway";

type StepActionsProps = {
  labels: StepLabels;
  savedLine?: ReactNode;
  /** The intent of the main button. */
  next: NextIntent;
};

// Done by the style sheet, so that it follows the choice at once and without a script.
const heavy = {
  shown:
    "hidden group-has-[[value='8']:checked]/step:contents group-has-[[value='9']:checked]/step:contents group-has-[[value='10']:checked]/step:contents",
  hidden:
    "contents group-has-[[value='8']:checked]/step:hidden group-has-[[value='9']:checked]/step:hidden group-has-[[value='10']:checked]/step:hidden",
} as const;

/** Text in brackets moves to the next line as one piece, if it fits there. */
function Unbroken({ words }: { words: string }) {
  const [before = "", bracket] = words.split(/(?=\()/);
  return (
    <span>
      {before}
      {bracket !== undefined && <span className="inline-block">{bracket}</span>}
    </span>
  );
}

export function StepActions({ labels, savedLine, next }: StepActionsProps) {
  const { restFirst, deeper, onward, back = "Back", hub = "All stages" } = labels;
  const { leave = "Save and leave", next: words = "Continue" } = labels;
  const goOn = (look: "primary" | "quiet") => (
    <Button look={look} name="intent" value={next}>
      {words}
    </Button>
  );
  const rest = (look: "primary" | "quiet") => (
    <Button look={look} name="intent" value="leave">
      {leave}
    </Button>
  );
  const goOnFirst = (
    <>
      {goOn("primary")}
      {rest("quiet")}
    </>
  );
  // The main button stays visible: the bar always is, however far one has scrolled.
  const stopFirst = (
    <>
      {rest("primary")}
      {goOn("quiet")}
    </>
  );
  return (
    <ActionBar
      savedLine={savedLine}
      beside={
        <>
          {deeper !== undefined && (
            <Button look="secondary" name="intent" value="deeper">
              <Unbroken words={deeper} />
            </Button>
          )}
          {onward !== undefined && (
            <Button look="secondary" name="intent" value="onward">
              {onward}
            </Button>
          )}
        </>
      }
      more={
        <>
          {back && (
            <Button look="quiet" name="intent" value="back">
              {back}
            </Button>
          )}
          {hub && (
            <Button look="quiet" name="intent" value="hub">
              {hub}
            </Button>
          )}
        </>
      }
    >
      {restFirst === undefined && goOnFirst}
      {restFirst === "always" && stopFirst}
      {restFirst === "when-heavy" && (
        <>
          <div className={heavy.hidden}>{goOnFirst}</div>
          <div className={heavy.shown}>{stopFirst}</div>
        </>
      )}
    </ActionBar>
  );
}
