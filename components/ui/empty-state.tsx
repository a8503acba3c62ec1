import type { ReactNode } from "react";

type EmptyStateProps = {
  title: string;
  /** A line drawing from `components/site/drawings`. */
  drawing?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
};

export function EmptyState({ title, drawing, action, children }: EmptyStateProps) {
  return (
    <div className="max-w-measure py-8">
      {drawing !== undefined && <div className="mb-6 w-28 text-ink-soft">{drawing}</div>}
      <h2 className="text-lg">{title}</h2>
      {children !== undefined && <div className="mt-2 space-y-3 text-ink-soft">{children}</div>}
      {action !== undefined && <div className="mt-6">{action}</div>}
    </div>
  );
}
