import "server-only";
import { routes, withCheck } from "../../routes";
import { accessCookie } from "../auth/access";
import type { OwnerId } from "../auth/owner-id";
import { settings } from "../env";
import { log } from "../log";
import { deleteEverything } from "../owner-data";
import { timeZoneCookie } from "../time-zone";
import { readForm } from "./form";
import { refusedPage } from "./refused-page";
import { seeOther } from "./reply";

// Leaving a device. On the machine that keeps the words, that means deleting them, so it is asked for twice;
// from another one it only means that this browser forgets how it came in.

export async function postForget(owner: OwnerId, request: Request): Promise<Response> {
  if (!settings().isLoopback) return forgetDevice();
  const form = await readForm(request);
  if (!form.ok || form.value.get("kept") !== "yes") return seeOther(withCheck(routes.leave()));
  try {
    await deleteEverything(owner);
    return forgetDevice();
  } catch (error) {
    log.error("An owner's data was not deleted", error);
    const message = "It could not be deleted right now, so all of it is still there.";
    return refusedPage({ status: 503, title: "Nothing is deleted yet", message, back: routes.leave() });
  }
}

/**
 * Asks the browser to drop all that it holds of Onward. Browsers follow `Clear-Site-Data` only on loopback and
 * over TLS, so the cookies are also taken back one by one.
 */
function forgetDevice(): Response {
  const response = seeOther(routes.left());
  response.headers.set("Clear-Site-Data", '"cache", "cookies", "storage"');
  for (const name of [accessCookie, timeZoneCookie])
    response.headers.append("Set-Cookie", `${name}=; Path=/; Max-Age=0; SameSite=Strict`);
  return response;
}
