// Where the browser stores drafts of open forms, and how they are deleted. Their content is in draft-storage.ts.

const prefix = "draft:";

/** Undefined if the browser stores nothing for a site. */
export function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** The storage key of one open form; with an empty writer, the common prefix of that form's keys. */
export function slotOf(action: string, writer: string): string {
  return `${prefix}${action}:${writer}`;
}

/** Erases the draft of a saved form, or all drafts of a deleted walkthrough. */
export function eraseDraftsOf(id: string): void {
  eraseDrafts((slot) => slot.includes(id));
}

/**
 * Erases the drafts that the server's cookies name as settled, and returns their ids; see
 * lib/server/cookies/confirmed-draft.ts. The cookies themselves are deleted in forget-drafts.ts.
 */
export function eraseSettledDrafts(): string[] {
  const ids = document.cookie
    .split("; ")
    .flatMap((cookie) => /^(?:__Host-|onward-)settled\.([\da-f-]{36})=/.exec(cookie)?.[1] ?? []);
  for (const id of ids) eraseDraftsOf(id);
  return ids;
}

const dayMs = 24 * 3_600_000;
/** A draft that nobody returns to for this long is deleted. */
const keptMs = 30 * dayMs;

/**
 * Erases abandoned drafts. A draft's time comes from its device, whose clock may have been off by years, so one that
 * looks old is marked first, offered for as long once more, and only then erased. The mark follows the draft's own
 * three parts.
 */
export function eraseForgottenDrafts(now: number): void {
  const store = storage();
  if (!store) return;
  const isLately = (time: number) => time > now - keptMs && time < now + dayMs;
  for (const [slot, draft] of draftsIn(store)) {
    const [at, iv, sealed, noted] = draft.split(".");
    const isNoted = noted !== undefined && Number(noted) < now + dayMs;
    if (isLately(Number(at))) continue;
    if (!isNoted) note(store, slot, [at, iv, sealed, now].join("."));
    else if (!isLately(Number(noted))) store.removeItem(slot);
  }
}

/** If there is no room for the mark, the draft is left alone. */
function note(store: Storage, slot: string, noted: string): void {
  try {
    store.setItem(slot, noted);
  } catch {
    return;
  }
}

function draftsIn(store: Storage): [slot: string, draft: string][] {
  const slots = Object.keys(store).filter((name) => name.startsWith(prefix));
  return slots.map((slot) => [slot, store.getItem(slot) ?? ""]);
}

function eraseDrafts(isOver: (slot: string) => boolean): void {
  const store = storage();
  if (!store) return;
  for (const [slot] of draftsIn(store)) if (isOver(slot)) store.removeItem(slot);
}
