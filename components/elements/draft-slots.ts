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
 * lib/server/cookies/confirmed-draft.ts. The cookies themselves go in forget-drafts.ts.
 */
export function eraseSettledDrafts(): string[] {
  const ids = document.cookie
    .split("; ")
    .flatMap((cookie) => /^(?:__Host-|onward-)settled\.([\da-f-]{36})=/.exec(cookie)?.[1] ?? []);
  for (const id of ids) eraseDraftsOf(id);
  return ids;
}

const dayMs = 24 * 3_600_000;
/** What nobody came back to for this long is not kept any longer. */
const keptMs = 30 * dayMs;

/**
 * Erases what nobody has come back to. The time of a draft is that of its device, whose clock may have been off by
 * years: so one that looks old is noted first, offered for as long once more, and only then erased. The note stands
 * after the draft's own three parts.
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

/** Where there is no room for the note, the draft stays as it is. */
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
