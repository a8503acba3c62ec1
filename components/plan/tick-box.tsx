/** A tick box, on the screen and on paper. The line beside it states its state in words. */
export function TickBox({ isTicked }: { isTicked: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={`size-6 stroke-[1.1] ${isTicked ? "fill-accent stroke-accent" : "fill-paper-raised stroke-edge"} print:fill-none print:stroke-ink`}
    >
      <rect x="1" y="1" width="14" height="14" rx="1.5" />
      {isTicked && (
        <path
          d="M4 8.5l2.8 2.8L12 5"
          className="fill-none stroke-accent-ink stroke-[1.6] print:stroke-ink"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
