// Forms that were sent while there was no connection: sealed in this browser, and sent in their order once there is one.
import type { SaveReply } from "./autosave";
import { dropKept, namesKept, sealKept, unsealKept } from "./device-store";
import type { SentForms, Wait } from "./offline-form";
import { sendForm } from "./save-request";

/** After these another try may succeed. */
const waits: readonly Wait[] = [
  "offline",
  "foreign",
  "unavailable",
  "signed-out",
  "no-access",
  "somebody-else",
];

/** `unsent 0001 /walkthroughs/…/save`: in the order of the alphabet they are in their own. */
const prefix = "unsent ";

const actionIn = (name: string) => name.slice(name.lastIndexOf(" ") + 1);

async function unsentForms(): Promise<string[]> {
  return (await namesKept()).filter((name) => name.startsWith(prefix));
}

/** Where they are saved. */
export async function unsentActions(): Promise<string[]> {
  return (await unsentForms()).map(actionIn);
}

/** Rejects where this browser can't keep it. */
export async function keepUnsent(action: string, body: string): Promise<void> {
  const last = (await unsentForms()).at(-1)?.slice(prefix.length) ?? "0";
  const number = String(Number.parseInt(last, 10) + 1).padStart(6, "0");
  await sealKept(`${prefix}${number} ${action}`, body);
}

let sending: Promise<SentForms> | undefined;

/** However many ask, each form goes out once. */
export function sendUnsent(): Promise<SentForms> {
  sending ??= sendAll().finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(): Promise<SentForms> {
  const sent: SentForms = { kind: "saved", writers: [], stale: [] };
  for (const name of await unsentForms()) {
    const action = actionIn(name);
    const entries = [...new URLSearchParams(await unsealKept(name))];
    const { kind } = await sendForm(action, entries);
    if (isWait(kind)) return { ...sent, kind };
    await dropKept(name);
    if (kind === "stale") sent.stale.push(action.replace(/\/save$/, ""));
    // What can't be saved stays a draft, and its page offers it.
    if (kind === "saved" || kind === "stale" || kind === "gone")
      sent.writers.push(entries.find(([field]) => field === "writer")?.[1] ?? "");
  }
  return sent;
}

function isWait(kind: SaveReply["kind"]): kind is Wait {
  return waits.some((wait) => wait === kind);
}
