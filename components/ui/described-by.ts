// The ids that connect a control with the texts around it.

export function whyId(id: string): string {
  return `${id}-why`;
}

export function errorId(id: string): string {
  return `${id}-error`;
}

type Described = { id: string; why?: string | undefined; error?: string | undefined };

/** A control's description for a screen reader: the why-line first, then the problem. */
export function descriptionOf({ id, why, error }: Described) {
  const ids = [why && whyId(id), error && errorId(id)].filter(Boolean).join(" ");
  return {
    "aria-describedby": ids || undefined,
    "aria-invalid": error === undefined ? undefined : true,
  } as const;
}
