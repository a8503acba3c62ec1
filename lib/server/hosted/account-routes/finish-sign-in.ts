import "server-only";
import { routes } from "../../../routes";
import { findPrincipal, type Principal } from "../../auth/principal";
import { mergePath, ownPath } from "../../auth/sign-in-path";
import { type Before, beforeCookie, readBefore, withToken } from "../../cookies/before-sign-in";
import { readCookie, sessionCookie, visitorCookie } from "../../cookies/host-cookie";
import { withKnownBrowser } from "../../cookies/known-browser";
import { withSession } from "../../cookies/session-reply";
import { visitorToken } from "../../cookies/visitor";
import type { Database } from "../../db/client";
import { seeOther } from "../../http/reply";
import type { OwnerId } from "../../owners/owner-id";
import { emailOf } from "../accounts/account";
import { hasAccount } from "../accounts/has-account";
import { waitingPages } from "../accounts/waiting";
import { lockOwner } from "../accounts/ways-in";
import { replaceSession } from "../sessions/sessions";

type Transaction = Pick<Database, "account" | "passkey">;

/**
 * The end of every way to sign in: this browser gets a new session of `owner` and is redirected to `to` if that is a
 * path of this site. Its previous session is ended, unless it is the only way to pages without an account: then it is
 * put aside, and the browser goes to the page where its person decides about them. `isStillRight`: what they signed in
 * with was not changed meanwhile, which excludes every change; otherwise it throws a `SessionEndedError`.
 */
export async function finishSignIn(
  request: Request,
  owner: OwnerId,
  to?: string | null,
  isStillRight?: (transaction: Transaction) => Promise<boolean>,
): Promise<Response> {
  const cookies = request.headers.get("cookie");
  const held = await findPrincipal(cookies);
  const before = await withHeld(readBefore(cookies), held, owner, cookies);
  const isAside = before !== undefined;
  const token = await replaceSession(
    isAside ? undefined : held,
    owner,
    request.headers.get("user-agent") ?? "",
    isStillRight && {
      isStillRight: async (transaction) => {
        await lockOwner(transaction, owner);
        return await isStillRight(transaction);
      },
    },
  );
  const asks = before !== undefined && (await waitingPages(before, owner)).length > 0;
  const response = withSession(seeOther(asks ? mergePath(to) : (ownPath(to) ?? routes.home())), token);
  if (before) response.headers.append("Set-Cookie", beforeCookie(before));
  return withKnownBrowser(response, request, await emailOf(owner));
}

/**
 * The previous session, or that of a visitor without any page yet, whose first save may be on its way. Undefined if
 * none is put aside.
 */
async function withHeld(
  before: Before,
  held: Principal | undefined,
  owner: OwnerId,
  cookies: string | null,
): Promise<Before | undefined> {
  if (!held || held.owner === owner || (await hasAccount(held.owner))) return undefined;
  const token = readCookie(cookies, sessionCookie) ?? visitorToken(readCookie(cookies, visitorCookie));
  return token === undefined ? undefined : withToken(before, token);
}
