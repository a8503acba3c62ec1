import "server-only";
import { routes } from "../../../routes";
import type { Principal } from "../../auth/principal";
import type { PrincipalInput } from "../../auth/with-principal";
import { missingPage } from "../../http/error-page";
import { seeOther } from "../../http/reply";
import { log } from "../../log/log";
import { endOtherSessions, endSession, sessionIdOf } from "../sessions/sessions";
import { changeAccount } from "./change-account";

// Ends sessions elsewhere. Somebody who got into one browser must not be able to shut the owner out of the others, so
// they have to confirm the account first.

export async function postEndSession(principal: Principal, id: string): Promise<Response> {
  return await changeAccount(principal, routes.account(), async () => {
    if (principal.kind === "session" && principal.session.id === id) return seeOther(routes.leave());
    if (!(await endSession(principal.owner, id))) return missingPage();
    log.event("session-ended", { owner: principal.owner, how: "one" });
    return seeOther(routes.accountAfter("session-ended"));
  });
}

export async function postEndOthers({ principal }: PrincipalInput): Promise<Response> {
  return await changeAccount(principal, routes.account(), async () => {
    const count = await endOtherSessions(principal.owner, sessionIdOf(principal));
    log.event("session-ended", { owner: principal.owner, how: "others", count });
    return seeOther(routes.accountAfter("sessions-ended"));
  });
}
