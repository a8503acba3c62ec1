import "server-only";
import { fail } from "../../result";
import { routes } from "../../routes";
import { hasSession, withSession } from "../cookies/session-reply";
import { areKeysCurrent } from "../crypto/key-watch";
import { isUnavailable } from "../errors/database-errors";
import { beginSession, lostBy } from "../hosted/sessions/after-write";
import { principalOfForm } from "../hosted/sessions/owner-tag";
import { clientAddress } from "../http/client-address";
import { errorPage, type Refusal, unreadable } from "../http/error-page";
import { areKeysRight } from "../http/failure";
import { type FormResult, readForm } from "../http/form";
import { isWithinLimit } from "../http/rate-limit";
import { seeOther } from "../http/reply";
import { saveReply } from "../http/save-reply";
import { ownerField } from "../http/strict-form";
import { log } from "../log/log";
import { settings } from "../settings/settings";
import { findPrincipal, type Principal } from "./principal";
import { signInPath } from "./sign-in-path";

// What every Route Handler of somebody's own begins with: who asks is known before anything that was sent is read, and
// what was sent is read once, here. The handler gets both, or is not called.

/** What a handler is given besides who asks. `form` is what was posted, unless a file or JSON was: those it reads itself. */
export type Input<Context> = { form: FormResult; request: Request; context: Context };
export type PrincipalInput<Context = unknown> = Input<Context> & { principal: Principal };
export type RouteHandler<Context> = (request: Request, context: Context) => Promise<Response>;

type Handler<Context> = (input: PrincipalInput<Context>) => Promise<Response> | Response;

const isRead = ({ method }: Request) => method === "GET" || method === "HEAD";

/**
 * Answers only somebody with a way in: a read without one goes to where one signs in, a write is refused with every word
 * it sent. `signedOut`: what a form is answered that sends no words, instead of those about saving them.
 */
export function withPrincipal<Context = unknown>(
  handle: Handler<Context>,
  signedOut?: Pick<Refusal, "title" | "message">,
): RouteHandler<Context> {
  return async (request, context) => {
    if (isRead(request)) return await answerRead(handle, request, context);
    const cookies = request.headers.get("cookie");
    let sent: FormResult | undefined;
    const readSent = async () => {
      sent ??= await readForm(request);
      return sent;
    };
    const refused = async (kind: RefusalKind) =>
      kind === "signed-out" && signedOut
        ? errorPage({ status: 401, ...signedOut, wayIn: wayIn(), back: routes.home() })
        : await refuse(request, readSent, kind);
    let principal: Principal | undefined;
    let meant: Principal | undefined;
    try {
      principal = await findPrincipal(cookies);
      if (principal?.kind === "visitor" && !(await isWithinLimit("begin", clientAddress(request))))
        return await refused("too-often");
      meant =
        principal && principal.kind !== "personal"
          ? await principalOfForm(principal, cookies, tagIn(request, await readSent()))
          : principal;
    } catch (error) {
      log.error("Nobody could be told who asks", error);
      return await refused("unavailable");
    }
    if (!principal) return await refused(settings().hosted ? "signed-out" : "no-access");
    if (!meant) return await refused("somebody-else");
    if (!areKeysCurrent()) return await refused("keys-changed");
    const input = { principal: meant, form: await readSent(), request, context };
    const response = await unlessUnavailable(
      () => handle(input),
      () => refused("unavailable"),
    );
    // What could not be read may be sealed with a newer key, rather than damaged.
    if (response.status === unreadable.status && !(await areKeysRight()))
      return await refused("keys-changed");
    if (meant.kind === "personal") return response;
    const isBefore = meant !== principal;
    const lost = await lostBy(meant, response);
    if (lost) return await refused(lost);
    if (meant.kind === "visitor" && !hasSession(response)) {
      const hasBegun = await beginSession(meant, request);
      if (hasBegun && !isBefore) return withSession(response, meant.token);
    }
    // The page that follows is of somebody who is not signed in now.
    return isBefore && response.status === 303 ? seeOther(routes.merge()) : response;
  };
}

async function answerRead<Context>(
  handle: Handler<Context>,
  request: Request,
  context: Context,
): Promise<Response> {
  let principal: Principal | undefined;
  try {
    principal = await findPrincipal(request.headers.get("cookie"));
  } catch (error) {
    log.error("Nobody could be told who asks", error);
    return await refuse(request, async () => noForm, "unavailable");
  }
  if (!principal) return seeOther(signInPath(pathOf(request)));
  const input = { principal, form: noForm, request, context };
  return await unlessUnavailable(
    () => handle(input),
    () => refuse(request, async () => noForm, "unavailable"),
  );
}

/** Not every handler has words of its own for a database that can't be used just now. */
async function unlessUnavailable(
  answer: () => Promise<Response> | Response,
  otherwise: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    log.error("A request was not answered", error);
    return await otherwise();
  }
}

const noForm: FormResult = fail("not-a-form");

/** A form with a file says it in its address: its body is for the handler alone to read. */
function tagIn(request: Request, form: FormResult): string | null {
  const tag = form.ok ? form.value.get(ownerField) : null;
  return tag ?? new URL(request.url).searchParams.get(ownerField);
}

type RefusalKind =
  | "signed-out"
  | "no-access"
  | "somebody-else"
  | "too-often"
  | "unavailable"
  | "keys-changed";

const refusals: Record<RefusalKind, Pick<Refusal, "status" | "title" | "message">> = {
  "signed-out": {
    status: 401,
    message:
      "You are signed out in this browser, so it could not be saved. Sign in in another tab or window, then try again here.",
  },
  "no-access": {
    status: 401,
    message:
      "This browser has to give the access code again, so it could not be saved. Enter it in another tab or window, then try again here.",
  },
  "somebody-else": {
    status: 401,
    message:
      "You are signed in as someone else in this browser now, so it could not be saved here. Sign in in another tab or window as you were before, then try again here.",
  },
  "too-often": {
    status: 429,
    message: "Many people have begun from this network just now. Wait a few minutes, then try again here.",
  },
  unavailable: {
    status: 503,
    message:
      "Onward can’t reach the place where your text is kept right now. Nothing that was saved is lost.",
  },
  "keys-changed": {
    status: 503,
    message:
      "The key that seals your text was changed while Onward was running. Nothing more can be saved until Onward is stopped and started again. Nothing that was saved is lost.",
  },
};

async function refuse(
  request: Request,
  readSent: () => Promise<FormResult>,
  kind: RefusalKind,
): Promise<Response> {
  const refusal = refusals[kind];
  const back = pathOf(request);
  if (isRead(request)) return errorPage({ ...refusal, title: "This can’t be shown right now", back });
  const form = await readSent();
  if (isByScript(request)) {
    const said = { kind: refusal.status === 503 ? "unavailable" : kind };
    return saveReply(refusal.status, said, form.ok ? form.value : undefined);
  }
  return errorPage({
    ...refusal,
    ...(refusal.status === 401 && { wayIn: wayIn() }),
    back: "/",
    ...(form.ok && { form: form.value, again: { action: back, label: "Try to save it again" } }),
  });
}

function wayIn(): { to: string; label: string } {
  return { to: signInPath(), label: settings().hosted ? "Sign in" : "Enter the access code" };
}

/** A script asks, which has the words for what is wrong. */
function isByScript({ method, headers }: Request): boolean {
  return method === "PUT" || (headers.get("content-type") ?? "").startsWith("application/json");
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `${pathname}${search}`;
}
