import "server-only";
import { z } from "zod";
import { withCheck } from "../../../routes";
import type { RouteHandler } from "../../auth/with-principal";
import { type FormName, type FormState, withState } from "../../cookies/account-form-state";
import { missingPage } from "../../http/error-page";
import type { FormResult } from "../../http/form";
import { isWithinLimit } from "../../http/rate-limit";
import { seeOther } from "../../http/reply";
import { strictly } from "../../http/strict-form";
import { tooOften } from "../../http/too-often";
import { settings } from "../../settings/settings";
import { canSendMail } from "../accounts/mail";
import type { Tries } from "./tries";

// What the handlers of all forms about accounts begin with.

/** More than any of these can be, and too little to be a burden. */
export const typed = z.string().max(1_000);

/** On a host alone. */
export function onHost<Params>(answer: RouteHandler<Params>): RouteHandler<Params> {
  return async (...asked) => (settings().hosted ? await answer(...asked) : missingPage());
}

/** Where mail can be sent. */
export function byMail<Params>(answer: RouteHandler<Params>): RouteHandler<Params> {
  return onHost(async (...asked) => (canSendMail() ? await answer(...asked) : missingPage()));
}

/** The fields of a form that has these and no others, besides for whom it was drawn; undefined for any other. */
export function readStrictly<Shape extends z.ZodRawShape>(
  form: FormResult,
  shape: Shape,
): z.infer<z.ZodObject<Shape>> | undefined {
  return form.ok ? strictly(form.value, shape) : undefined;
}

/** Counts a try against each limit; the answer if one of them is reached. */
export async function overLimit(back: string, tries: Tries): Promise<Response | undefined> {
  for (const [name, subject] of tries) {
    if (!(await isWithinLimit(name, subject))) return tooOften(name, back);
  }
  return undefined;
}

/** Back to the page of the form, which says what is off beside the fields. */
export function askAgain(path: string, name: FormName, state: FormState): Response {
  return withState(seeOther(withCheck(path)), name, state);
}
