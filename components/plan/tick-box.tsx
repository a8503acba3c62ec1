/** Drawn on paper only, for a pen; on the screen a button says it. Its line's status is in words beside it. */
export function TickBox({ isTicked }: { isTicked: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className="absolute start-0 top-5 hidden size-5 fill-none stroke-ink stroke-[1.1] print:block"
    >
      <rect x="1" y="1" width="14" height="14" rx="1.5" />
      {isTicked && <path d="M4 8.5l2.8 2.8L12 5" strokeLinecap="round" strokeLinejoin="round" />}
    </svg>
  );
}
