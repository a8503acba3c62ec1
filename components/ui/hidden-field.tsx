import type { ControlField } from "@/lib/forms/control-fields";

/** A form's own hidden field. Its name is one that no question has. */
export function HiddenField({ name, value }: { name: ControlField; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}
