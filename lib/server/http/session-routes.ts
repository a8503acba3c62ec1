import "server-only";
import { routes } from "../../routes";
import type { Caller } from "../auth/caller";
import { endOtherSessions, endSession } from "../auth/sessions";
import { settings } from "../env";
import { log } from "../log";
import { proveFirst } from "./prove-first";
import { missingPage } from "./refused-page";
import { seeOther } from "./reply";

// Ending what somebody left signed in elsewhere. Whoever found their way into one browser must not be able to shut
// the owner out of the others, so it is asked first whose it is.

export async function postEndSession(caller: Caller, id: string): Promise<Response> {
  if (!settings().hosted) return missingPage();
  if (caller.kind === "session" && caller.session.id === id) return seeOther(routes.leave());
  const proof = await proveFirst(caller, routes.account());
  if (proof) return seeOther(proof);
  if (!(await endSession(caller.owner, id))) return missingPage();
  log.event("session-ended", { owner: caller.owner, how: "one" });
  return seeOther(routes.account());
}

export async function postEndOthers(caller: Caller): Promise<Response> {
  if (!settings().hosted) return missingPage();
  const proof = await proveFirst(caller, routes.account());
  if (proof) return seeOther(proof);
  const here = caller.kind === "session" ? caller.session.id : undefined;
  const count = await endOtherSessions(caller.owner, here);
  log.event("session-ended", { owner: caller.owner, how: "others", count });
  return seeOther(routes.account());
}
