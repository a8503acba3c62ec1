import type { ReactNode } from "react";

type PageTitleProps = {
  /** Its position, in words: "Stage 3 of 7: Reflect on the experience". */
  above?: ReactNode;
  /** A drawing beside the title. */
  opening?: ReactNode;
  title: ReactNode;
  /** One or two plain sentences: bare words are one paragraph. */
  children?: ReactNode;
};

export function PageTitle({ above, opening, title, children }: PageTitleProps) {
  return (
    <div className="flow-root">
      {opening}
      {above && <p className="mb-2 text-sm text-ink-soft">{above}</p>}
      <h1 className="text-2xl">{title}</h1>
      {children && (
        <div className="mt-4 max-w-measure space-y-3">
          {typeof children === "string" ? <p>{children}</p> : children}
        </div>
      )}
    </div>
  );
}
