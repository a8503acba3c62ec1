// The real radio and the real checkbox with our own skin. The mark inside is a shape, so that "chosen"
// is never said by colour alone.
import type { ComponentProps } from "react";

type DrawnProps = Omit<ComponentProps<"input">, "type" | "className" | "style">;

export function DrawnCheckbox(props: DrawnProps) {
  return (
    <span className="relative inline-grid size-6 shrink-0">
      <input type="checkbox" className="drawn peer col-start-1 row-start-1 size-6 rounded-[3px]" {...props} />
      <svg
        viewBox="0 0 20 20"
        aria-hidden="true"
        className="pointer-events-none col-start-1 row-start-1 size-6 fill-none stroke-current stroke-2 text-accent-ink opacity-0 peer-checked:opacity-100"
      >
        <path d="M5 10.5l3.5 3.5L15 6.5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  );
}

export function DrawnRadio(props: DrawnProps) {
  return (
    <span className="relative inline-grid size-6 shrink-0">
      <input type="radio" className="drawn peer col-start-1 row-start-1 size-6 rounded-round" {...props} />
      <svg
        viewBox="0 0 20 20"
        aria-hidden="true"
        className="pointer-events-none col-start-1 row-start-1 size-6 fill-current text-accent-ink opacity-0 peer-checked:opacity-100"
      >
        <circle cx="10" cy="10" r="4" />
      </svg>
    </span>
  );
}
