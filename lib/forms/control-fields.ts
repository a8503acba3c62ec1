// What a form carries for itself beside the person's answers, under names that no question may have: their values are
// no words of the person's. The page that gives refused words back, and the drafts on the device, both ask here.

/** Rows that a form shows or makes; it may have several of each. */
export const rowFields = ["item", "candidate", "earlier"] as const;

const controlFields = [
  // For whom, of what and from which page it is.
  ...["owner", "id", "revision", "writer", "sequence", "follows", "asked", "version", "from", "to"],
  ...rowFields,
  // What its buttons and ticks say.
  ...["intent", "choice", "add", "rows", "kept", "chosen"],
] as const;

export type ControlField =
  | (typeof controlFields)[number]
  | `was.${string}`
  | `${string}.id`
  | `${string}.day`;

/** Typed anew each time: no page shows them, or holds them to send them again. */
export const secretFields = ["password", "current"] as const;

const names: ReadonlySet<string> = new Set(controlFields);

/** Of a row or a field: what it was before, its id, what was offered for it, and a day that is one tap away. */
const ofRow = /^was\.|\.(id|offered|day)$/;

/** Whether the app put this there by itself. */
export function isControlField(name: string): boolean {
  return names.has(name) || ofRow.test(name);
}

/** Boxes that keep a row or drop it: the person's own choice, and no words. */
export function isRowTick(name: string): boolean {
  return /^(keep|drop)\./.test(name);
}

/** Whether a question may have this name, or any part of one. */
export function isFreeName(name: string): boolean {
  const secret: readonly string[] = secretFields;
  return !isControlField(name) && !isRowTick(name) && !secret.includes(name);
}
