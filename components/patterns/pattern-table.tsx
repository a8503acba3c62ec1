import type { Pattern, Portion } from "@/lib/patterns/patterns";
import { Section } from "../ui/section";

/** Counts to look at and to read: each row has a line whose length is the number beside it. */
export function PatternTable({ slug, title, of, shares }: Pattern) {
  return (
    <Section id={slug} title={title} className="space-y-3 print:break-inside-avoid">
      <table aria-labelledby={slug} className="w-full border-t border-line text-start">
        <thead className="sr-only">
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">In how many walkthroughs</th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <Row key={share.value} share={share} of={of} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Row({ share: { label, count }, of }: { share: Portion; of: number }) {
  return (
    <tr className="border-b border-line">
      <th
        scope="row"
        className="py-3 pe-4 text-start align-middle font-serif font-normal wrap-anywhere sm:w-1/2"
      >
        <span dir="auto">{label}</span>
      </th>
      <td className="w-28 py-3 align-middle sm:w-auto">
        <div className="flex flex-col-reverse gap-1 sm:flex-row sm:items-center sm:gap-4">
          <CountLine count={count} of={of} />
          <span className="shrink-0 tabular-nums">
            {count} of {of}
          </span>
        </div>
      </td>
    </tr>
  );
}

const [from, to] = [6, 194];

/** A piece of the mark's line, with a stop where the count ends. */
function CountLine({ count, of }: { count: number; of: number }) {
  const end = from + ((to - from) * count) / of;
  return (
    <svg
      viewBox="0 0 200 12"
      aria-hidden="true"
      className="h-auto w-28 min-w-0 fill-none sm:w-48 rtl:-scale-x-100"
    >
      <path d={`M${from} 6H${to}`} className="stroke-edge" strokeWidth="1" />
      <path d={`M${from} 6H${end}`} className="stroke-accent" strokeWidth="3" strokeLinecap="round" />
      <circle cx={end} cy="6" r="5" className="fill-accent" />
    </svg>
  );
}
