"use client";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { createAutosave, type SaveReply, type SaveState } from "./autosave";

// The form of a step. Without JavaScript it is a plain form; with it, what is typed is saved on the way.

const StateContext = createContext<SaveState | undefined>(undefined);

/** What the autosave last said; undefined before its first save. */
export function useSaveState(): SaveState | undefined {
  return useContext(StateContext);
}

/** Browsers cancel a request that outlives its page beyond this many bytes. */
const keepaliveLimit = 60_000;

type Props = { id: string; action: string; children: ReactNode };

export function StepForm({ id, action, children }: Props) {
  const ref = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<SaveState>();

  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    let sequence = 0;
    let isLeaving = false;
    let isSubmitted = false;
    const autosave = createAutosave({ send: () => put(action, form, isLeaving), onState: setState });

    const listeners = new AbortController();
    const { signal } = listeners;
    form.addEventListener(
      "input",
      () => {
        isSubmitted = false;
        autosave.changed();
      },
      { signal },
    );
    // Counts every save of this form, the last native one too, so that a delayed one is known as old.
    form.addEventListener("formdata", (event) => event.formData.set("sequence", String(++sequence)), {
      signal,
    });
    form.addEventListener(
      "submit",
      () => {
        isSubmitted = true;
        autosave.hold();
      },
      { signal },
    );
    const leave = () => {
      if (isSubmitted) return;
      isLeaving = true;
      void autosave.flush();
      isLeaving = false;
    };
    window.addEventListener("pagehide", leave, { signal });
    document.addEventListener("visibilitychange", () => document.hidden && leave(), { signal });
    window.addEventListener(
      "pageshow",
      () => {
        isSubmitted = false;
        autosave.release();
      },
      { signal },
    );
    window.addEventListener("online", () => void autosave.flush(), { signal });
    window.addEventListener(
      "beforeunload",
      (event) => {
        if (autosave.isDirty() && !isSubmitted) event.preventDefault();
      },
      { signal },
    );
    if (isEdited(form)) autosave.changed();
    return () => {
      listeners.abort();
      autosave.stop();
    };
  }, [action]);

  return (
    <StateContext value={state}>
      <form ref={ref} id={id} method="post" action={action} autoComplete="off">
        {children}
      </form>
    </StateContext>
  );
}

/** Somebody quick has typed before this script ran, or the browser has put back what was typed before. */
function isEdited(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement) {
      const asked = [...control.options].findIndex((option) => option.defaultSelected);
      return control.selectedIndex !== Math.max(asked, 0);
    }
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
    if (!(control instanceof HTMLInputElement)) return false;
    const isTicked = control.type === "radio" || control.type === "checkbox";
    return isTicked ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
  });
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
