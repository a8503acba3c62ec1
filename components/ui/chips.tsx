import { DrawnCheckbox } from "./drawn-input";
import { FieldsetFrame, type FrameProps } from "./field-frame";
import { type ListedOption, OptionText, optionId } from "./option-text";
import { type OwnLine, OwnLineInput } from "./own-line";

type ChipsProps = FrameProps & {
  name: string;
  options: readonly ListedOption[];
  picked?: readonly string[];
  own?: OwnLine | undefined;
  /** The number that is enough; more are accepted. */
  atMost?: number | undefined;
};

/** Several of a few short options: real checkboxes, each with a drawn box. */
export function Chips({ name, options, picked = [], own, atMost, ...frame }: ChipsProps) {
  // A list with hints is read line by line; bare words are side by side.
  const isStacked = options.some((option) => option.hint !== undefined);
  return (
    <FieldsetFrame {...frame}>
      {atMost !== undefined && <p className="mb-3 text-sm text-ink-soft">Up to {atMost} are enough.</p>}
      <div className={`wrap-anywhere ${isStacked ? "grid gap-2" : "flex flex-wrap gap-2"}`}>
        {options.map((option) => {
          const id = optionId(frame.id, options, option);
          return (
            <label key={option.value} htmlFor={id} className="chip min-w-0">
              <span className="flex h-6 items-center">
                <DrawnCheckbox
                  id={id}
                  name={name}
                  value={option.value}
                  defaultChecked={picked.includes(option.value)}
                />
              </span>
              <OptionText option={option} />
            </label>
          );
        })}
      </div>
      {own && <OwnLineInput id={frame.id} name={name} own={own} />}
    </FieldsetFrame>
  );
}
