import "server-only";
import { formatDate, todayIn } from "../../../dates";
import { routes } from "../../../routes";
import type { Principal } from "../../auth/principal";
import type { PrincipalInput } from "../../auth/with-principal";
import { newCodesCookie } from "../../cookies/new-codes";
import { takeChallenge } from "../../cookies/passkey-challenge";
import { withSession } from "../../cookies/session-reply";
import { readJson } from "../../http/json-body";
import { isWithinLimit } from "../../http/rate-limit";
import { log } from "../../log/log";
import { requireRecentAuth } from "../account-routes/recent-auth";
import { findAccount, makeOwner } from "../accounts/account";
import { hasAccount } from "../accounts/has-account";
import { tellOwner } from "../accounts/tell-owner";
import { endOtherSessions, isFreshlyProved, rotateSession, sessionIdOf } from "../sessions/sessions";
import { askForNew, readMade } from "./ceremony";
import { madeSchema } from "./passkey-answers";
import { addPasskey, claimByPasskey } from "./passkey-changes";
import { mostBytes, replyAsked, replyGoOn, replyProblem, replyTooOften } from "./passkey-replies";
import { listPasskeys, passkeyLimit } from "./passkeys";

export function postNewPasskeyOptions({ principal }: PrincipalInput): Promise<Response> {
  return changing(principal, async () => {
    const { owner } = principal;
    const existing = await listPasskeys(owner);
    if (existing.length >= passkeyLimit) return replyProblem("too-many");
    const name = (await findAccount(owner))?.email ?? `Pages kept on ${formatDate(todayIn("UTC"))}`;
    return replyAsked({ act: "add", owner }, await askForNew(name, existing));
  });
}

/** Stores a new passkey; for an owner without an account it creates the account. */
export async function postNewPasskey({ principal, request }: PrincipalInput): Promise<Response> {
  // Before it is asked who they are: it may take a minute to arrive, and they may be signed out meanwhile.
  const made = await readJson(request, madeSchema, mostBytes);
  return await changing(principal, async (isKept) => {
    const { owner } = principal;
    if (!made) return replyProblem("malformed");
    const challenge = await takeChallenge(request, { act: "add", owner });
    const browser = request.headers.get("user-agent") ?? "";
    const passkey = challenge && (await readMade(made, challenge, browser));
    if (!passkey) return replyProblem("refused");
    if (principal.kind === "visitor") await makeOwner(owner);
    const added = isKept ? await addPasskey(owner, passkey) : await claimByPasskey(owner, passkey);
    if (!added.ok) return replyProblem(added.error);
    log.event(isKept ? "passkey-added" : "kept", { owner, how: "passkey" });
    if (isKept) tellOwner(owner, "passkey-added");
    else await endOtherSessions(owner, sessionIdOf(principal));
    const { codes } = added.value;
    const token = await rotateSession(principal, request);
    return withSession(
      codes
        ? replyGoOn(routes.keptByPasskey(), newCodesCookie(owner, codes))
        : replyGoOn(routes.accountAfter("passkey-added")),
      token,
    );
  });
}

/** For somebody who may change how they sign in. With an account, they confirm first that it is theirs. */
async function changing(
  principal: Principal,
  work: (isKept: boolean) => Promise<Response>,
): Promise<Response> {
  if (!(await isWithinLimit("own-passkey", principal.owner))) return replyTooOften("own-passkey");
  const proof = await requireRecentAuth(principal, routes.account());
  if (proof) return replyProblem("unproved", proof);
  // If another window creates an account from here on, this request must not change it, because it has not confirmed
  // it.
  const isProved = principal.kind === "session" && isFreshlyProved(principal.session);
  return await work(isProved && (await hasAccount(principal.owner)));
}
