import type { ReactNode } from "react";

/** `note`: worth knowing. `trouble`: something did not work (never a feeling). `quiet`: in passing. */
type NoticeKind = "note" | "trouble" | "quiet";

type NoticeProps = {
  kind?: NoticeKind;
  title?: ReactNode;
  /** Read out when it appears after the page has loaded. */
  live?: boolean;
  children: ReactNode;
};

const kinds: Record<NoticeKind, string> = {
  note: "border-note bg-note-soft px-5 py-4",
  trouble: "border-trouble bg-trouble-soft px-5 py-4",
  quiet: "border-line py-1 ps-5 text-ink-soft",
};

export function Notice({ kind = "note", title, live = false, children }: NoticeProps) {
  return (
    <div
      role={live ? "status" : undefined}
      className={`max-w-column rounded-e-control border-s-3 ${kinds[kind]}`}
    >
      {title !== undefined && <p className="font-semibold">{title}</p>}
      <div className="space-y-2">{children}</div>
    </div>
  );
}
