import "server-only";
import { z } from "zod";
import { routes, withCheck } from "../../../routes";
import type { PrincipalInput } from "../../auth/with-principal";
import { droppedCodes, newCodesCookie } from "../../cookies/new-codes";
import { withSession } from "../../cookies/session-reply";
import { droppedTypedCode, typedCodeCookie } from "../../cookies/typed-recovery-code";
import { clientAddress } from "../../http/client-address";
import { errorPage, missingPage } from "../../http/error-page";
import { readForm } from "../../http/form";
import { isWithinLimit } from "../../http/rate-limit";
import { seeOther } from "../../http/reply";
import { tooOften } from "../../http/too-often";
import { log } from "../../log/log";
import { settings } from "../../settings/settings";
import { renewRecoveryCodes, spendRecoveryCode } from "../accounts/recovery-codes";
import { tellOwner } from "../accounts/tell-owner";
import { rotateSession } from "../sessions/sessions";
import { finishSignIn } from "./finish-sign-in";
import { requireRecentAuth } from "./recent-auth";

/** Makes new recovery codes in place of the old ones, and shows them. */
export async function postMakeRecoveryCodes({ principal, request }: PrincipalInput): Promise<Response> {
  if (!settings().hosted) return missingPage();
  const { owner } = principal;
  return guarded("No new codes are made yet", routes.recoveryCodes(), async () => {
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
  });
}

/** They are written down: from now on this browser can't show them any more. */
export function postKeptRecoveryCodes(): Response {
  if (!settings().hosted) return missingPage();
  const response = seeOther(routes.account());
  response.headers.append("Set-Cookie", droppedCodes);
  return response;
}

const entered = z.strictObject({ code: z.string().max(200) });

/** Signs in whoever types a recovery code, which is gone by it. */
export async function postEnterRecoveryCode(request: Request): Promise<Response> {
  if (!settings().hosted) return missingPage();
  return guarded("You are not signed in yet", routes.signInByCode(), async () => {
    if (!(await isWithinLimit("recovery-code", clientAddress(request))))
      return tooOften("recovery-code", routes.signInByCode());
    const form = await readForm(request);
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
  });
}

async function guarded(title: string, back: string, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    log.error("Nothing was done with a recovery code", error);
    const message = "The place where it is kept can’t be reached right now. Go back, and try once more.";
    return errorPage({ status: 503, title, message, back });
  }
}
