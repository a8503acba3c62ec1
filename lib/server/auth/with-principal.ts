import "server-only";
import { fail } from "../../result";
import { routes } from "../../routes";
import { hasSession, withSession } from "../cookies/session-reply";
import { areKeysCurrent } from "../crypto/key-watch";
import { isUnavailable } from "../errors/database-errors";
import { beginSession, lostBy } from "../hosted/sessions/after-write";
import { principalOfForm } from "../hosted/sessions/owner-tag";
import { isStillOpen } from "../hosted/sessions/sessions";
import { clientAddress } from "../http/client-address";
import { type FormResult, readForm } from "../http/form";
import { isWithinLimit } from "../http/rate-limit";
import type { Outcome, RefusalKind, Voice } from "../http/refusals";
import { seeOther } from "../http/reply";
import { ownerField } from "../http/strict-form";
import { anyVoice, readVoice } from "../http/voices";
import { log } from "../log/log";
import { settings } from "../settings/settings";
import { findPrincipal, type Principal } from "./principal";
import { answered, pathAsked, refusalOf } from "./refuse";
import { signInPath } from "./sign-in-path";

// The start of every Route Handler for private data: it finds out who asks before it reads anything, and reads the
// body once. The handler gets both, or is not called. Failures are reported here too.

/** What a handler gets besides who asks. `form` is the posted form; a file or JSON is left for the handler to read. */
export type Input<Params> = { form: FormResult; request: Request; params: Params };
export type PrincipalInput<Params = unknown> = Input<Params> & { principal: Principal };
/** As called by Next. */
export type RouteHandler<Params> = (
  request: Request,
  context?: { params: Promise<Params> },
) => Promise<Response>;

type Handler<Params> = (input: PrincipalInput<Params>) => Promise<Outcome> | Outcome;

/** In milliseconds. What takes longer to arrive, up to a minute, may be of somebody who was signed out meanwhile. */
const longestWay = 500;

/**
 * Serves only somebody who is signed in: a read redirects to signing in, a write is refused with every word it sent.
 * `voice` is in whose words a failure is reported.
 */
export function withPrincipal<Params = unknown>(
  handle: Handler<Params>,
  voice?: Voice<Params>,
): RouteHandler<Params> {
  return async (request, context) => {
    const params = (await context?.params) as Params;
    if (request.method === "GET" || request.method === "HEAD")
      return await answerRead(handle, request, params, voice);
    const cookies = request.headers.get("cookie");
    const begun = performance.now();
    let sent: FormResult | undefined;
    const readSent = async () => {
      sent ??= await readForm(request);
      return sent;
    };
    const refused = async (kind: RefusalKind) =>
      refusalOf({ kind }, { request, form: await readSent(), params, voice: voice ?? anyVoice });
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
      const isLate = performance.now() - begun > longestWay;
      if (isLate && meant?.kind === "session" && !(await isStillOpen(meant.session)))
        return await refused("signed-out");
    } catch (error) {
      log.error("Nobody could be told who asks", error);
      return await refused("unavailable");
    }
    if (!principal) return await refused(settings().hosted ? "signed-out" : "no-access");
    if (!meant) return await refused("somebody-else");
    if (!areKeysCurrent()) return await refused("keys-changed");
    const input = { principal: meant, form: await readSent(), request, params };
    const response = await answered(() => handle(input), {
      ...input,
      voice: voice ?? anyVoice,
      owner: meant.owner,
    });
    if (meant.kind === "personal") return response;
    const isBefore = meant !== principal;
    const lost = await lostBy(meant, response);
    if (lost) return await refused(lost);
    if (meant.kind === "visitor" && !hasSession(response)) {
      const hasBegun = await beginSession(meant, request);
      if (hasBegun && !isBefore) return withSession(response, meant.token);
    }
    // Saved for the visitor that this browser was before it signed in: the next page is theirs no more.
    return isBefore && response.status === 303 ? seeOther(routes.merge()) : response;
  };
}

async function answerRead<Params>(
  handle: Handler<Params>,
  request: Request,
  params: Params,
  voice: Voice<Params> = readVoice(pathAsked(request)),
): Promise<Response> {
  const asked = { request, form: noForm, params, voice };
  let principal: Principal | undefined;
  try {
    principal = await findPrincipal(request.headers.get("cookie"));
  } catch (error) {
    log.error("Nobody could be told who asks", error);
    return await refusalOf({ kind: "unavailable" }, asked);
  }
  if (!principal) return seeOther(signInPath(pathAsked(request)));
  const input = { principal, form: noForm, request, params };
  // A failure here is answered like a failed page, unless trying again can help.
  try {
    const outcome = await handle(input);
    return outcome instanceof Response ? outcome : await refusalOf(outcome.error, asked);
  } catch (error) {
    if (!isUnavailable(error)) throw error;
    log.error("A request was not answered", error);
    return await refusalOf({ kind: "unavailable" }, asked);
  }
}

const noForm: FormResult = fail("not-a-form");

/** A form with a file names its owner in its address, because only the handler reads its body. */
function tagIn(request: Request, form: FormResult): string | null {
  const tag = form.ok ? form.value.get(ownerField) : null;
  return tag ?? new URL(request.url).searchParams.get(ownerField);
}
