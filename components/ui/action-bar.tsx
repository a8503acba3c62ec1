import type { ReactNode } from "react";

type ActionBarProps = {
  /** A quiet way out, and the main button. */
  children: ReactNode;
  /** Other ways on, above the bar. */
  beside?: ReactNode;
  savedLine?: ReactNode;
  /** Quieter ways, under the bar. */
  more?: ReactNode;
};

/**
 * One line that sticks to the foot of the screen, so it has to be a child of the form itself: inside a wrapper it would
 * only stick to that. It stands in the flow where the screen is as low as a phone on its side or above a keyboard, where
 * it would cover what is being written, and while the way to a person is open. The main button comes first by the
 * keyboard, and at the thumb's side on a phone. A save that failed is said above it.
 */
export function ActionBar({ children, beside, savedLine, more }: ActionBarProps) {
  return (
    <>
      <div className="mt-10 flex flex-col gap-4 empty:hidden sm:items-start print:hidden">{beside}</div>
      {savedLine !== undefined && (
        <div className="mt-6 mb-2 has-data-trouble:sticky has-data-trouble:bottom-16 has-data-trouble:z-10 has-data-trouble:bg-paper has-data-trouble:py-2 print:hidden">
          {savedLine}
        </div>
      )}
      <div data-action-bar className="action-bar">
        {children}
      </div>
      {more !== undefined && <div className="mt-2 flex flex-wrap gap-x-6 print:hidden">{more}</div>}
    </>
  );
}
