// Names of a form's own fields, besides the person's answers; no question may use them. Their values are not the
// person's words, so both the page that returns refused words and the drafts on the device skip them.

/** For rows that a form shows or adds; there may be several of each. */
export const rowFields = ["item", "candidate", "earlier"] as const;

const controlFields = [
  // Whose form it is, what it is about, and which page it came from.
  ...["owner", "id", "revision", "writer", "sequence", "follows", "asked", "version", "from", "to"],
  ...rowFields,
  // The values of buttons and ticks.
  ...["intent", "choice", "add", "rows", "kept", "chosen"],
] as const;

export type ControlField =
  | (typeof controlFields)[number]
  | `was.${string}`
  | `${string}.id`
  | `${string}.day`;

/** Secrets that are typed each time: no page shows them or stores them to send again. */
export const secretFields = ["password", "current"] as const;

const names: ReadonlySet<string> = new Set(controlFields);

/** About a row or field: its previous value, its id, what was offered for it, and a day offered as one tap. */
const ofRow = /^was\.|\.(id|offered|day)$/;

/** Whether the app filled this in by itself. */
export function isControlField(name: string): boolean {
  return names.has(name) || ofRow.test(name);
}

/** Boxes that keep or drop a row: a choice of the person's, but not their words. */
export function isRowTick(name: string): boolean {
  return /^(keep|drop)\./.test(name);
}

/** Whether a question may have this name, or any part of one. */
export function isFreeName(name: string): boolean {
  const secret: readonly string[] = secretFields;
  return !isControlField(name) && !isRowTick(name) && !secret.includes(name);
}
