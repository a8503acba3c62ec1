import "server-only";
import { type Caller, findCaller } from "../auth/caller";
import type { OwnerId } from "../auth/owner-id";
import { startSession } from "../auth/sessions";
import { signInPath } from "../auth/sign-in-path";
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

/** The same, for what has to know by which session somebody came in. */
export function asCaller<Context = unknown>(answer: Handler<Caller, Context>): RouteHandler<Context> {
  return async (request, context) => {
    let caller: Caller | undefined;
    try {
      caller = await findCaller(request.headers.get("cookie"));
      if (caller?.kind === "visitor" && !isRead(request)) {
        if (!(await isWithinLimit("begin", clientAddress(request)))) return refuse(request, "too-often");
      }
    } catch (error) {
      log.error("Nobody could be told who asks", error);
      return refuse(request, "unavailable");
    }
    if (!caller)
      return isRead(request) ? seeOther(signInPath(pathOf(request))) : refuse(request, "signed-out");
    const response = await answer(caller, request, context);
    return caller.kind === "visitor" && !isRead(request) ? await settle(caller, request, response) : response;
  };
}

/** Once something of a visitor's is saved, they have a session. */
async function settle(
  { owner, token }: Extract<Caller, { kind: "visitor" }>,
  request: Request,
  response: Response,
): Promise<Response> {
  // What the handler did gave them one already.
  if (hasSession(response)) return response;
  try {
    if ((await database().owner.count({ where: { id: owner } })) === 0) return response;
    await startSession(owner, { browser: request.headers.get("user-agent") ?? "", isProved: false, token });
  } catch (error) {
    // Deleted in another window meanwhile.
    if (isForeignKeyViolation(error)) return response;
    // What was saved opens with the visitor's cookie too, and the next write comes by here again.
    log.error("A session could not be started", error);
    return response;
  }
  log.event("begun", { owner });
  return withSession(response, token);
}

const refusals: Record<
  "signed-out" | "too-often" | "unavailable",
  Pick<Refusal, "status" | "title" | "message">
> = {
  "signed-out": {
    status: 401,
    message:
      "You are signed out in this browser, so it could not be saved. Sign in in another tab or window, then try again here.",
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

async function refuse(request: Request, kind: keyof typeof refusals): Promise<Response> {
  const refusal = refusals[kind];
  if (isByScript(request)) return json(refusal.status, { kind });
  const back = pathOf(request);
  if (isRead(request)) return refusedPage({ ...refusal, title: "This can't be shown right now", back });
  const form = await readForm(request);
  const again = form.ok && { action: back, label: "Try to save it again" };
  return refusedPage({
    ...refusal,
    ...(kind === "signed-out" && settings().hosted && { signIn: signInPath() }),
    back: "/",
    ...(form.ok && { form: form.value }),
    ...(again && { again }),
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
