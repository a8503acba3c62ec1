import "server-only";
import { routes } from "../../routes";
import type { OwnerId } from "../auth/owner-id";
import { settings } from "../env";
import { log } from "../log";
import { isWithinLimit } from "../rate-limit";
import { asOwner } from "./as-owner";
import { tooOften } from "./too-often";

type Costly = "export" | "import" | "search";
type Answer<Context> = (owner: OwnerId, request: Request, context: Context) => Promise<Response> | Response;

/** `asOwner` for what costs a host more than a page does: so many times in a while. Nobody counts on one's own machine. */
export function asOwnerWithin<Context = unknown>(
  name: Costly,
  answer: Answer<Context>,
): (request: Request, context: Context) => Promise<Response> {
  return asOwner<Context>(async (owner, request, context) =>
    (await isOver(name, owner)) ? tooOften(name, routes.data()) : await answer(owner, request, context),
  );
}

async function isOver(name: Costly, owner: OwnerId): Promise<boolean> {
  if (!settings().hosted) return false;
  try {
    return !(await isWithinLimit(name, owner));
  } catch (error) {
    // Without the database the handler has nothing to give either, and says so in its own words.
    log.error("What is asked for could not be counted", error);
    return false;
  }
}
