import "server-only";
import { routes } from "../../../routes";
import type { Principal } from "../../auth/principal";
import { hasAccount } from "../accounts/has-account";
import { isFreshlyProved } from "../sessions/sessions";

/**
 * Where somebody goes who has an account and has not shown lately that it is theirs, to come back to `to` once they
 * have. Undefined for whoever may go on: without an account there is nothing to show.
 */
export async function requireRecentAuth(principal: Principal, to: string): Promise<string | undefined> {
  if (principal.kind === "session" && isFreshlyProved(principal.session)) return undefined;
  return (await hasAccount(principal.owner)) ? routes.confirm(to) : undefined;
}
