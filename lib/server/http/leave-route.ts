import "server-only";
import { routes, withCheck } from "../../routes";
import { isKept } from "../accounts/is-kept";
import { accessCookie } from "../auth/access";
import { type Caller, findCaller } from "../auth/caller";
import { dropCookie, sessionCookie, visitorCookie } from "../auth/cookies";
import { endSession } from "../auth/sessions";
import { settings } from "../env";
import { log } from "../log";
import { ownCookie } from "../own-cookie";
import { deleteEverything, isAnythingOf } from "../owner-data";
import { timeZoneCookie } from "../time-zone";
import { readForm } from "./form";
import { refusedPage } from "./refused-page";
import { seeOther } from "./reply";

// Leaving a device. Where nobody could come back to the words, that means deleting them, so it is asked for twice;
// elsewhere it only means that this browser forgets how it came in.

/** Open to somebody without a way in, too: all that they can do is make their browser forget. */
export async function postForget(request: Request): Promise<Response> {
  try {
    const caller = await findCaller(request.headers.get("cookie"));
    if (!caller) return forgetDevice();
    if (await isOnlyWay(caller)) {
      const form = await readForm(request);
      if (!form.ok || form.value.get("kept") !== "yes") return seeOther(withCheck(routes.leave()));
      await deleteEverything(caller.owner);
    } else if (caller.kind === "session") {
      await endSession(caller.owner, caller.session.id);
      log.event("session-ended", { owner: caller.owner, how: "left" });
    }
    return forgetDevice();
  } catch (error) {
    log.error("Somebody could not leave", error);
    const message = "It did not work right now, so nothing is deleted, and you are still where you were.";
    return refusedPage({ status: 503, title: "You have not left yet", message, back: routes.leave() });
  }
}

/** Whoever leaves here leaves words behind that they can't come back to. */
async function isOnlyWay({ owner }: Caller): Promise<boolean> {
  const { hosted, isLoopback } = settings();
  if (!hosted) return isLoopback;
  return !(await isKept(owner)) && (await isAnythingOf(owner));
}

/**
 * Asks the browser to drop all that it holds of Onward. Browsers follow `Clear-Site-Data` only on loopback and
 * over TLS, so the cookies are also taken back one by one.
 */
export function forgetDevice(): Response {
  const response = seeOther(routes.left());
  response.headers.set("Clear-Site-Data", '"cache", "cookies", "storage"');
  const drop = (cookie: string) => response.headers.append("Set-Cookie", cookie);
  for (const name of [accessCookie, timeZoneCookie]) drop(ownCookie(name, "", { seconds: 0 }));
  if (settings().hosted) for (const name of [sessionCookie, visitorCookie]) drop(dropCookie(name));
  return response;
}
