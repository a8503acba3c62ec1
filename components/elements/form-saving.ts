// Keeps a form saved: on the server after a pause, and in this browser until the server has confirmed.
import { createAutosave, type SaveReply, type SaveState } from "./autosave";
import { countSaves } from "./count-saves";
import { isEdited } from "./edited";
import { type FormDrafts, keepDrafts, type LeftDraft } from "./form-drafts";
import { answerOthers } from "./other-windows";
import { sendForm } from "./save-request";
import type { FormEntries } from "./seal-draft";

type Options = {
  form: HTMLFormElement;
  action: string;
  /**
   * Seals what is stored in this browser: 32 bytes in base64url; further keys, separated by spaces, only open. Empty
   * for a form that was opened offline: it uses this browser's key, and other forms may have to be sent before it.
   */
  deviceKey: string;
  /** Otherwise it is stored only in this browser until it is submitted. */
  isAutosaved: boolean;
  onState: (state: SaveState) => void;
  /** Whether the current text is stored in this browser. */
  onDevice: (isThere: boolean) => void;
  /** What earlier pages of this form left in this browser, to be shown above it. */
  onLeft: (left: readonly LeftDraft[]) => void;
};

/** Saves until the returned function is called. */
export function saveForm({ form, action, isAutosaved, onState, onDevice, ...options }: Options): () => void {
  const over = new AbortController();
  const now = { isSubmitted: false, isOnDevice: false };
  const saves = countSaves(form, { isFollowing: isAutosaved, signal: over.signal });
  let drafts: FormDrafts | undefined;

  const autosave = createAutosave({
    async send() {
      const said = options.deviceKey ? undefined : await othersFirst(form);
      if (said) return said;
      // The draft has the form as it is after this save, and its sequence, for a page that may take it over.
      drafts?.changed();
      return sendForm(action, saves.next());
    },
    onState(state) {
      if (isSettled(state) && !autosave.isDirty()) drafts?.erase();
      onState(state);
    },
  });

  if (isEdited(form) || !options.deviceKey) change();
  watchForm(form, over.signal, {
    change,
    notice,
    leave,
    submit() {
      notice();
      drafts?.keepNow();
      now.isSubmitted = true;
      autosave.hold();
    },
    comeBack() {
      now.isSubmitted = false;
      autosave.release();
    },
    flush,
    isUnsafe: () => !now.isSubmitted && autosave.isDirty() && !now.isOnDevice,
  });
  // Whether something was waiting, and is saved now.
  if (isAutosaved) answerOthers(async () => autosave.isDirty() && (await flush()), over.signal);
  // A browser that stores nothing for a site still saves.
  setTimeout(() => over.signal.aborted || open());
  return () => {
    over.abort();
    autosave.stop();
    drafts?.close();
  };

  function open(): void {
    const { deviceKey: keys, onLeft } = options;
    const { writer, read: entries } = saves;
    const onKept = (isKept: boolean) => {
      now.isOnDevice = isKept;
      onDevice(isKept);
    };
    drafts = keepDrafts({ form, action, keys, writer, entries, flush, goOn, onKept, onLeft });
    if (isEdited(form) || !keys) drafts.changed();
  }

  /** Saves the current text; returns whether the server has all of it then. */
  async function flush(): Promise<boolean> {
    notice();
    await autosave.flush();
    return isAutosaved && !autosave.isDirty();
  }

  function goOn(writer: string, draft: FormEntries): void {
    saves.goOn(writer, draft);
    change();
  }

  function change(): void {
    saves.changed();
    Object.assign(now, { isSubmitted: false, isOnDevice: false });
    drafts?.changed();
    if (isAutosaved) autosave.changed();
  }

  /** Password managers, dictation and form fillers may set a value without an event. */
  function notice(): void {
    const differs = saves.differs();
    if (differs === false) return;
    if (differs) change();
    drafts?.keepNow();
  }

  function leave(): void {
    if (now.isSubmitted) return;
    notice();
    autosave.leave();
    drafts?.keepNow();
  }
}

/** A deleted walkthrough takes its drafts with it; of two versions the server keeps both. */
function isSettled({ kind }: SaveState): boolean {
  return kind === "saved" || kind === "stale" || kind === "gone";
}

/** Their result in place of this form's save; undefined if it can follow. */
function othersFirst(form: HTMLFormElement): Promise<SaveReply | undefined> {
  return import("./offline-form").then(
    ({ sendOthersFirst }) => sendOthersFirst(form, isEdited(form)),
    () => ({ kind: "offline" }),
  );
}

type Watchers = {
  change(): void;
  notice(): void;
  leave(): void;
  submit(): void;
  comeBack(): void;
  flush(): Promise<unknown>;
  /** Whether closing the page would lose something that is still being saved. */
  isUnsafe(): boolean;
};

function watchForm(form: HTMLFormElement, signal: AbortSignal, on: Watchers): void {
  form.addEventListener("input", on.change, { signal });
  form.addEventListener("submit", on.submit, { signal });
  // Before a link is followed, and whenever somebody moves on to something else.
  for (const name of ["pointerdown", "focusin", "change"])
    document.addEventListener(name, on.notice, { signal, capture: true });
  document.addEventListener("visibilitychange", () => document.hidden && on.leave(), { signal });
  window.addEventListener("pagehide", on.leave, { signal });
  window.addEventListener("pageshow", on.comeBack, { signal });
  window.addEventListener("online", on.flush, { signal });
  // A busy browser may end a page before the page learns that it is hidden.
  window.addEventListener(
    "beforeunload",
    (event) => {
      on.leave();
      if (on.isUnsafe()) event.preventDefault();
    },
    { signal },
  );
}
