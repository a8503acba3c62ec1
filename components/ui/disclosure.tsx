import type { ReactNode } from "react";

type DisclosureProps = {
  /** The id of its summary, so that a form inside can return there. */
  id?: string;
  summary: ReactNode;
  children: ReactNode;
  open?: boolean | undefined;
};

/** Content that is collapsed until it is opened; the browser's own element, so it works without JavaScript. */
export function Disclosure({ id, summary, children, open }: DisclosureProps) {
  return (
    <details open={open} className="group print:not-open:hidden">
      <summary id={id} className="summary" data-stays={id === undefined ? undefined : ""}>
        <svg viewBox="0 0 12 12" aria-hidden="true" className="print:hidden">
          <path d="M4 2l4 4-4 4" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        <span>{summary}</span>
      </summary>
      <div className="mt-1 mb-3 border-s border-line ps-4">{children}</div>
    </details>
  );
}
