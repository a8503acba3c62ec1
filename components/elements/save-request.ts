// Sends one save, and validates the response. A proxy, a captive portal or another version of Onward may answer
// instead, with any status and type: only a response that names this very save counts.
import { bodyLimit } from "@/lib/forms/body-limit";
import type { SaveReply } from "./autosave";
import type { FormEntries } from "./seal-draft";

/** Above this many bytes, browsers cancel a request that outlives its page. */
const keepaliveLimit = 60_000;
/** Longer than Onward waits for its database; after that there will be no response. */
const patienceMs = 60_000;

/** Onward's outcomes, each with its status. */
const meanings = new Map<unknown, readonly [status: number, means: SaveReply["kind"]]>([
  ["saved", [200, "saved"]],
  ["stale", [409, "stale"]],
  ["not-found", [404, "gone"]],
  ["signed-out", [401, "signed-out"]],
  ["no-access", [401, "no-access"]],
  ["somebody-else", [401, "somebody-else"]],
  ["too-large", [413, "too-large"]],
  ["too-many", [413, "too-many"]],
  ["plan-full", [413, "plan-full"]],
  ["unreadable", [422, "unreadable"]],
  ["not-a-form", [400, "unavailable"]],
  ["too-often", [429, "unavailable"]],
  ["unavailable", [503, "unavailable"]],
]);

/** `entries` identify the save by their `writer` and `sequence`. Never rejects. */
export async function sendForm(action: string, entries: FormEntries): Promise<SaveReply> {
  const body = new URLSearchParams(entries.map(([name, value]) => [name, value]));
  const size = body.toString().length;
  if (size > bodyLimit) return { kind: "too-large" };
  try {
    const response = await fetch(action, {
      method: "PUT",
      body,
      // Somebody may leave while it is running.
      keepalive: size < keepaliveLimit,
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!mayBeOwn(response)) {
      void response.body?.cancel().catch(() => undefined);
      return { kind: "foreign" };
    }
    return replyIn(await response.text(), response.status, body) ?? { kind: "foreign" };
  } catch {
    return { kind: "offline" };
  }
}

function mayBeOwn({ type, redirected, headers }: Response): boolean {
  const isJson = /^application\/json(;|$)/.test(headers.get("content-type") ?? "");
  return type !== "opaqueredirect" && !redirected && isJson;
}

/** Undefined if it is not Onward's response to this request. */
function replyIn(text: string, status: number, sent: URLSearchParams): SaveReply | undefined {
  const said = objectIn(text);
  const [writer, sequence] = [sent.get("writer"), sent.get("sequence")];
  if (!writer || !sequence || said["writer"] !== writer || said["sequence"] !== sequence) return undefined;
  const [ownStatus, kind] = meanings.get(said["kind"]) ?? [];
  if (kind === undefined || ownStatus !== status) return undefined;
  if (kind !== "saved" && kind !== "stale") return { kind };
  const at = new Date(String(said["savedAt"]));
  return Number.isNaN(at.getTime()) ? undefined : { kind, at };
}

/** Empty if it is not JSON. */
function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
