import type { ReactNode } from "react";

type SavedLineProps = {
  /** Lets a script find the place to write to. */
  id?: string;
  /** The words differ too: this only thickens them. */
  trouble?: boolean;
  children?: ReactNode;
};

/** One quiet line near the button. It stays in the page while empty, so that its words are read out. */
export function SavedLine({ id, trouble = false, children }: SavedLineProps) {
  return (
    <p
      id={id}
      role="status"
      className={`min-h-6 text-sm ${trouble ? "font-semibold text-trouble" : "text-ink-soft"}`}
    >
      {children}
    </p>
  );
}
