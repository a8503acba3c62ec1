import "server-only";
import { routes } from "../../../routes";
import type { Principal } from "../../auth/principal";
import { hasAccount } from "../accounts/has-account";
import { isFreshlyProved, isStillOpen } from "../sessions/sessions";

/**
 * Where to send somebody with an account who has not confirmed recently that it is theirs; they return to `to`.
 * Undefined if they may go on: without an account there is nothing to confirm.
 */
export async function requireRecentAuth(principal: Principal, to: string): Promise<string | undefined> {
  if (
    principal.kind === "session" &&
    isFreshlyProved(principal.session) &&
    (await isStillOpen(principal.session))
  )
    return undefined;
  return (await hasAccount(principal.owner)) ? routes.confirm(to) : undefined;
}
