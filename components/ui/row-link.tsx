import type { ComponentProps } from "react";

/** The one link of a row that is a `group relative`: its own box covers the row, so there is one target and one name. */
export function RowLink({ className = "", ...props }: ComponentProps<"a">) {
  return (
    <a
      {...props}
      className={`${className} text-ink underline decoration-edge decoration-1 underline-offset-4 group-hover:decoration-2 after:absolute after:inset-0`.trim()}
    />
  );
}
