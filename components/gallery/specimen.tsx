import type { ReactNode } from "react";

/** One component in one state, under the name of the state. */
export function Specimen({ state, children }: { state: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 gap-6">
      <h3 className="text-sm text-ink-soft">{state}</h3>
      {children}
    </div>
  );
}

export const longWord = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";

export const arabic = "كتبت رسالة قصيرة، ثم مشيت قليلاً.";

export const why = "One line says why it is asked.";

export const error = "This is longer than 300 characters. Shorten it by 12.";
