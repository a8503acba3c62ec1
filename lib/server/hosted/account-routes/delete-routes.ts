import "server-only";
import { routes, withCheck } from "../../../routes";
import type { PrincipalInput } from "../../auth/with-principal";
import { readBefore } from "../../cookies/before-sign-in";
import { forgetDevice, handedBack } from "../../data/leave-routes";
import { isTicked } from "../../data/tick";
import { seeOther } from "../../http/reply";
import { log } from "../../log/log";
import { deleteEverything } from "../../owners/owner-data";
import { hasAccount } from "../accounts/has-account";
import { sendLater } from "../accounts/mail";
import { letterOfDeletion } from "../accounts/tell-owner";
import { waitingPages } from "../accounts/waiting";
import { changeAccount } from "./change-account";

/** Deletes an account with all its data, and makes this browser forget it. */
export async function postDeleteAccount({ principal, form, request }: PrincipalInput): Promise<Response> {
  const { owner } = principal;
  return await changeAccount(principal, routes.deleteAccount(), async () => {
    const before = readBefore(request.headers.get("cookie"));
    const [waiting] = await waitingPages(before, owner);
    if (!(await hasAccount(owner))) return seeOther(routes.leave());
    if (!isTicked(form)) return seeOther(withCheck(routes.deleteAccount()));
    const letter = await letterOfDeletion(owner);
    await deleteEverything(owner);
    log.event("account-deleted", { owner });
    sendLater(() => letter);
    return forgetDevice(request, "deleted", handedBack(before, waiting));
  });
}
