import type { ComponentProps } from "react";
import { isCivilDate } from "@/lib/dates";
import { descriptionOf } from "./described-by";
import { FieldFrame, type FrameProps } from "./field-frame";
import { HiddenField } from "./hidden-field";

/** A civil date that is one tap away, and its label: "Tomorrow". */
export type Day = { date: string; words: string };

type DateInputProps = FrameProps &
  Omit<ComponentProps<"input">, "id" | "className" | "style" | "type"> & {
    name: string;
    days?: readonly Day[];
    /** The label while "silence" is chosen on the same page. */
    inSilence?: { label: string; why: string; days: readonly Day[] };
    /** If the form already says what the date was. */
    hasWas?: boolean;
  };

/**
 * The browser's own date picker; without one, a text field that takes 2026-03-09. A stored value that is not a date a
 * picker can show is in a text field too: the picker would be empty, and the next save would lose it.
 */
export function DateInput(props: DateInputProps) {
  const { id, labelHidden, whyCollapsed, example, error, days = [], inSilence, hasWas, ...rest } = props;
  const { label: asked, why: because, ...input } = rest;
  const { name, defaultValue: day = "" } = input;
  const label = inSilence ? <Either otherwise={asked} silent={inSilence.label} /> : asked;
  const why = inSilence ? <Either otherwise={because} silent={inSilence.why} /> : because;
  const isPickable = day === "" || (isCivilDate(String(day)) && String(day) >= "0001");
  return (
    <FieldFrame {...{ id, label, labelHidden, why, whyCollapsed, example, error }}>
      <div className="flex flex-wrap items-center gap-2">
        {days.length > 0 && !hasWas && <HiddenField name={`was.${name}`} value={String(day)} />}
        {days.length > 0 && (
          <fieldset className="flex flex-wrap gap-2">
            <legend className="sr-only">{label}</legend>
            <DayChips {...{ name, days, day }} shown={inSilence && otherwise} />
            {inSilence && <DayChips {...{ name, day }} days={inSilence.days} shown={silent} />}
          </fieldset>
        )}
        <div className="w-44 max-w-full">
          <input
            id={id}
            type={isPickable ? "date" : "text"}
            // Keeps the picker from accepting a five-digit year.
            max={isPickable ? "9999-12-31" : undefined}
            autoComplete="off"
            className="control"
            {...input}
            {...descriptionOf({ id, why: because, error })}
          />
        </div>
      </div>
    </FieldFrame>
  );
}

// Done by the style sheet, so that it follows the choice at once and without a script. A tapped day stays visible.
const otherwise = "group-has-[[value=silence]:checked]/step:not-has-checked:hidden";
const silent = "group-not-has-[[value=silence]:checked]/step:not-has-checked:hidden";

function Either(words: { otherwise: string | undefined; silent: string }) {
  return (
    <>
      <span className="group-has-[[value=silence]:checked]/step:hidden">{words.otherwise}</span>
      <span className="hidden group-has-[[value=silence]:checked]/step:inline">{words.silent}</span>
    </>
  );
}

type DayChipsProps = { name: string; days: readonly Day[]; day: unknown; shown: string | undefined };

function DayChips({ name, days, day, shown = "" }: DayChipsProps) {
  return days.map(({ date, words }) => (
    <label key={date} className={`day-chip ${shown}`}>
      <input type="radio" name={`${name}.day`} value={date} defaultChecked={date === day} />
      {words}
    </label>
  ));
}
