import "server-only";
import { routes } from "../../../routes";
import type { Caller } from "../../auth/caller";
import { endOtherSessions, endSession } from "../../auth/sessions";
import { log } from "../../log";
import { missingPage } from "../refused-page";
import { seeOther } from "../reply";
import { changeAccount } from "./account-change";

// Ending what somebody left signed in elsewhere. Whoever found their way into one browser must not be able to shut
// the owner out of the others, so it is asked first whose it is.

export async function postEndSession(caller: Caller, id: string): Promise<Response> {
  return await changeAccount(caller, routes.account(), async () => {
    if (caller.kind === "session" && caller.session.id === id) return seeOther(routes.leave());
    if (!(await endSession(caller.owner, id))) return missingPage();
    log.event("session-ended", { owner: caller.owner, how: "one" });
    return seeOther(routes.accountAfter("session-ended"));
  });
}

export async function postEndOthers(caller: Caller): Promise<Response> {
  return await changeAccount(caller, routes.account(), async () => {
    const here = caller.kind === "session" ? caller.session.id : undefined;
    const count = await endOtherSessions(caller.owner, here);
    log.event("session-ended", { owner: caller.owner, how: "others", count });
    return seeOther(routes.accountAfter("sessions-ended"));
  });
}
