import { type ReactNode, useId } from "react";

/** `note`: worth knowing. `trouble`: something did not work (never a feeling). `quiet`: in passing. */
type NoticeKind = "note" | "trouble" | "quiet";

type NoticeProps = {
  kind?: NoticeKind;
  title?: ReactNode;
  /** Announced when it appears after the page has loaded. */
  live?: boolean;
  /** The result of the form that led here: it takes the focus. At most one on a page. */
  isNews?: boolean;
  children: ReactNode;
};

const kinds: Record<NoticeKind, string> = {
  note: "border-note bg-note-soft px-5 py-4",
  trouble: "border-trouble bg-trouble-soft px-5 py-4",
  quiet: "border-line py-1 ps-5 text-ink-soft",
};

// A screen reader does not announce a status that is there when the page loads.
const news = { role: "group", tabIndex: -1, autoFocus: true } as const;

export function Notice({ kind = "note", title, live = false, isNews = false, children }: NoticeProps) {
  const newsId = useId();
  const hasTitle = title !== undefined;
  return (
    <div
      role={live ? "status" : undefined}
      className={`max-w-column rounded-e-control border-s-3 ${kinds[kind]}`}
      {...(isNews && { ...news, "aria-labelledby": newsId })}
    >
      {hasTitle && (
        <p id={isNews ? newsId : undefined} className="font-semibold">
          {title}
        </p>
      )}
      <div id={isNews && !hasTitle ? newsId : undefined} className="space-y-2">
        {children}
      </div>
    </div>
  );
}
