import "server-only";
import { z } from "zod";
import { routes } from "../../../routes";
import type { PrincipalInput } from "../../auth/with-principal";
import { withSession } from "../../cookies/session-reply";
import { errorPage, missingPage } from "../../http/error-page";
import { isWithinLimit } from "../../http/rate-limit";
import { seeOther } from "../../http/reply";
import { strictly } from "../../http/strict-form";
import { tooOften } from "../../http/too-often";
import { log } from "../../log/log";
import { settings } from "../../settings/settings";
import { requireRecentAuth } from "../account-routes/recent-auth";
import { tellOwner } from "../accounts/tell-owner";
import { endOtherSessions, rotateSession } from "../sessions/sessions";
import { removePasskey } from "./passkey-changes";

const removing = { others: z.literal("yes").optional() };

/** Takes a passkey away; with `others`, whoever is signed in elsewhere is signed out. */
export async function postRemovePasskey(
  { principal, form, request }: PrincipalInput,
  id: string,
): Promise<Response> {
  if (!settings().hosted) return missingPage();
  const { owner } = principal;
  const read = form.ok ? strictly(form.value, removing) : undefined;
  if (!read) return stillThere(400, "Something in what was sent could not be read.");
  try {
    if (!(await isWithinLimit("own-passkey", owner))) return tooOften("own-passkey", routes.account());
    const proof = await requireRecentAuth(principal, routes.account());
    if (proof) return seeOther(proof);
    const removed = await removePasskey(owner, id);
    if (!removed.ok) return removed.error === "not-found" ? missingPage() : stillThere(409, lastWayIn);
    log.event("passkey-removed", { owner });
    tellOwner(owner, "passkey-removed");
    if (read.others && principal.kind === "session") await endOtherSessions(owner, principal.session.id);
    const token = await rotateSession(principal, request);
    return withSession(seeOther(routes.accountAfter("passkey-removed")), token);
  } catch (error) {
    log.error("A passkey was not removed", error);
    return stillThere(
      503,
      "The place where it is kept can’t be reached right now. Go back, and try once more.",
    );
  }
}

const lastWayIn =
  "It is the only way into your account, so nobody could sign in any more. Add another passkey, set a password or make recovery codes first.";

function stillThere(status: 400 | 409 | 503, message: string): Response {
  return errorPage({ status, title: "This passkey is still there", message, back: routes.account() });
}
