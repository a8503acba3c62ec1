import "server-only";
import { hasSession } from "../../cookies/session-reply";
import { database } from "../../db/client";
import { eraseTraces } from "../../db/erase";
import { isForeignKeyViolation } from "../../errors/database-errors";
import { log } from "../../log/log";
import type { OwnerId } from "../../owners/owner-id";
import type { HostedPrincipal } from "./hosted-principal";
import { findSession, isThere, startSession } from "./sessions";

/**
 * Whether what was just written has gone: while the handler ran, all that this session opens was brought along to
 * somebody's account, or deleted. Then the write found nothing, or made a new owner whom nobody can reach.
 */
export async function lostBy(
  principal: HostedPrincipal,
  response: Response,
): Promise<"signed-out" | "unavailable" | undefined> {
  if (principal.kind !== "session" || hasSession(response) || response.headers.has("Clear-Site-Data"))
    return undefined;
  try {
    if (await isThere(principal.session)) return undefined;
    await deleteUnreachable(principal.owner);
    return "signed-out";
  } catch (error) {
    log.error("Nobody could be told whether a session is still there", error);
    return "unavailable";
  }
}

/** An owner whom neither a session nor an account leads to any more, with all that is theirs. */
export async function deleteUnreachable(owner: OwnerId): Promise<void> {
  const { count } = await database().owner.deleteMany({
    where: { id: owner, sessions: { none: {} }, account: { is: null } },
  });
  if (count > 0) await eraseTraces(database());
}

/** Once something of a visitor's is saved, they have a session. False if nothing is, or their token opens nothing any more. */
export async function beginSession(
  { owner, token }: Extract<HostedPrincipal, { kind: "visitor" }>,
  request: Request,
): Promise<boolean> {
  try {
    if ((await database().owner.count({ where: { id: owner } })) === 0) return false;
    await startSession(owner, { browser: request.headers.get("user-agent") ?? "", isProved: false, token });
    // They kept it in another window meanwhile: the browser has a newer session, and this answer must not take it away.
    if ((await findSession(token)) === "ended") return false;
  } catch (error) {
    // Deleted in another window meanwhile.
    if (isForeignKeyViolation(error)) return false;
    // What was saved opens with the visitor's cookie too, and the next write comes by here again.
    log.error("A session could not be started", error);
    return false;
  }
  log.event("begun", { owner });
  return true;
}
