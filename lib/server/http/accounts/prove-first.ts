import "server-only";
import { routes } from "../../../routes";
import { isKept } from "../../accounts/is-kept";
import type { Caller } from "../../auth/caller";
import { isFreshlyProved } from "../../auth/sessions";

/**
 * Where somebody goes who has an account and has not shown lately that it is theirs, to come back to `to` once they
 * have. Undefined for whoever may go on: without an account there is nothing to show.
 */
export async function proveFirst(caller: Caller, to: string): Promise<string | undefined> {
  if (caller.kind === "session" && isFreshlyProved(caller.session)) return undefined;
  return (await isKept(caller.owner)) ? routes.confirm(to) : undefined;
}
