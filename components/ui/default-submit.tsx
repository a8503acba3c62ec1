import type { ControlField } from "@/lib/forms/control-fields";

type DefaultSubmitProps = { name?: ControlField; value?: string };

/**
 * First in a form that has other buttons before its main one: Enter in a text field presses the form's first submit
 * button, which should be this one. Not `hidden`, because Safari skips those.
 */
export function DefaultSubmit(props: DefaultSubmitProps) {
  return <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" {...props} />;
}
