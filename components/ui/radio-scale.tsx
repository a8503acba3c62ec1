import { FieldsetFrame, type FrameProps } from "./field-frame";
import { NoAnswer } from "./no-answer";

type RadioScaleProps = FrameProps & {
  name: string;
  words: readonly [zero: string, five: string, ten: string];
  /** 0 to 10. */
  picked?: number | undefined;
  /** Numbers above this one are marked for the style sheet, so that a note can appear with them. */
  before?: number | undefined;
};

const points = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

// On phones each row has its labels under it; from 35rem on it is one row.
const captions = [
  "col-[1/span_3] row-start-2 sm:col-[1/span_4]",
  "col-[4/span_3] row-start-2 text-end sm:col-[5/span_3] sm:text-center",
  "col-[1/span_5] row-start-4 text-end sm:col-[8/span_4] sm:row-start-2",
] as const;

/** Eleven real radios. A screen reader reads the label with its number, so the visible one is hidden from it. */
export function RadioScale({ name, words, picked, before, ...frame }: RadioScaleProps) {
  const wordAt: Record<number, string> = { 0: words[0], 5: words[1], 10: words[2] };
  return (
    <FieldsetFrame {...frame}>
      <div className="grid grid-cols-6 gap-x-1.5 gap-y-1 sm:grid-cols-11">
        {points.map((point) => (
          <label key={point} className="point">
            <input
              type="radio"
              id={point === 0 ? frame.id : `${frame.id}-${point}`}
              name={name}
              value={point}
              defaultChecked={picked === point}
              data-higher={before !== undefined && point > before ? "" : undefined}
              className="drawn peer"
            />
            <span className="point-words">{point}</span>
            {wordAt[point] !== undefined && <span className="sr-only"> {wordAt[point]}</span>}
          </label>
        ))}
        {words.map((word, at) => (
          <span key={word} aria-hidden="true" className={`text-sm text-ink-soft ${captions[at]}`}>
            {word}
          </span>
        ))}
      </div>
      <div className="mt-1">
        <NoAnswer id={frame.id} name={name} question={frame.label} checked={picked === undefined} />
      </div>
    </FieldsetFrame>
  );
}
