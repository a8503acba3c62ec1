// Unconfirmed text, stored in this browser until the server has it. It is sealed, so that what remains cannot be read
// once its owner is signed out there.

import { eraseSettledDrafts, slotOf, storage } from "./draft-slots";
import { type Draft, type FormEntries, fromBase64, sealDraft, unsealDraft } from "./seal-draft";

export type Drafts = {
  /** The text has changed: the result of `read` is stored within `pauseMs`. */
  changed(): void;
  /** The page may be about to end. */
  keepNow(): void;
  /** The server has it, or the person does not want it. */
  erase(writer?: string): void;
  /** What closed pages of the same form left behind, newest first. */
  left(): Promise<Draft[]>;
  /** Takes over such a draft, which is then stored as this page's own. False if another page has it, or it is gone. */
  claim(writer: string): Promise<boolean>;
  close(): void;
};

type Options = {
  /** The form's address, which identifies what is written in it. */
  action: string;
  writer: string;
  /**
   * 32 bytes in base64url; further keys, separated by spaces, only open. Empty if the page was opened without a
   * connection.
   */
  keys: string;
  read: () => FormEntries;
  /** Whether the current text is stored in this browser. */
  onKept: (isKept: boolean) => void;
};

const pauseMs = 150;

/** Undefined if the browser cannot: outside a secure context, where it has no locks, or if it stores nothing for a site. */
export function openDrafts({ action, writer, keys, read, onKept }: Options): Drafts | undefined {
  const store = storage();
  if (!store || !navigator.locks) return undefined;
  const slot = slotOf(action, writer);
  const [own = "", ...earlier] = keys.split(" ");
  const secret = secretFrom(own);
  const secrets = [secret, ...earlier.map(secretFrom)];
  const closing = new AbortController();
  // Held while this page is open, so that nobody takes its draft for an abandoned one.
  void navigator.locks.request(slot, () => aborted(closing.signal));
  /** Taken over, but not stored as this page's own yet. */
  const claimed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function keep(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const mine = ++turn;
    try {
      const sealed = await sealDraft(await secret, slot, read());
      // A newer one is on its way, or it was erased meanwhile.
      if (mine !== turn) return;
      store?.setItem(slot, sealed);
      eraseClaimed();
      onKept(true);
    } catch {
      onKept(false);
    }
  }

  function eraseClaimed(): void {
    for (const name of claimed) store?.removeItem(name);
    claimed.clear();
  }

  return {
    changed() {
      timer ??= setTimeout(() => void keep(), pauseMs);
    },
    keepNow() {
      if (timer !== undefined) void keep();
    },
    erase(other = writer) {
      if (other === writer) {
        turn++;
        clearTimeout(timer);
        timer = undefined;
        eraseClaimed();
      }
      store.removeItem(slotOf(action, other));
    },
    async left() {
      const { held = [] } = await navigator.locks.query();
      const open = new Set([slot, ...held.map(({ name }) => name)]);
      // The page that was just submitted left its draft here; the response says that it was saved.
      eraseSettledDrafts();
      const slots = Object.keys(store).filter((name) => name.startsWith(slotOf(action, "")));
      return await unsealAll(
        secrets,
        slots.filter((name) => !open.has(name)),
        store,
      );
    },
    claim(other) {
      const name = slotOf(action, other);
      return new Promise((resolve) => {
        void navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
          const isMine = lock !== null && store.getItem(name) !== null;
          resolve(isMine);
          if (!isMine) return;
          claimed.add(name);
          await aborted(closing.signal);
        });
      });
    },
    close() {
      clearTimeout(timer);
      closing.abort();
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve());
  });
}

async function secretFrom(key: string): Promise<CryptoKey> {
  if (!key) return (await import("./offline-form")).browserKey();
  return crypto.subtle.importKey("raw", fromBase64(key), "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Newest first, without those that none of the keys opens. */
async function unsealAll(
  secrets: readonly Promise<CryptoKey>[],
  slots: readonly string[],
  store: Storage,
): Promise<Draft[]> {
  const drafts = await Promise.all(slots.map((slot) => unsealWithOne(secrets, slot, store.getItem(slot))));
  return drafts
    .filter((draft) => draft !== undefined)
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}

async function unsealWithOne(
  secrets: readonly Promise<CryptoKey>[],
  slot: string,
  value: string | null,
): Promise<Draft | undefined> {
  for (const secret of secrets) {
    const draft = await unsealDraft(await secret, slot, value);
    if (draft) return draft;
  }
  return undefined;
}
