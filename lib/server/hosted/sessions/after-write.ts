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
 * Whether what was just written is gone: while the handler ran, everything of this session was merged into an
 * account, or deleted. Then the write found nothing, or created a new owner whom nobody can reach.
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

/** Deletes an owner whom neither a session nor an account leads to any more, with all data. */
export async function deleteUnreachable(owner: OwnerId): Promise<void> {
  const { count } = await database().owner.deleteMany({
    where: { id: owner, sessions: { none: {} }, account: { is: null } },
  });
  if (count > 0) await eraseTraces(database());
}

/** Once a visitor has saved something, they get a session. False if nothing was saved, or their token is no longer valid. */
export async function beginSession(
  { owner, token }: Extract<HostedPrincipal, { kind: "visitor" }>,
  request: Request,
): Promise<boolean> {
  try {
    if ((await database().owner.count({ where: { id: owner } })) === 0) return false;
    await startSession(owner, { browser: request.headers.get("user-agent") ?? "", isProved: false, token });
    // They created an account in another window meanwhile: the browser has a newer session, which this response must
    // not replace.
    if ((await findSession(token)) === "ended") return false;
  } catch (error) {
    // Deleted in another window meanwhile.
    if (isForeignKeyViolation(error)) return false;
    // The visitor's cookie also leads to what was saved, and the next write tries this again.
    log.error("A session could not be started", error);
    return false;
  }
  log.event("begun", { owner });
  return true;
}
