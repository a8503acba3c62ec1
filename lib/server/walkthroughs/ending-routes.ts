import "server-only";
import { routes } from "../../routes";
import { personToday } from "../cookies/time-zone";
import { missingPage } from "../http/error-page";
import { seeOther } from "../http/reply";
import type { OwnerId } from "../owners/owner-id";
import { endAll, takeBackEnding, withdraw } from "./ending";

/** About one job, or back to it. */
export async function postWithdrawal(owner: OwnerId, id: string): Promise<Response> {
  const isThere = await withdraw(owner, id, await personToday());
  return isThere ? seeOther(routes.interviews(id)) : missingPage();
}

/** Closes what is open, or opens it again. */
export async function postEnding(owner: OwnerId, intent: "end" | "take-back"): Promise<Response> {
  await (intent === "end" ? endAll(owner, await personToday()) : takeBackEnding(owner));
  return seeOther(intent === "end" ? routes.endedNow() : routes.homeOpenAgain());
}
