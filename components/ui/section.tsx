import type { ReactNode } from "react";

/** A part of a page that is read from top to bottom. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="max-w-measure space-y-4">
      <h2 className="text-xl">{title}</h2>
      {children}
    </section>
  );
}
