import "server-only";
import { routes } from "../../routes";
import { personToday } from "../cookies/time-zone";
import { errorPage, missingPage } from "../http/error-page";
import { seeOther } from "../http/reply";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { endAll, takeBackEnding, withdraw } from "./ending";

const unavailable = {
  status: 503,
  message:
    "Onward can’t write to the place where your text is kept right now. Nothing is lost. Try it again.",
} as const;

/** From one job, or back to it. */
export async function postWithdrawal(owner: OwnerId, id: string): Promise<Response> {
  try {
    const isThere = await withdraw(owner, id, await personToday());
    return isThere ? seeOther(routes.interviews(id)) : missingPage();
  } catch (error) {
    log.error("A job was not left", error);
    return errorPage({ ...unavailable, back: routes.interviews(id) });
  }
}

/** Closes what is open, or opens it again. */
export async function postEnding(owner: OwnerId, intent: "end" | "take-back"): Promise<Response> {
  try {
    await (intent === "end" ? endAll(owner, await personToday()) : takeBackEnding(owner));
    return seeOther(intent === "end" ? routes.endedNow() : routes.homeOpenAgain());
  } catch (error) {
    log.error("What is open was not closed, or not all of it", error);
    return errorPage({ ...unavailable, back: routes.gotOne() });
  }
}
