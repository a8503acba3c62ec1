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
 * One line that sticks to the foot of a phone, so it has to be a child of the form itself: inside a wrapper it would
 * only stick to that. Elsewhere it stands in the flow, and also where the screen is as low as a phone on
 * its side or above a keyboard: there it would cover what is being written.
 */
export function ActionBar({ children, beside, savedLine, more }: ActionBarProps) {
  return (
    <>
      <div className="mt-10 flex flex-col gap-4 empty:hidden sm:items-start print:hidden">{beside}</div>
      {savedLine !== undefined && <div className="mt-6 mb-2 print:hidden">{savedLine}</div>}
      <div
        data-action-bar
        className="-mx-5 flex items-center justify-between gap-x-4 gap-y-1 border-t @max-[14em]:flex-wrap border-line bg-paper px-5 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] max-sm:[@media(height>=30rem)]:sticky max-sm:[@media(height>=30rem)]:bottom-0 max-sm:[@media(height>=30rem)]:z-10 sm:mx-0 sm:flex-row-reverse sm:justify-end sm:gap-6 sm:px-0 sm:pt-6 print:hidden"
      >
        {children}
      </div>
      {more !== undefined && <div className="mt-2 flex flex-wrap gap-x-6 print:hidden">{more}</div>}
    </>
  );
}
