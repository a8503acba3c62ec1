import { descriptionOf, errorId, whyId } from "./described-by";
import { DrawnCheckbox } from "./drawn-input";

type CheckboxProps = {
  id: string;
  name: string;
  label: string;
  value?: string | undefined;
  why?: string | undefined;
  error?: string | undefined;
  defaultChecked?: boolean | undefined;
};

export function Checkbox({ id, label, why, error, value = "yes", ...rest }: CheckboxProps) {
  return (
    <div className={error === undefined ? "" : "border-s-3 border-trouble ps-4"}>
      <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2.5 leading-snug">
        <span className="pt-0.5">
          <DrawnCheckbox id={id} value={value} {...rest} {...descriptionOf({ id, why, error })} />
        </span>
        {label}
      </label>
      {why !== undefined && (
        <p id={whyId(id)} className="max-w-measure ps-8 text-sm text-ink-soft">
          {why}
        </p>
      )}
      {error !== undefined && (
        <p id={errorId(id)} className="ps-8 text-sm font-semibold text-trouble">
          {error}
        </p>
      )}
    </div>
  );
}
