// Keeps a form saved: on the server after a pause, and in this browser until the server has confirmed.
import { createAutosave, type SaveReply, type SaveState } from "./autosave";
import { type Draft, openDrafts } from "./device-drafts";
import { applyEntries, entriesOf, isEdited, newTextsIn, wordsIn } from "./form-entries";

/** What an earlier page of the same form left in this browser. */
export type LeftDraft = {
  at: Date;
  /** What it says that this page does not. */
  texts: string[];
  /** Goes on with it here. */
  use(): void;
  discard(): void;
};

type Options = {
  form: HTMLFormElement;
  action: string;
  /** 32 bytes in base64url. */
  deviceKey: string;
  /** Else it is kept in this browser alone until it is sent. */
  isAutosaved: boolean;
  onState: (state: SaveState) => void;
  /** Whether the text as it is now lies in this browser. */
  onDevice: (isThere: boolean) => void;
  onLeft: (drafts: readonly LeftDraft[]) => void;
};

/** Browsers cancel a request that outlives its page beyond this many bytes. */
const keepaliveLimit = 60_000;
/** More saves than a page can still have sent after it kept its last draft. */
const savesBetween = 1_000;

/** Saves until the function that it returns is called. */
export function saveForm(options: Options): () => void {
  const { form, action, deviceKey, isAutosaved, onState, onDevice, onLeft } = options;
  const now = { isLeaving: false, isSubmitted: false, isReading: false, isOnDevice: false };
  let sequence = 0;
  let left: readonly Draft[] = [];

  const autosave = createAutosave({
    send: () => put(action, form, now.isLeaving),
    onState(state) {
      // A deleted walkthrough takes its drafts with it; of two versions the server keeps both.
      const isSettled = state.kind === "saved" || state.kind === "stale" || state.kind === "gone";
      if (isSettled && !autosave.isDirty()) drafts?.erase();
      onState(state);
    },
  });
  let drafts = open();
  void drafts?.left().then(show);
  const stopListening = listen();
  if (isEdited(form)) change();
  return () => {
    stopListening();
    autosave.stop();
    drafts?.close();
  };

  function open() {
    const writer = new FormData(form).get("writer");
    return openDrafts({
      action,
      writer: typeof writer === "string" ? writer : "",
      key: deviceKey,
      read,
      onKept(isKept) {
        now.isOnDevice = isKept;
        onDevice(isKept);
      },
    });
  }

  /** Reading is no save, so it is not counted as one. */
  function read() {
    now.isReading = true;
    const entries = entriesOf(form);
    now.isReading = false;
    return entries;
  }

  function change() {
    now.isSubmitted = false;
    now.isOnDevice = false;
    drafts?.changed();
    if (isAutosaved) autosave.changed();
  }

  function leave() {
    if (now.isSubmitted) return;
    drafts?.keepNow();
    now.isLeaving = true;
    void autosave.flush();
    now.isLeaving = false;
  }

  function show(found: readonly Draft[]) {
    const words = wordsIn(read());
    const isKnown = ({ entries }: Draft) => {
      const kept = wordsIn(entries);
      return kept.length === 0 || kept.join("\n") === words.join("\n");
    };
    for (const draft of found) if (isKnown(draft)) drafts?.erase(draft.writer);
    left = found.filter((draft) => !isKnown(draft));
    onLeft(
      left.map((draft) => ({
        at: draft.at,
        texts: newTextsIn(draft.entries, form, words),
        use: () => void use(draft),
        discard() {
          drafts?.erase(draft.writer);
          show(left.filter((other) => other !== draft));
        },
      })),
    );
  }

  async function use(draft: Draft) {
    // What was typed here meanwhile comes first: the server keeps both, or else this browser does.
    await autosave.flush();
    if (!autosave.isDirty()) drafts?.erase();
    drafts?.close();
    drafts = undefined;
    applyEntries(form, draft.entries);
    const sent = draft.entries.find(([name]) => name === "sequence")?.[1];
    sequence = Math.max(sequence, Number(sent ?? 0)) + savesBetween;
    drafts = open();
    change();
    show(left.filter((other) => other !== draft));
  }

  function listen(): () => void {
    const listeners = new AbortController();
    const { signal } = listeners;
    form.addEventListener("input", change, { signal });
    // Counts every save of this form, the last native one too, so that a delayed one is known as old.
    form.addEventListener(
      "formdata",
      ({ formData }) => formData.set("sequence", String(now.isReading ? sequence : ++sequence)),
      { signal },
    );
    form.addEventListener(
      "submit",
      () => {
        drafts?.keepNow();
        now.isSubmitted = true;
        autosave.hold();
      },
      { signal },
    );
    window.addEventListener("pagehide", leave, { signal });
    document.addEventListener("visibilitychange", () => document.hidden && leave(), { signal });
    window.addEventListener(
      "pageshow",
      () => {
        now.isSubmitted = false;
        autosave.release();
      },
      { signal },
    );
    window.addEventListener("online", () => void autosave.flush(), { signal });
    window.addEventListener(
      "beforeunload",
      (event) => {
        if (autosave.isDirty() && !now.isSubmitted && !now.isOnDevice) event.preventDefault();
      },
      { signal },
    );
    return () => listeners.abort();
  }
}

async function put(action: string, form: HTMLFormElement, isLeaving: boolean): Promise<SaveReply> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  try {
    const keepalive = isLeaving && body.toString().length < keepaliveLimit;
    const response = await fetch(action, { method: "PUT", body, keepalive });
    if (response.ok || response.status === 409) {
      const { savedAt } = (await response.json()) as { savedAt: string };
      return { kind: response.ok ? "saved" : "stale", at: new Date(savedAt) };
    }
    if (response.status === 404) return { kind: "gone" };
    return { kind: response.status === 413 ? "too-large" : "unavailable" };
  } catch {
    return { kind: "offline" };
  }
}
