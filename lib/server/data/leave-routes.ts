import "server-only";
import { type Left, routes, withCheck } from "../../routes";
import { findPrincipal, type Principal } from "../auth/principal";
import { mergePath } from "../auth/sign-in-path";
import type { Input } from "../auth/with-principal";
import { type Before, beforeCookie, readBefore, withoutToken } from "../cookies/before-sign-in";
import { cookieNames, sessionCookie, setCookie } from "../cookies/host-cookie";
import { ownCookieNames } from "../cookies/list";
import { deletedCookie } from "../cookies/own-cookie";
import { hasAccount } from "../hosted/accounts/has-account";
import { waitingPages } from "../hosted/accounts/waiting";
import { principalOfForm } from "../hosted/sessions/owner-tag";
import { endSession } from "../hosted/sessions/sessions";
import { seeOther } from "../http/reply";
import { ownerField } from "../http/strict-form";
import { log } from "../log/log";
import { deleteEverything, isAnythingOf } from "../owners/owner-data";
import { settings } from "../settings/settings";
import { isTicked } from "./tick";

// Leaving a device. If nobody could come back to the words, that means deleting them, so it asks twice; otherwise it
// only means that this browser is signed out.

/** Open to everybody: somebody who is not signed in can only make their browser forget. */
export async function postForget({ form, request }: Input<unknown>): Promise<Response> {
  const cookies = request.headers.get("cookie");
  const principal = await findPrincipal(cookies);
  if (!principal) return forgetDevice(request);
  const wantsAll = principal.kind === "personal" && new URL(request.url).searchParams.has("all");
  if (!wantsAll && !(await isOnlyWay(principal))) return await signOut(principal, request);
  const again = wantsAll ? routes.leaveNothing() : routes.leave();
  if (!form.ok || !isTicked(form)) return seeOther(withCheck(again));
  // Not what was written by somebody who uses this browser now.
  const tag = form.value.get(ownerField);
  if (principal.kind !== "personal" && (await principalOfForm(principal, cookies, tag)) !== principal)
    return seeOther(routes.leave());
  await deleteEverything(principal.owner);
  return forgetDevice(request, "deleted");
}

/**
 * If the browser forgets what was written here before they signed in, it is lost for good, so they decide about that
 * first.
 */
async function signOut(principal: Principal, request: Request): Promise<Response> {
  const before = readBefore(request.headers.get("cookie"));
  const [waiting] = await waitingPages(before, principal.owner);
  if (waiting && !before.isSettled) return seeOther(mergePath(routes.leave()));
  if (principal.kind === "session") {
    await endSession(principal.owner, principal.session.id);
    log.event("session-ended", { owner: principal.owner, how: "left" });
  }
  const how = settings().asksCode ? "kept" : (await hasAccount(principal.owner)) ? "signed-out" : undefined;
  return forgetDevice(request, how, handedBack(before, waiting));
}

/** What `forgetDevice` restores in the browser. */
export function handedBack(before: Before, waiting: { token: string } | undefined) {
  return waiting && { token: waiting.token, others: withoutToken({ ...before, brought: [] }, waiting.token) };
}

/** The words stay behind without a way back to them. */
async function isOnlyWay({ owner }: Principal): Promise<boolean> {
  const { hosted, asksCode } = settings();
  if (!hosted) return !asksCode;
  return !(await hasAccount(owner)) && (await isAnythingOf(owner));
}

/**
 * Makes the browser drop everything it holds of Onward. Cookies are deleted one by one, because `Clear-Site-Data`
 * ignores ports and covers subdomains, so it would sign people out of other sites. The browser returns to the session
 * it had `before` somebody signed in.
 */
export function forgetDevice(
  request: Request,
  how?: Left,
  before?: { token: string; others: Before },
): Response {
  const response = seeOther(routes.left(how, before !== undefined));
  response.headers.set("Clear-Site-Data", '"cache", "storage"');
  const set = (cookie: string) => response.headers.append("Set-Cookie", cookie);
  for (const name of ownCookieNames(cookieNames(request))) set(deletedCookie(name));
  if (!before) return response;
  set(setCookie(sessionCookie, before.token));
  set(beforeCookie(before.others));
  return response;
}
