import "server-only";
import { routes } from "../../routes";
import { isWithinLimit } from "../http/rate-limit";
import type { Voice } from "../http/refusals";
import { tooOften } from "../http/too-often";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { settings } from "../settings/settings";
import { type OwnerHandler, withOwner } from "./with-owner";
import type { RouteHandler } from "./with-principal";

type Costly = "export" | "import" | "search";

/**
 * `withOwner` with a rate limit, for requests that cost a host more than a page does. A personal installation counts
 * nothing.
 */
export function withOwnerAndLimit<Params = unknown>(
  name: Costly,
  handle: OwnerHandler<Params>,
  voice?: Voice<Params>,
): RouteHandler<Params> {
  return withOwner<Params>(
    async (input) =>
      (await isOver(name, input.owner)) ? tooOften(name, routes.data()) : await handle(input),
    voice,
  );
}

async function isOver(name: Costly, owner: OwnerId): Promise<boolean> {
  if (!settings().hosted) return false;
  try {
    return !(await isWithinLimit(name, owner));
  } catch (error) {
    // Without the database the handler would fail too, and it reports that in its own words.
    log.error("What is asked for could not be counted", error);
    return false;
  }
}
