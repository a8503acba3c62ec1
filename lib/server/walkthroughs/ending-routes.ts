import "server-only";
import { z } from "zod";
import { fail } from "../../result";
import { routes } from "../../routes";
import { personToday } from "../cookies/time-zone";
import { missingPage } from "../http/error-page";
import type { FormResult } from "../http/form";
import type { Outcome } from "../http/refusals";
import { seeOther } from "../http/reply";
import { strictly } from "../http/strict-form";
import type { OwnerId } from "../owners/owner-id";
import { endAll, takeBackEnding, withdraw } from "./ending";

const pressed = { intent: z.enum(["withdraw", "take-back"]) };

/** About one job, or back to it. The button says which, so that pressing it twice, or in two windows, is no undoing. */
export async function postWithdrawal(owner: OwnerId, form: FormResult, id: string): Promise<Outcome> {
  const read = form.ok ? strictly(form.value, pressed) : undefined;
  if (!read) return fail({ kind: "not-a-form" });
  const isThere = await withdraw(owner, id, read.intent, await personToday());
  return isThere ? seeOther(routes.interviews(id)) : missingPage();
}

/** Closes what is open, or opens it again. */
export async function postEnding(owner: OwnerId, intent: "end" | "take-back"): Promise<Response> {
  await (intent === "end" ? endAll(owner, await personToday()) : takeBackEnding(owner));
  return seeOther(intent === "end" ? routes.endedNow() : routes.homeOpenAgain());
}
