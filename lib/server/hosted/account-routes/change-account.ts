import "server-only";
import type { Principal } from "../../auth/principal";
import { errorPage, missingPage } from "../../http/error-page";
import { isWithinLimit } from "../../http/rate-limit";
import { seeOther } from "../../http/reply";
import { tooOften } from "../../http/too-often";
import { log } from "../../log/log";
import { settings } from "../../settings/settings";
import { requireRecentAuth } from "./recent-auth";

/**
 * Answers what changes an account, for somebody who has shown lately that it is theirs; whoever has not comes back to
 * `page` once they have.
 */
export async function changeAccount(
  principal: Principal,
  page: string,
  change: () => Promise<Response>,
): Promise<Response> {
  if (!settings().hosted) return missingPage();
  try {
    if (!(await isWithinLimit("account", principal.owner))) return tooOften("account", page);
    const proof = await requireRecentAuth(principal, page);
    return proof ? seeOther(proof) : await change();
  } catch (error) {
    log.error("An account was not changed", error);
    return errorPage({
      status: 503,
      title: "Nothing is changed yet",
      message: "The place where it is kept can’t be reached right now. Go back, and try once more.",
      back: page,
    });
  }
}
