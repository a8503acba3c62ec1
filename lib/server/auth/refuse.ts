import "server-only";
import { backToForm } from "../cookies/unsaved-form";
import { UnreadableError } from "../crypto/codec";
import { SessionEndedError } from "../errors/session-ended-error";
import { errorPage } from "../http/error-page";
import { areKeysRight } from "../http/failure";
import type { FormResult } from "../http/form";
import { type Outcome, type Refused, sentenceOf, type Voice } from "../http/refusals";
import { saveReply } from "../http/save-reply";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { BusyError } from "../queues/semaphore";
import { settings } from "../settings/settings";
import { signInPath } from "./sign-in-path";

// The one place that turns a failure into a response.

type Asked<Params> = {
  request: Request;
  form: FormResult;
  params: Params;
  voice: Voice<Params>;
  owner?: OwnerId;
};

/** Turns a handler's result into a response. What it throws counts as a failure too. */
export async function answered<Params>(
  handle: () => Promise<Outcome> | Outcome,
  asked: Asked<Params>,
): Promise<Response> {
  try {
    const outcome = await handle();
    return outcome instanceof Response ? outcome : await refusalOf(outcome.error, asked);
  } catch (error) {
    if (error instanceof SessionEndedError) return await refusalOf({ kind: "signed-out" }, asked);
    if (!(error instanceof BusyError)) log.error("A form was not answered", error);
    return await refusalOf({ kind: error instanceof UnreadableError ? "unreadable" : "unavailable" }, asked);
  }
}

/** In the words of the form: as the form's own page, as an error page that gives every word back, or as JSON for a script. */
export async function refusalOf<Params>(refused: Refused, asked: Asked<Params>): Promise<Response> {
  const { request, params, voice, owner } = asked;
  const form = asked.form.ok ? asked.form.value : undefined;
  const { answers, revision, also } = refused;
  const page = refused.back ?? voice.back(params);
  const writer = form?.get("writer") ?? undefined;
  const shown = answers && owner && backToForm(owner, page, { answers, writer });
  if (shown) return shown;
  // A row that cannot be opened may be sealed with a newer key rather than damaged.
  const isDamaged = refused.kind === "unreadable" && (await areKeysRight());
  const kind = refused.kind === "unreadable" && !isDamaged ? "keys-changed" : refused.kind;
  const { message, again, isBare, back, ...sentence } = sentenceOf(kind, voice);
  const { status } = sentence;
  if (isByScript(request)) return saveReply(status, { kind: status === 503 ? "unavailable" : kind }, form);
  const path = pathAsked(request);
  // If it is sent again, it is based on the current revision.
  const based = revision !== undefined && { changes: { revision: String(revision) } };
  const response = errorPage({
    ...sentence,
    message: typeof message === "string" ? message : message(refused),
    ...(status === 401 && { wayIn: wayIn() }),
    back: back ?? page,
    ...(form &&
      !isBare && {
        form,
        picked: voice.picked,
        ...(again && { again: { action: path, label: again, ...based } }),
      }),
  });
  return also ? also(response) : response;
}

function wayIn(): { to: string; label: string } {
  return { to: signInPath(), label: settings().hosted ? "Sign in" : "Enter the access code" };
}

/** A script asked; its page has the words for each kind of failure. */
function isByScript({ method, headers }: Request): boolean {
  return method === "PUT" || (headers.get("content-type") ?? "").startsWith("application/json");
}

export function pathAsked(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `${pathname}${search}`;
}
