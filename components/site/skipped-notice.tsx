import { Notice } from "@/components/ui/notice";

/** Says that a page is incomplete, because some stored rows cannot be opened. */
export function SkippedNotice({ rows }: { rows: number }) {
  if (rows === 0) return null;
  return (
    <div className="mb-8">
      <Notice kind="trouble" title="Something here can’t be read">
        <p>
          {rows === 1
            ? "One entry that belongs here is damaged where it is stored, so it can’t be shown. It is left as it is, and a backup from before may have it."
            : `${rows} entries that belong here are damaged where they are stored, so they can’t be shown. They are left as they are, and a backup from before may have them.`}
        </p>
      </Notice>
    </div>
  );
}
