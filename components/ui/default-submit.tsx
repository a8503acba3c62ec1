import type { ControlField } from "@/lib/forms/control-fields";

type DefaultSubmitProps = { name?: ControlField; value?: string };

/**
 * First in a form that has other buttons before its main one: Enter in a line of text presses the first
 * submit button of the form, and that should be this one. Not `hidden`, because Safari skips those.
 */
export function DefaultSubmit(props: DefaultSubmitProps) {
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" {...props} />;
}
