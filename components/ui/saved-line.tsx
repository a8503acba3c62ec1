import type { ReactNode } from "react";

type SavedLineProps = {
  /** The words differ too: this only thickens them. */
  trouble?: boolean;
  children?: ReactNode;
};

/** One quiet line near the button. It changes at every pause, so it is not read out; what is worth it is said beside. */
export function SavedLine({ trouble = false, children }: SavedLineProps) {
  return (
    <p
      role="status"
      aria-live="off"
      className={`min-h-6 text-sm ${trouble ? "font-semibold text-trouble" : "text-ink-soft"}`}
    >
      {children}
    </p>
  );
}
