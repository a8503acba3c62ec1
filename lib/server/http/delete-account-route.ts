import "server-only";
import { routes, withCheck } from "../../routes";
import { isKept } from "../accounts/is-kept";
import { waitingPages } from "../accounts/waiting";
import { readBefore } from "../auth/before-sign-in";
import type { Caller } from "../auth/caller";
import { settings } from "../env";
import { log } from "../log";
import { deleteEverything } from "../owner-data";
import { readForm } from "./form";
import { forgetDevice, handedBack } from "./leave-route";
import { proveFirst } from "./prove-first";
import { missingPage, refusedPage } from "./refused-page";
import { seeOther } from "./reply";

/** Deletes somebody's account with everything that is theirs, and has this browser forget them. */
export async function postDeleteAccount(caller: Caller, request: Request): Promise<Response> {
  if (!settings().hosted) return missingPage();
  const { owner } = caller;
  const before = readBefore(request.headers.get("cookie"));
  const [waiting] = await waitingPages(before, owner);
  if (!(await isKept(owner))) return seeOther(routes.leave());
  const proof = await proveFirst(caller, routes.deleteAccount());
  if (proof) return seeOther(proof);
  const form = await readForm(request);
  if (!form.ok || form.value.get("kept") !== "yes") return seeOther(withCheck(routes.deleteAccount()));
  try {
    await deleteEverything(owner);
  } catch (error) {
    log.error("An account was not deleted", error);
    const message = "It could not be deleted right now, so all of it is still there.";
    const back = routes.deleteAccount();
    return refusedPage({ status: 503, title: "Nothing is deleted yet", message, back });
  }
  log.event("account-deleted", { owner });
  return forgetDevice(handedBack(before, waiting));
}
