import type { ReactNode } from "react";
import { helpLine } from "@/lib/exports/help-line";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";
import { SkippedNotice } from "./skipped-notice";

type PageShellProps = {
  children: ReactNode;
  /** The space between its parts, for a page of several. */
  className?: string;
  /** Beside the column on wide screens and absent elsewhere: never the only place for anything. */
  aside?: ReactNode;
  /** The aside's label for a screen reader. */
  asideLabel?: string;
  /** The content uses a wide screen itself. */
  isWide?: boolean;
  /**
   * Something is being written here: every way out submits its form, so other links are left out, and help opens in a
   * new tab.
   */
  isStep?: boolean;
  /** Printed, it may be seen by others: the help line is left out. */
  isForOthersToSee?: boolean;
  /** How many stored rows belong here and cannot be opened. */
  skipped?: number;
};

/**
 * The whole page around its content: one text column that begins at the same edge on every page, with plenty of white
 * space.
 */
export function PageShell(props: PageShellProps) {
  const {
    children,
    className,
    aside,
    asideLabel,
    isWide = false,
    isStep = false,
    isForOthersToSee = false,
    skipped = 0,
  } = props;
  return (
    <div className="mx-auto box-content max-w-column px-5 sm:px-8 lg:max-w-[60rem] print:px-0">
      <SkipLink />
      <SiteHeader isStep={isStep} />
      <div className="lg:flex lg:justify-between lg:gap-18">
        <main
          id="main"
          tabIndex={-1}
          className={`@container w-full min-w-0 pt-8 outline-none sm:pt-12 print:pt-3 ${isWide ? "" : "max-w-column"}`}
        >
          <SkippedNotice rows={skipped} />
          {className === undefined ? children : <div className={className}>{children}</div>}
        </main>
        {aside !== undefined && (
          <aside
            aria-label={asideLabel}
            className="hidden w-60 shrink-0 pt-12 text-sm text-ink-soft lg:block print:hidden"
          >
            <div className="sticky top-12 max-h-[calc(100vh-6rem)] overflow-y-auto pt-1">{aside}</div>
          </aside>
        )}
      </div>
      <SiteFooter isStep={isStep} />
      {!isForOthersToSee && <p className="mt-8 hidden text-sm text-ink-soft print:block">{helpLine}</p>}
    </div>
  );
}
