// Forms that were submitted without a connection: sealed in this browser, and sent in order once there is one.
import type { SaveReply } from "./autosave";
import { dropKept, namesKept, sealKept, unsealKept } from "./device-store";
import type { SentForms, Wait } from "./offline-form";
import { sendForm } from "./save-request";

/** `unsent 0001 /walkthroughs/…/save`: the alphabetical order is the order they are sent in. */
const prefix = "unsent ";

async function unsentForms(): Promise<string[]> {
  return (await namesKept()).filter((name) => name.startsWith(prefix));
}

/** Rejects if this browser cannot store it. */
export async function keepUnsent(action: string, body: string): Promise<void> {
  const [, last] = (await unsentForms()).at(-1)?.split(" ") ?? [];
  const number = `${Number(last ?? 0) + 1}`.padStart(6, "0");
  await sealKept(`${prefix}${number} ${action}`, body);
}

let sending: Promise<SentForms> | undefined;

/** However many ask, each form is sent once. */
export function sendUnsent(): Promise<SentForms> {
  sending ??= sendAll().finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(): Promise<SentForms> {
  const sent: SentForms = { kind: "saved", writers: [], stale: [] };
  for (const name of await unsentForms()) {
    const action = name.slice(name.lastIndexOf(" ") + 1);
    const form = new URLSearchParams(await unsealKept(name));
    const { kind } = await sendForm(action, [...form]);
    if (isWait(kind)) return { ...sent, kind };
    await dropKept(name);
    if (kind === "stale") sent.stale.push(action.replace(/\/save$/, ""));
    // What cannot be saved stays a draft, and its page offers it.
    if (kind === "saved" || kind === "stale" || kind === "gone") sent.writers.push(form.get("writer") ?? "");
  }
  return sent;
}

/** Trying again may succeed. */
function isWait(kind: SaveReply["kind"]): kind is Wait {
  return !["saved", "stale", "gone", "too-large", "too-many", "plan-full", "unreadable"].includes(kind);
}
