import { DrawnRadio } from "./drawn-input";
import { FieldsetFrame, type FrameProps } from "./field-frame";
import { NoAnswer } from "./no-answer";
import { type ListedOption, OptionText, optionId } from "./option-text";
import { type OwnLine, OwnLineInput } from "./own-line";

type RadioListProps = FrameProps & {
  name: string;
  options: readonly ListedOption[];
  picked?: string | undefined;
  own?: OwnLine | undefined;
  /** Side by side, for a few short labels. */
  isRow?: boolean | undefined;
  /** The label of the way back to no answer; `false` if one of the options must be chosen. */
  none?: string | false;
};

/** One of a few, line by line. "Clear" is last, once there is something to clear. */
export function RadioList({
  name,
  options,
  picked = "",
  own,
  isRow,
  none = "Clear",
  ...frame
}: RadioListProps) {
  return (
    <FieldsetFrame {...frame}>
      <div className={`wrap-anywhere gap-2 ${isRow ? "flex flex-wrap" : "grid"}`}>
        {options.map((option) => {
          const id = optionId(frame.id, options, option);
          return (
            <label key={option.value} htmlFor={id} className="chip">
              <span className="flex h-6 items-center">
                <DrawnRadio
                  id={id}
                  name={name}
                  value={option.value}
                  defaultChecked={picked === option.value}
                />
              </span>
              <OptionText option={option} />
            </label>
          );
        })}
      </div>
      {none !== false && (
        <div className="mt-1">
          <NoAnswer id={frame.id} name={name} question={frame.label} words={none} checked={picked === ""} />
        </div>
      )}
      {own && <OwnLineInput id={frame.id} name={name} own={own} />}
    </FieldsetFrame>
  );
}
