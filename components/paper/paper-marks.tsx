// Places to write on. Drawn with borders and not with backgrounds, because printers omit those.
import type { Option } from "@/lib/forms/field";

/** Ruled, far enough apart for handwriting. */
export function Lines({ count }: { count: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, at) => at).map((line) => (
        <div key={line} className="h-9 border-b border-edge print:h-8" />
      ))}
    </div>
  );
}

function Box() {
  return <span aria-hidden="true" className="mt-1 size-4 shrink-0 rounded-[3px] border border-ink-soft" />;
}

type BoxesProps = { options: readonly Option[]; own?: string | undefined };

export function Boxes({ options, own }: BoxesProps) {
  return (
    <>
      <ul className="flex flex-wrap gap-x-6 gap-y-2 pt-1 text-sm print:gap-y-1">
        {options.map(({ value, label, hint }) => (
          <li key={value} className="flex gap-2">
            <Box />
            <span>
              {label}
              {hint !== undefined && <span className="text-ink-soft"> ({hint.replace(/\.$/, "")})</span>}
            </span>
          </li>
        ))}
      </ul>
      {own !== undefined && (
        <div className="mt-2 flex items-end gap-3 text-sm print:mt-0">
          <span>{own}:</span>
          <div className="grow">
            <Lines count={1} />
          </div>
        </div>
      )}
    </>
  );
}

const points = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const ends = ["text-start", "text-center", "text-end"] as const;

export function Circles({ words }: { words: readonly [zero: string, five: string, ten: string] }) {
  return (
    <div className="max-w-measure pt-1 text-sm">
      <ol className="grid grid-cols-6 gap-1 sm:grid-cols-11 print:grid-cols-11">
        {points.map((point) => (
          <li
            key={point}
            className="grid size-8 place-items-center rounded-round border border-ink-soft tabular-nums"
          >
            {point}
          </li>
        ))}
      </ol>
      <div className="mt-1 grid grid-cols-3 text-ink-soft">
        {words.map((word, at) => (
          <span key={word} className={ends[at]}>
            <span className="sr-only">{at * 5} is: </span>
            {word}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Action items on paper: a box to tick when done, the words, and the date. */
export function PlanRows({ count }: { count: number }) {
  return (
    <ol>
      {Array.from({ length: count }, (_, at) => at + 1).map((row) => (
        <li key={row} className="flex items-end gap-3 text-sm">
          <span className="flex h-9 items-end pb-1 print:h-8">
            <Box />
            <span className="sr-only">Step {row}</span>
          </span>
          <div className="grow">
            <Lines count={1} />
          </div>
          <span>by</span>
          <div className="w-24">
            <Lines count={1} />
          </div>
        </li>
      ))}
    </ol>
  );
}
