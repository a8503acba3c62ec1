import "server-only";
import { routes, withCheck } from "../../../routes";
import { isKept } from "../../accounts/is-kept";
import { letterOfDeletion } from "../../accounts/tell-owner";
import { waitingPages } from "../../accounts/waiting";
import { readBefore } from "../../auth/before-sign-in";
import type { Caller } from "../../auth/caller";
import { deleteEverything } from "../../data/owner-data";
import { log } from "../../log";
import { sendLater } from "../../mail";
import { forgetDevice, handedBack } from "../data/leave-route";
import { tickedForm } from "../data/tick";
import { seeOther } from "../reply";
import { changeAccount } from "./account-change";

/** Deletes somebody's account with everything that is theirs, and has this browser forget them. */
export async function postDeleteAccount(caller: Caller, request: Request): Promise<Response> {
  const { owner } = caller;
  return await changeAccount(caller, routes.deleteAccount(), async () => {
    const before = readBefore(request.headers.get("cookie"));
    const [waiting] = await waitingPages(before, owner);
    if (!(await isKept(owner))) return seeOther(routes.leave());
    if (!(await tickedForm(request))) return seeOther(withCheck(routes.deleteAccount()));
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
