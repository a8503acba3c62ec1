import type { ReactNode } from "react";

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean | undefined;
};

/** Something that waits until it is asked for; the browser's own, so it works without JavaScript. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details open={open} className="group">
      <summary className="-ms-1 flex min-h-11 w-fit list-none items-center gap-2 rounded-control ps-1 pe-2 text-sm text-accent hover:text-accent-deep [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 12 12"
          aria-hidden="true"
          className="size-3 shrink-0 fill-none stroke-current stroke-[1.5] group-open:rotate-90 rtl:-scale-x-100"
        >
          <path d="M4 2l4 4-4 4" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        <span className="underline decoration-1 underline-offset-4">{summary}</span>
      </summary>
      <div className="mt-1 mb-3 border-s border-line ps-4">{children}</div>
    </details>
  );
}
