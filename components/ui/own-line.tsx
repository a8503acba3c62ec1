import { descriptionOf, errorId } from "./described-by";
import { Line } from "./text-area";

export type OwnLine = {
  label: string;
  defaultValue?: string | undefined;
  error?: string | undefined;
};

/** A line under a list of options, for anything else. Posts as `name.own`. */
export function OwnLineInput({ id, name, own }: { id: string; name: string; own: OwnLine }) {
  const ownId = `${id}.own`;
  return (
    <div className="mt-4">
      <label htmlFor={ownId} className="mb-1.5 block text-sm text-ink-soft">
        {own.label}
      </label>
      {own.error !== undefined && (
        <p id={errorId(ownId)} className="mb-1.5 text-sm font-semibold text-trouble">
          {own.error}
        </p>
      )}
      <Line
        id={ownId}
        name={`${name}.own`}
        defaultValue={own.defaultValue}
        {...descriptionOf({ id: ownId, error: own.error })}
      />
    </div>
  );
}
