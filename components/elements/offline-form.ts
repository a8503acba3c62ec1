// A form that was opened offline, served by the service worker. No other form loads this.
import type { SaveReply } from "./autosave";

export type Wait = Exclude<
  SaveReply["kind"],
  "saved" | "stale" | "gone" | "too-large" | "too-many" | "plan-full" | "unreadable"
>;

/** The service worker's report on forms that were to be sent. */
export type SentForms = {
  /** Why some of them are still waiting, or that none is. */
  kind: "saved" | Wait;
  /** Whose drafts can be deleted. */
  writers: string[];
  /** The pages of those that another window had changed: both versions are kept and shown there. */
  stale: string[];
};

/** Longer than a save may take. */
const patienceMs = 70_000;

/** The service worker's answer to a message; undefined if there is no worker, or it cannot answer. */
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

/** Without a key, sealing rejects: then nothing that is typed stays on the device. */
export const browserKey = () => ask("key") as Promise<CryptoKey>;

/**
 * Has earlier forms, which were filled in before this one, sent first, in order. Returns their result in place of
 * this form's save; undefined if this form can follow now. A form without any text has nothing to save.
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
