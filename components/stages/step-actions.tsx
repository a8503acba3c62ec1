import type { ReactNode } from "react";
import { ActionBar } from "@/components/ui/action-bar";
import { Button } from "@/components/ui/button";

/** The words of the ways out of a step; a way without words is not there. */
export type StepLabels = {
  /** The main button. */
  next?: string;
  /** From a core: "Go deeper here (4 steps, about 8 minutes)". */
  deeper?: string | undefined;
  /** From a deeper step, past the rest of them: "Continue to: Ask for feedback". */
  onward?: string | undefined;
  leave?: string;
  back?: string | undefined;
  hub?: string | undefined;
  /** Stopping here is the main way; `when-heavy` once 8 to 10 is chosen. */
  restFirst?: "always" | "when-heavy" | undefined;
};

export type NextIntent = "continue" | "anyway";

type StepActionsProps = {
  labels: StepLabels;
  savedLine?: ReactNode;
  /** The intent of going on. */
  next: NextIntent;
};

// By the style sheet, so that it follows what is chosen at once and without a script.
const heavy = {
  shown:
    "hidden group-has-[[value='8']:checked]/step:contents group-has-[[value='9']:checked]/step:contents group-has-[[value='10']:checked]/step:contents",
  hidden:
    "contents group-has-[[value='8']:checked]/step:hidden group-has-[[value='9']:checked]/step:hidden group-has-[[value='10']:checked]/step:hidden",
} as const;

/** What stands in brackets goes to the next line as one piece, as long as it fits there. */
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
  // Going on stays in sight: only the bar is, wherever one has scrolled to.
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
