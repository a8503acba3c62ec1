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
      <div
        data-action-bar
        className="-mx-5 flex flex-row-reverse items-center justify-between gap-x-4 gap-y-1 border-t @max-[14em]:flex-wrap border-line bg-paper px-5 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] [@media(height>=30rem)]:sticky [@media(height>=30rem)]:bottom-0 [@media(height>=30rem)]:z-10 group-has-[details[open]_[data-help]]/step:static! group-has-[[data-help]]/step:group-has-[[value='10']:checked]/step:static! sm:mx-0 sm:flex-row sm:justify-start sm:gap-6 sm:px-0 sm:py-3 print:hidden"
      >
        {children}
      </div>
      {more !== undefined && <div className="mt-2 flex flex-wrap gap-x-6 print:hidden">{more}</div>}
    </>
  );
}
