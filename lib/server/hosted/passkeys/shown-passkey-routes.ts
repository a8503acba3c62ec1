import "server-only";
import { routes } from "../../../routes";
import { ownPath } from "../../auth/sign-in-path";
import type { Input, PrincipalInput } from "../../auth/with-principal";
import { type Aim, takeChallenge } from "../../cookies/passkey-challenge";
import { withSession } from "../../cookies/session-reply";
import { clientAddress } from "../../http/client-address";
import { readJson } from "../../http/json-body";
import { isWithinLimit } from "../../http/rate-limit";
import { log } from "../../log/log";
import type { OwnerId } from "../../owners/owner-id";
import { finishSignIn } from "../account-routes/finish-sign-in";
import { rotateSession } from "../sessions/sessions";
import { askToShow, readShown } from "./ceremony";
import { shownSchema } from "./passkey-answers";
import { mostBytes, replyAsked, replyGoOn, replyProblem, replyTooOften } from "./passkey-replies";
import { findPasskey, listPasskeys, notePasskeyUse } from "./passkeys";

const signingIn: Aim = { act: "sign-in" };

/** The options for signing in: any passkey that the device has for this host. */
export function postSignInPasskeyOptions({ request }: Input<unknown>): Promise<Response> {
  return limited("passkey", clientAddress(request), async () => replyAsked(signingIn, await askToShow()));
}

export function postSignInPasskey({ request }: Input<unknown>): Promise<Response> {
  return limited("passkey", clientAddress(request), async () => {
    const shown = await readPasskey(request, signingIn);
    if (shown instanceof Response) return shown;
    if (!shown.owner) {
      log.event("sign-in-failed", { how: "passkey" });
      return replyProblem("refused");
    }
    const { owner, id } = shown;
    const signedIn = await finishSignIn(
      request,
      owner,
      wayBack(request),
      async ({ passkey }) => (await passkey.count({ where: { id, ownerId: owner } })) > 0,
    );
    log.event("signed-in", { owner, how: "passkey" });
    return replyGoOn(signedIn.headers.get("Location") ?? routes.home(), ...signedIn.headers.getSetCookie());
  });
}

/** The options for confirming an account that is signed in: one of its passkeys. */
export function postConfirmPasskeyOptions({ principal: { owner } }: PrincipalInput): Promise<Response> {
  return limited("own-passkey", owner, async () =>
    replyAsked({ act: "confirm", owner }, await askToShow(await listPasskeys(owner))),
  );
}

/** From now on they may change how they sign in, for a while. */
export function postConfirmPasskey({ principal, request }: PrincipalInput): Promise<Response> {
  const { owner } = principal;
  return limited("own-passkey", owner, async () => {
    const shown = await readPasskey(request, { act: "confirm", owner });
    if (shown instanceof Response) return shown;
    const isTheirs = shown.owner === owner;
    log.event(isTheirs ? "proved" : "proof-failed", { owner, how: "passkey" });
    if (!isTheirs) return replyProblem("refused");
    const token = await rotateSession(principal, request);
    return withSession(replyGoOn(ownPath(wayBack(request)) ?? routes.account()), token);
  });
}

type Shown = { owner: OwnerId; id: string } | { owner: undefined };

/** Whose passkey was used, and which; nobody's, if it is unknown or anything differs from what was requested. */
async function readPasskey(request: Request, aim: Aim): Promise<Shown | Response> {
  const shown = await readJson(request, shownSchema, mostBytes);
  if (!shown) return replyProblem("malformed");
  const challenge = await takeChallenge(request, aim);
  const passkey = await findPasskey(shown.id);
  if (!challenge || !passkey) return { owner: undefined };
  const counter = await readShown(shown, challenge, passkey);
  const isRight = counter !== undefined && (await notePasskeyUse(passkey, counter));
  return isRight ? passkey : { owner: undefined };
}

function wayBack({ url }: Request): string | null {
  return new URL(url).searchParams.get("to");
}

async function limited(
  name: "passkey" | "own-passkey",
  subject: string,
  work: () => Promise<Response>,
): Promise<Response> {
  return (await isWithinLimit(name, subject)) ? await work() : replyTooOften(name);
}
