import { DrawnCheckbox } from "@/components/ui/drawn-input";

/** Lets somebody see the password that they type, until they send it. `of` is the field's id. */
export function ShowPassword({ of }: { of: string }) {
  return (
    <show-password of={of}>
      <label htmlFor={`show-${of}`} className="flex min-h-11 w-fit items-center gap-3 text-sm">
        <DrawnCheckbox id={`show-${of}`} autoComplete="off" />
        Show what I type
      </label>
    </show-password>
  );
}
