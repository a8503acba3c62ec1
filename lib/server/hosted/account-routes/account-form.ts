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

// What the handlers of all account forms begin with.

/** Larger than any of these forms can be, and still cheap to read. */
export const typed = z.string().max(1_000);

/** Only on a host. */
export function onHost<Params>(answer: RouteHandler<Params>): RouteHandler<Params> {
  return async (...asked) => (settings().hosted ? await answer(...asked) : missingPage());
}

/** Only if mail can be sent. */
export function byMail<Params>(answer: RouteHandler<Params>): RouteHandler<Params> {
  return onHost(async (...asked) => (canSendMail() ? await answer(...asked) : missingPage()));
}

/** The fields of a form with exactly these names, besides its owner field; undefined for any other form. */
export function readStrictly<Shape extends z.ZodRawShape>(
  form: FormResult,
  shape: Shape,
): z.infer<z.ZodObject<Shape>> | undefined {
  return form.ok ? strictly(form.value, shape) : undefined;
}

/** Counts a try against each limit; returns a response if one of them is reached. */
export async function overLimit(back: string, tries: Tries): Promise<Response | undefined> {
  for (const [name, subject] of tries) {
    if (!(await isWithinLimit(name, subject))) return tooOften(name, back);
  }
  return undefined;
}

/** Redirects to the form's page, which shows the problems beside the fields. */
export function askAgain(path: string, name: FormName, state: FormState): Response {
  return withState(seeOther(withCheck(path)), name, state);
}
