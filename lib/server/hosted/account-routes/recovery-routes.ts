import "server-only";
import { z } from "zod";
import { routes, withCheck } from "../../../routes";
import type { Input, PrincipalInput } from "../../auth/with-principal";
import { droppedCodes, newCodesCookie } from "../../cookies/new-codes";
import { withSession } from "../../cookies/session-reply";
import { droppedTypedCode, typedCodeCookie } from "../../cookies/typed-recovery-code";
import { clientAddress } from "../../http/client-address";
import { isWithinLimit } from "../../http/rate-limit";
import { seeOther } from "../../http/reply";
import { tooOften } from "../../http/too-often";
import { log } from "../../log/log";
import { renewRecoveryCodes, spendRecoveryCode } from "../accounts/recovery-codes";
import { tellOwner } from "../accounts/tell-owner";
import { rotateSession } from "../sessions/sessions";
import { finishSignIn } from "./finish-sign-in";
import { requireRecentAuth } from "./recent-auth";

/** Replaces the recovery codes, and shows the new ones. */
export async function postMakeRecoveryCodes({ principal, request }: PrincipalInput): Promise<Response> {
  const { owner } = principal;
  const proof = await requireRecentAuth(principal, routes.recoveryCodes());
  if (proof) return seeOther(proof);
  if (!(await isWithinLimit("new-recovery-codes", owner)))
    return tooOften("new-recovery-codes", routes.recoveryCodes());
  const codes = await renewRecoveryCodes(owner);
  if (!codes) return seeOther(routes.account());
  log.event("recovery-codes-made", { owner });
  tellOwner(owner, "codes-made");
  const response = withSession(seeOther(routes.recoveryCodes()), await rotateSession(principal, request));
  response.headers.append("Set-Cookie", newCodesCookie(owner, codes));
  return response;
}

/** They are written down: this browser can no longer show them. */
export function postKeptRecoveryCodes(): Response {
  const response = seeOther(routes.account());
  response.headers.append("Set-Cookie", droppedCodes);
  return response;
}

const entered = z.strictObject({ code: z.string().max(200) });

/** Signs in with a recovery code, which is used up by it. */
export async function postEnterRecoveryCode({ form, request }: Input<unknown>): Promise<Response> {
  if (!(await isWithinLimit("recovery-code", clientAddress(request))))
    return tooOften("recovery-code", routes.signInByCode());
  const read = entered.safeParse(form.ok ? Object.fromEntries(form.value) : {});
  const code = read.data?.code ?? "";
  const owner = await spendRecoveryCode(code);
  if (!owner) {
    log.event("sign-in-failed", { how: "recovery-code" });
    const response = seeOther(withCheck(routes.signInByCode()));
    response.headers.append("Set-Cookie", typedCodeCookie(code));
    return response;
  }
  log.event("recovery-code-used", { owner });
  tellOwner(owner, "code-used");
  log.event("signed-in", { owner, how: "recovery-code" });
  const response = await finishSignIn(request, owner, routes.signedInByCode());
  response.headers.append("Set-Cookie", droppedTypedCode);
  return response;
}
