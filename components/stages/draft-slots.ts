// Where in the browser the drafts of open forms lie, and how they go. What they say is in device-drafts.ts.

const prefix = "draft:";

/** Undefined where the browser keeps nothing for a site. */
export function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** The slot of one open form; with an empty writer, what all slots of that form begin with. */
export function slotOf(action: string, writer: string): string {
  return `${prefix}${action}:${writer}`;
}

/** Erases the draft of a form that was saved, or all of a walkthrough that is gone. */
export function eraseDraftsOf(id: string): void {
  eraseDrafts((slot) => slot.includes(id));
}

/**
 * Erases the drafts of what the server names in cookies as settled, and gives its ids; see
 * lib/server/http/settled.ts. The cookies themselves go in components/site/forget-drafts.ts.
 */
export function eraseSettledDrafts(): string[] {
  const ids = document.cookie
    .split("; ")
    .flatMap((cookie) => /^(?:__Host-|onward-)settled\.([\da-f-]{36})=/.exec(cookie)?.[1] ?? []);
  for (const id of ids) eraseDraftsOf(id);
  return ids;
}

/** Erases what nobody has come back to since then. */
export function eraseDraftsBefore(time: number): void {
  eraseDrafts((_, draft) => !(Number(draft.split(".")[0]) >= time));
}

function eraseDrafts(isOver: (slot: string, draft: string) => boolean): void {
  const store = storage();
  if (!store) return;
  for (const slot of Object.keys(store))
    if (slot.startsWith(prefix) && isOver(slot, store.getItem(slot) ?? "")) store.removeItem(slot);
}
