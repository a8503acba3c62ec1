// A question on paper: lines to write on, boxes to tick, circles to mark. The map is complete by type, like the one
// of the controls: a new kind does not compile until it has a printed form too.
import type { ComponentType, ReactNode } from "react";
import { type Field, type FieldKind, type FieldOf, ratingWords } from "@/lib/forms/field";
import { Boxes, Circles, Lines } from "./paper-marks";

type PaperProps<K extends FieldKind> = { field: FieldOf<K> };

const papers: { [K in FieldKind]: ComponentType<PaperProps<K>> } = {
  text: ({ field }) => <Lines count={isShort(field) ? 1 : 2} />,
  "long-text": ({ field }) => <Lines count={field.words ? 7 : field.limit === "long" ? 12 : 5} />,
  choice: ({ field }) => <Boxes options={field.options} own={field.own} />,
  several: ({ field }) => <Boxes options={field.options} own={field.own} />,
  scale: ({ field }) => <Circles words={field.words} />,
  rating: ({ field }) => <Circles words={ratingWords[field.measure]} />,
  date: () => <Lines count={1} />,
  group: ({ field }) => (
    <ol className="space-y-4">
      {Array.from({ length: field.atMost }, (_, at) => at + 1).map((number) => (
        <li key={number} className="space-y-3">
          <p className="font-serif text-ink-soft">
            {field.item} {number}
          </p>
          <PaperFields>
            {Object.entries(field.fields).map(([name, part]) => (
              <PaperField key={name} field={part} />
            ))}
          </PaperFields>
        </li>
      ))}
    </ol>
  ),
};

/** Puts short answers side by side if the sheet is wide enough. */
export function PaperFields({ children }: { children: ReactNode }) {
  return <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 print:gap-y-4">{children}</div>;
}

/** One question, with nothing in it to click. */
export function PaperField({ field }: { field: Field }) {
  const why = field.whyOnPaper ?? field.why;
  return (
    <div className={`break-inside-avoid ${isShort(field) ? "" : "sm:col-span-2"}`}>
      <p className="leading-snug font-semibold print:text-sm print:leading-snug">{field.label}</p>
      {why && <p className="text-sm text-ink-soft print:leading-snug">{why}</p>}
      <div className="mt-1">{markFor(field.kind, field)}</div>
    </div>
  );
}

/** A name or a date needs only half a line. */
function isShort(field: Field): boolean {
  return field.kind === "date" || (field.kind === "text" && field.autocomplete !== undefined);
}

function markFor<K extends FieldKind>(kind: K, field: Field) {
  // The kind selects the entry; TypeScript cannot follow a union through a mapped type.
  const Mark = papers[kind] as ComponentType<PaperProps<K>>;
  return <Mark field={field as FieldOf<K>} />;
}
