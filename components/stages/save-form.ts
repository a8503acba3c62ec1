// Keeps a form saved: on the server after a pause, and in this browser until the server has confirmed.
import type { ReactNode } from "react";
import { createAutosave, type SaveReply, type SaveState } from "./autosave";
import type { FormEntries } from "./device-drafts";
import type { FormDrafts } from "./form-drafts";

type Options = {
  form: HTMLFormElement;
  action: string;
  /** As StepForm takes it. */
  deviceKey: string;
  /** Else it is kept in this browser alone until it is sent. */
  isAutosaved: boolean;
  onState: (state: SaveState) => void;
  /** Whether the text as it is now lies in this browser. */
  onDevice: (isThere: boolean) => void;
  /** What earlier pages of this form left in this browser, to be shown above it. */
  onLeft: (notices: ReactNode) => void;
};

/** Browsers cancel a request that outlives its page beyond this many bytes. */
const keepaliveLimit = 60_000;

/** Saves until the function that it returns is called. */
export function saveForm(options: Options): () => void {
  const { form, action, deviceKey, isAutosaved, onState, onDevice, onLeft } = options;
  const now = { isLeaving: false, isSubmitted: false, isReading: false, isOnDevice: false, isOver: false };
  let sequence = 0;
  let drafts: FormDrafts | undefined;

  const autosave = createAutosave({
    send: () => put(action, entries(), now.isLeaving),
    onState(state) {
      // A deleted walkthrough takes its drafts with it; of two versions the server keeps both.
      const isSettled = state.kind === "saved" || state.kind === "stale" || state.kind === "gone";
      if (isSettled && !autosave.isDirty()) drafts?.erase();
      onState(state);
    },
  });

  // Nobody waits for it, and most pages never show what it brings.
  void import("./form-drafts").then(({ keepDrafts, isEdited }) => {
    if (now.isOver) return;
    drafts = keepDrafts({
      form,
      action,
      deviceKey,
      entries: readEntries,
      flush,
      goOn,
      onKept,
      onLeft,
    });
    if (isEdited(form)) change();
  });
  const stopListening = listen();
  return () => {
    now.isOver = true;
    stopListening();
    autosave.stop();
    drafts?.close();
  };

  function entries(): FormEntries {
    return [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    );
  }

  /** Reading is no save, so it is not counted as one. */
  function readEntries(): FormEntries {
    now.isReading = true;
    const read = entries();
    now.isReading = false;
    return read;
  }

  /** Saves what is typed; whether the server has all of it then. */
  async function flush(): Promise<boolean> {
    await autosave.flush();
    return isAutosaved && !autosave.isDirty();
  }

  /** The form holds another page's draft now, which has sent this many saves at most. */
  function goOn(sent: number) {
    sequence = Math.max(sequence, sent);
    change();
  }

  function onKept(isKept: boolean) {
    now.isOnDevice = isKept;
    onDevice(isKept);
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

async function put(action: string, entries: FormEntries, isLeaving: boolean): Promise<SaveReply> {
  const body = new URLSearchParams(entries.map(([name, value]) => [name, value]));
  try {
    const keepalive = isLeaving && body.toString().length < keepaliveLimit;
    const response = await fetch(action, { method: "PUT", body, keepalive });
    if (response.ok || response.status === 409) {
      const { savedAt } = (await response.json()) as { savedAt: string };
      return { kind: response.ok ? "saved" : "stale", at: new Date(savedAt) };
    }
    if (response.status === 404) return { kind: "gone" };
    if (response.status === 401) {
      const said = await response.text();
      const kinds = ["somebody-else", "no-access"] as const;
      return { kind: kinds.find((kind) => said.includes(kind)) ?? "signed-out" };
    }
    if (response.status === 422) return { kind: "unreadable" };
    return { kind: response.status === 413 ? "too-large" : "unavailable" };
  } catch {
    return { kind: "offline" };
  }
}
