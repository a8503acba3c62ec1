import type { ReactNode } from "react";

/** The id of a section that is linked to. */
export function sectionId(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** A part of a page that is read from top to bottom. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = sectionId(title);
  return (
    <section aria-labelledby={id} className="max-w-measure space-y-4">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
