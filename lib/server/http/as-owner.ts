import "server-only";
import { routes } from "../../routes";
import { type Caller, findCaller } from "../auth/caller";
import { callerMeant, ownerField } from "../auth/meant";
import type { OwnerId } from "../auth/owner-id";
import { findSession, isThere, startSession } from "../auth/sessions";
import { signInPath } from "../auth/sign-in-path";
import { deleteUnreachable } from "../data/owner-data";
import { database } from "../db/client";
import { isForeignKeyViolation } from "../db/errors";
import { settings } from "../env";
import { log } from "../log";
import { isWithinLimit } from "../rate-limit";
import { clientAddress } from "./client-address";
import { readForm } from "./form";
import { type Refusal, refusedPage } from "./refused-page";
import { json, seeOther } from "./reply";
import { hasSession, withSession } from "./session-reply";

// What every Route Handler of somebody's own begins with. The handler gets the owner, or is not called.

type Handler<Who, Context> = (who: Who, request: Request, context: Context) => Promise<Response> | Response;
type RouteHandler<Context> = (request: Request, context: Context) => Promise<Response>;

const isRead = ({ method }: Request) => method === "GET" || method === "HEAD";

/** Answers only an owner: a read without one goes to where one signs in, a write is refused with every word it sent. */
export function asOwner<Context = unknown>(answer: Handler<OwnerId, Context>): RouteHandler<Context> {
  return asCaller<Context>(({ owner }, request, context) => answer(owner, request, context));
}

/**
 * The same, for what has to know by which session somebody came in. `signedOut`: what a form is answered that sends no
 * words, instead of those about saving them.
 */
export function asCaller<Context = unknown>(
  answer: Handler<Caller, Context>,
  signedOut?: Pick<Refusal, "title" | "message">,
): RouteHandler<Context> {
  return async (request, context) => {
    if (isRead(request)) return await answerRead(answer, request, context);
    const cookies = request.headers.get("cookie");
    // The handler reads what was sent to its end, and a refusal afterwards must still show it.
    const form = await formOf(request);
    const refused = (kind: RefusalKind) =>
      kind === "signed-out" && signedOut
        ? refusedPage({ status: 401, ...signedOut, signIn: signInPath(), back: routes.home() })
        : refuse(request, form, kind);
    let caller: Caller | undefined;
    let meant: Caller | undefined;
    try {
      caller = await findCaller(cookies);
      if (caller?.kind === "visitor" && !(await isWithinLimit("begin", clientAddress(request))))
        return refused("too-often");
      meant = caller && (await callerMeant(caller, cookies, tagIn(request, form)));
    } catch (error) {
      log.error("Nobody could be told who asks", error);
      return refused("unavailable");
    }
    if (!caller) return refused("signed-out");
    if (!meant) return refused("somebody-else");
    const response = await answer(meant, request, context);
    const isBefore = meant !== caller;
    const lost = await lostBy(meant, response);
    if (lost) return refused(lost);
    if (meant.kind === "visitor" && !hasSession(response)) {
      const hasBegun = await beginSession(meant, request);
      if (hasBegun && !isBefore) return withSession(response, meant.token);
    }
    // The page that follows is of somebody who is not signed in now.
    return isBefore && response.status === 303 ? seeOther(routes.bring()) : response;
  };
}

async function answerRead<Context>(
  answer: Handler<Caller, Context>,
  request: Request,
  context: Context,
): Promise<Response> {
  let caller: Caller | undefined;
  try {
    caller = await findCaller(request.headers.get("cookie"));
  } catch (error) {
    log.error("Nobody could be told who asks", error);
    return refuse(request, undefined, "unavailable");
  }
  return caller ? await answer(caller, request, context) : seeOther(signInPath(pathOf(request)));
}

/** A form with a file says it in its address: its body is for the handler alone to read. */
function tagIn(request: Request, form: URLSearchParams | undefined): string | null {
  return form?.get(ownerField) ?? new URL(request.url).searchParams.get(ownerField);
}

async function formOf(request: Request): Promise<URLSearchParams | undefined> {
  const form = await readForm(request.clone());
  return form.ok ? form.value : undefined;
}

/**
 * Whether what was just written has gone: while the handler ran, all that this session opens was brought along to
 * somebody's account, or deleted. Then the write found nothing, or made a new owner whom nobody can reach.
 */
async function lostBy(caller: Caller, response: Response): Promise<"signed-out" | "unavailable" | undefined> {
  if (caller.kind !== "session" || hasSession(response) || response.headers.has("Clear-Site-Data"))
    return undefined;
  try {
    if (await isThere(caller.session)) return undefined;
    await deleteUnreachable(caller.owner);
    return "signed-out";
  } catch (error) {
    log.error("Nobody could be told whether a session is still there", error);
    return "unavailable";
  }
}

/** Once something of a visitor's is saved, they have a session. False if nothing is, or their token opens nothing any more. */
async function beginSession(
  { owner, token }: Extract<Caller, { kind: "visitor" }>,
  request: Request,
): Promise<boolean> {
  try {
    if ((await database().owner.count({ where: { id: owner } })) === 0) return false;
    await startSession(owner, { browser: request.headers.get("user-agent") ?? "", isProved: false, token });
    // They kept it in another window meanwhile: the browser has a newer session, and this answer must not take it away.
    if ((await findSession(token)) === "ended") return false;
  } catch (error) {
    // Deleted in another window meanwhile.
    if (isForeignKeyViolation(error)) return false;
    // What was saved opens with the visitor's cookie too, and the next write comes by here again.
    log.error("A session could not be started", error);
    return false;
  }
  log.event("begun", { owner });
  return true;
}

type RefusalKind = "signed-out" | "somebody-else" | "too-often" | "unavailable";

const refusals: Record<RefusalKind, Pick<Refusal, "status" | "title" | "message">> = {
  "signed-out": {
    status: 401,
    message:
      "You are signed out in this browser, so it could not be saved. Sign in in another tab or window, then try again here.",
  },
  "somebody-else": {
    status: 401,
    message:
      "You are signed in as somebody else in this browser now, so it could not be saved here. Sign in in another tab or window as you were before, then try again here.",
  },
  "too-often": {
    status: 429,
    message: "Many people have begun from this network just now. Wait a few minutes, then try again here.",
  },
  unavailable: {
    status: 503,
    message:
      "Onward can't reach the place where your text is kept right now. Nothing that was saved is lost.",
  },
};

function refuse(request: Request, form: URLSearchParams | undefined, kind: RefusalKind): Response {
  const refusal = refusals[kind];
  if (isByScript(request)) return json(refusal.status, { kind });
  const back = pathOf(request);
  if (isRead(request)) return refusedPage({ ...refusal, title: "This can't be shown right now", back });
  return refusedPage({
    ...refusal,
    ...(refusal.status === 401 && settings().hosted && { signIn: signInPath() }),
    back: "/",
    ...(form && { form, again: { action: back, label: "Try to save it again" } }),
  });
}

/** A script asks, which has the words for what is wrong. */
function isByScript({ method, headers }: Request): boolean {
  return method === "PUT" || (headers.get("content-type") ?? "").startsWith("application/json");
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return `${pathname}${search}`;
}
