// A form that was opened without a connection, out of what the service worker keeps. No other form loads this.
import type { SaveReply } from "./autosave";

export type Wait = Exclude<
  SaveReply["kind"],
  "saved" | "stale" | "gone" | "too-large" | "too-many" | "plan-full" | "unreadable"
>;

/** What the service worker says of those that it was to send. */
export type SentForms = {
  /** Why some of them wait still, or that none does. */
  kind: "saved" | Wait;
  /** Whose drafts can go. */
  writers: string[];
  /** The pages of those that another window had changed: both versions are kept, and stand there. */
  stale: string[];
};

/** Longer than a save may take. */
const patienceMs = 70_000;

/** What the service worker says to one word; undefined where there is none, or it can't. */
function ask(word: "key" | "send"): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(resolve, patienceMs);
    const worker = navigator.serviceWorker.controller;
    if (worker) worker.postMessage(word, [port2]);
    else resolve(undefined);
  });
}

/** Where there is none, sealing with it rejects: then nothing that is typed stays on the device. */
export const browserKey = () => ask("key") as Promise<CryptoKey>;

/**
 * Has the forms sent that were filled in before this one, in their order. Says in the place of its own save what came of
 * it; undefined if that can follow now. Of a form that nobody has written in there is nothing to save.
 */
export async function sendOthersFirst(
  form: HTMLFormElement,
  isEdited: boolean,
): Promise<SaveReply | undefined> {
  const sent = ((await ask("send")) ?? { kind: "offline", writers: [], stale: [] }) as SentForms;
  for (const name of Object.keys(localStorage))
    if (sent.writers.some((writer) => name.endsWith(writer))) localStorage.removeItem(name);
  for (const page of sent.stale) showConflict(form, page);
  if (sent.kind !== "saved") return { kind: sent.kind };
  return isEdited ? undefined : { kind: "saved", at: new Date() };
}

/** Made from the page's own template, above the saved-line. */
function showConflict(form: HTMLFormElement, page: string): void {
  const template = form.querySelector<HTMLTemplateElement>("[data-conflict]");
  const notice = template?.content.cloneNode(true) as DocumentFragment | undefined;
  const link = notice?.querySelector("a");
  if (link) link.href = page;
  if (notice) template?.before(notice);
}
