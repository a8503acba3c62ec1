// A real radio or checkbox with our own styles. The mark inside is a shape, so that "chosen" is never conveyed by
// colour alone.
import type { ComponentProps } from "react";

type DrawnProps = Omit<ComponentProps<"input">, "type" | "className" | "style">;

export function DrawnCheckbox(props: DrawnProps) {
  return (
    <span className="tick-box">
      <input type="checkbox" className="drawn peer rounded-[3px]" {...props} />
      <svg viewBox="0 0 20 20" aria-hidden="true" className="tick fill-none stroke-current">
        <path d="M5 10.5l3.5 3.5L15 6.5" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  );
}

export function DrawnRadio(props: DrawnProps) {
  return (
    <span className="tick-box">
      <input type="radio" className="drawn peer rounded-round" {...props} />
      <svg viewBox="0 0 20 20" aria-hidden="true" className="tick fill-current">
        <circle cx="10" cy="10" r="4" />
      </svg>
    </span>
  );
}
