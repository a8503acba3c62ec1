import type { ReactNode } from "react";

type PageTitleProps = {
  /** Its position, in words: "Stage 3 of 7: Reflect on the experience". */
  above?: ReactNode;
  /** A drawing beside the title. */
  opening?: ReactNode;
  children: ReactNode;
  /** One or two plain sentences. */
  intro?: ReactNode;
};

export function PageTitle({ above, opening, children, intro }: PageTitleProps) {
  return (
    <div className="flow-root">
      {opening}
      {above && <p className="mb-2 text-sm text-ink-soft">{above}</p>}
      <h1 className="text-2xl">{children}</h1>
      {intro && <div className="mt-4 max-w-measure space-y-3">{intro}</div>}
    </div>
  );
}
