import type { ReactNode } from "react";

type ActionBarProps = {
  /** A quiet way out, and the main button. */
  children: ReactNode;
  /** Other buttons, above the bar. */
  beside?: ReactNode;
  savedLine?: ReactNode;
  /** Quieter ones, under the bar. */
  more?: ReactNode;
};

/**
 * A line that sticks to the foot of the screen (`foot` in globals.css), so it has to be a child of the form itself:
 * inside a wrapper it would stick only to that. The main button comes first in tab order, and at the thumb's side on
 * a phone. A failed save is reported above it and sticks with it, as one box.
 */
export function ActionBar({ children, beside, savedLine, more }: ActionBarProps) {
  return (
    <>
      <div className="mt-10 flex flex-col gap-4 empty:hidden sm:items-start print:hidden">{beside}</div>
      <div className="contents has-data-trouble:foot has-data-trouble:block max-sm:has-data-trouble:-mx-5 max-sm:has-data-trouble:px-5 print:hidden!">
        {savedLine !== undefined && (
          <div className="mt-6 mb-2 has-data-trouble:mt-0 has-data-trouble:pt-2">{savedLine}</div>
        )}
        <div data-action-bar className="action-bar foot">
          {children}
        </div>
      </div>
      {more !== undefined && <div className="mt-2 flex flex-wrap gap-x-6 print:hidden">{more}</div>}
    </>
  );
}
