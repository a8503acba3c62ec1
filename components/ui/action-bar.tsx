import type { ReactNode } from "react";

type ActionBarProps = {
  /** The main button. */
  children: ReactNode;
  back?: ReactNode;
  savedLine?: ReactNode;
  /** Quieter ways out, under the bar: "Save and leave". */
  more?: ReactNode;
};

/**
 * Sticks to the foot of a phone, so it has to be a child of the form itself: inside a wrapper it would
 * only stick to that. Elsewhere it stands in the flow, and also where the screen is as low as a phone on
 * its side or above a keyboard: there it would cover what is being written.
 */
export function ActionBar({ children, back, savedLine, more }: ActionBarProps) {
  return (
    <>
      <div
        data-action-bar
        className="-mx-5 mt-12 border-t border-line bg-paper px-5 pt-2 pb-[max(0.75rem,env(safe-area-inset-bottom))] max-sm:[@media(height>=30rem)]:sticky max-sm:[@media(height>=30rem)]:bottom-0 max-sm:[@media(height>=30rem)]:z-10 sm:mx-0 sm:flex sm:flex-wrap sm:items-center sm:justify-between sm:gap-x-6 sm:px-0 sm:pt-6 print:hidden"
      >
        <div className="sm:order-last">{savedLine}</div>
        <div className="mt-1 flex items-center gap-4 sm:flex-row-reverse sm:justify-end sm:gap-6">
          {back}
          <div className="grid grow sm:grow-0">{children}</div>
        </div>
      </div>
      {more !== undefined && <div className="mt-2 flex flex-wrap gap-x-6 print:hidden">{more}</div>}
    </>
  );
}
