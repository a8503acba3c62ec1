import type { ReactNode } from "react";
import { helpLine } from "@/lib/exports/help-line";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";
import { SkippedNotice } from "./skipped-notice";

type PageShellProps = {
  children: ReactNode;
  /** Beside the column on wide screens, under it elsewhere: never the only place for anything. */
  aside?: ReactNode;
  /** What the aside is, for a screen reader. */
  asideLabel?: string;
  /**
   * Something is being written here: every way out is a submit of its form, so the links around it are left
   * out, and help opens in a new tab.
   */
  isStep?: boolean;
  /** How many stored things belong here and can't be opened. */
  skipped?: number;
};

/** The whole page around its content: one column to read, and a lot of air. */
export function PageShell({ children, aside, asideLabel, isStep = false, skipped = 0 }: PageShellProps) {
  const wide = aside === undefined ? "max-w-column" : "max-w-column lg:max-w-[60rem]";
  return (
    <div className={`mx-auto box-content px-5 sm:px-8 print:px-0 ${wide}`}>
      <SkipLink />
      <SiteHeader isStep={isStep} />
      <div className="lg:flex lg:justify-between lg:gap-18">
        <main
          id="main"
          tabIndex={-1}
          className="@container w-full max-w-column min-w-0 pt-8 outline-none sm:pt-12"
        >
          <SkippedNotice rows={skipped} />
          {children}
        </main>
        {aside !== undefined && (
          <aside
            aria-label={asideLabel}
            className="mt-18 text-sm text-ink-soft lg:mt-0 lg:w-60 lg:shrink-0 lg:pt-12 print:hidden"
          >
            <div className="border-t border-line pt-6 lg:sticky lg:top-12 lg:border-0 lg:pt-1">{aside}</div>
          </aside>
        )}
      </div>
      <SiteFooter isStep={isStep} />
      <p className="mt-8 hidden text-sm text-ink-soft print:block">{helpLine}</p>
    </div>
  );
}
