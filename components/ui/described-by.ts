// The ids that tie a control to the words around it.

export function whyId(id: string): string {
  return `${id}-why`;
}

export function errorId(id: string): string {
  return `${id}-error`;
}

type Described = { id: string; why?: string | undefined; error?: string | undefined };

/** What a control says of itself to a screen reader: the why-line first, then what is off. */
export function descriptionOf({ id, why, error }: Described) {
  const ids = [why && whyId(id), error && errorId(id)].filter(Boolean).join(" ");
  return {
    "aria-describedby": ids || undefined,
    "aria-invalid": error === undefined ? undefined : true,
  } as const;
}
