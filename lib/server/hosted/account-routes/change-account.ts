import "server-only";
import type { Principal } from "../../auth/principal";
import { isWithinLimit } from "../../http/rate-limit";
import { seeOther } from "../../http/reply";
import { tooOften } from "../../http/too-often";
import { requireRecentAuth } from "./recent-auth";

/**
 * Runs a change to an account for somebody who has confirmed recently that it is theirs. Anybody else has to confirm
 * first, and then returns to `page`.
 */
export async function changeAccount(
  principal: Principal,
  page: string,
  change: () => Promise<Response>,
): Promise<Response> {
  if (!(await isWithinLimit("account", principal.owner))) return tooOften("account", page);
  const proof = await requireRecentAuth(principal, page);
  return proof ? seeOther(proof) : await change();
}
