import "server-only";
import { routes, withCheck } from "../../../routes";
import { isKept } from "../../accounts/is-kept";
import { letterOfDeletion } from "../../accounts/tell-owner";
import { waitingPages } from "../../accounts/waiting";
import { readBefore } from "../../auth/before-sign-in";
import { deleteEverything } from "../../data/owner-data";
import { log } from "../../log";
import { sendLater } from "../../mail";
import { forgetDevice, handedBack } from "../data/leave-route";
import { isTicked } from "../data/tick";
import { seeOther } from "../reply";
import type { PrincipalInput } from "../with-principal";
import { changeAccount } from "./account-change";

/** Deletes somebody's account with everything that is theirs, and has this browser forget them. */
export async function postDeleteAccount({ principal, form, request }: PrincipalInput): Promise<Response> {
  const { owner } = principal;
  return await changeAccount(principal, routes.deleteAccount(), async () => {
    const before = readBefore(request.headers.get("cookie"));
    const [waiting] = await waitingPages(before, owner);
    if (!(await isKept(owner))) return seeOther(routes.leave());
    if (!isTicked(form)) return seeOther(withCheck(routes.deleteAccount()));
    const letter = await letterOfDeletion(owner);
    await deleteEverything(owner);
    log.event("account-deleted", { owner });
    sendLater(() => letter);
    return forgetDevice(request, handedBack(before, waiting));
  });
}

/** For whoever pressed twice: the first request has signed them out. And for anybody else without a session. */
export const alreadyDeleted = {
  title: "You are signed out",
  message:
    "If you have just deleted your account, it is gone, with everything in it, and there is nothing more to do. If not, nothing was deleted.",
} as const;
