import type { ReactNode } from "react";

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean | undefined;
};

/** Something that waits until it is asked for; the browser's own, so it works without JavaScript. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details open={open} className="group print:not-open:hidden">
      <summary className="summary">
        <svg viewBox="0 0 12 12" aria-hidden="true" className="print:hidden">
          <path d="M4 2l4 4-4 4" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        <span>{summary}</span>
      </summary>
      <div className="mt-1 mb-3 border-s border-line ps-4">{children}</div>
    </details>
  );
}
