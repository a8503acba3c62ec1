import type { ReactNode } from "react";

/** The id of a section that is linked to. */
export function sectionId(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
}

type SectionProps = { id?: string; title: ReactNode; className?: string; children: ReactNode };

/** A part of a page, under its own title. */
export function Section({ title, id, className = "max-w-measure space-y-4", children }: SectionProps) {
  const titleId = id ?? sectionId(String(title));
  return (
    <section aria-labelledby={titleId} className={className}>
      <h2 id={titleId} className="text-xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
