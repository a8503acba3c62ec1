import "server-only";
import { routes } from "../../routes";
import { findCaller } from "../auth/caller";
import type { OwnerId } from "../auth/owner-id";
import { replaceSession } from "../auth/sessions";
import { ownPath } from "../auth/sign-in-path";
import { seeOther } from "./reply";
import { withSession } from "./session-reply";

/**
 * The end of every way to sign in: this browser has a new session of `owner`, the one it had is ended, and it goes on
 * to `to` if that is a path of ours.
 */
export async function finishSignIn(request: Request, owner: OwnerId, to?: string | null): Promise<Response> {
  const held = await findCaller(request.headers.get("cookie"));
  const token = await replaceSession(held, owner, request.headers.get("user-agent") ?? "");
  return withSession(seeOther(ownPath(to) ?? routes.home()), token);
}
