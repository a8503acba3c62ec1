import "server-only";
import { z } from "zod";
import { withCheck } from "../../../routes";
import { type FormName, type FormState, withState } from "../../cookies/account-form-state";
import { errorPage, missingPage } from "../../http/error-page";
import type { FormResult } from "../../http/form";
import { isWithinLimit } from "../../http/rate-limit";
import { seeOther } from "../../http/reply";
import { strictly } from "../../http/strict-form";
import { tooOften } from "../../http/too-often";
import { log } from "../../log/log";
import { BusyError } from "../../queues/semaphore";
import { settings } from "../../settings/settings";
import { canSendMail } from "../accounts/mail";
import type { Tries } from "./tries";

// What the handlers of all forms about accounts begin with. None of their refusals shows what was typed: there is
// nothing in it that can't be typed again, and a password belongs on no page.

/** More than any of these can be, and too little to be a burden. */
export const typed = z.string().max(1_000);

type Answer<Rest extends unknown[]> = (...rest: Rest) => Promise<Response>;

/** On a host alone. What fails is told as a page that leads back to the form. */
export function onHost<Rest extends unknown[]>(back: string, answer: Answer<Rest>): Answer<Rest> {
  return async (...rest) => {
    if (!settings().hosted) return missingPage();
    try {
      return await answer(...rest);
    } catch (error) {
      if (!(error instanceof BusyError)) log.error("A form about an account was not answered", error);
      return unavailable(back);
    }
  };
}

/** Where mail can be sent. */
export function byMail<Rest extends unknown[]>(back: string, answer: Answer<Rest>): Answer<Rest> {
  return onHost(back, async (...rest) => (canSendMail() ? await answer(...rest) : missingPage()));
}

/** The fields of a form that has these and no others, besides for whom it was drawn; undefined for any other. */
export function readStrictly<Shape extends z.ZodRawShape>(
  form: FormResult,
  shape: Shape,
): z.infer<z.ZodObject<Shape>> | undefined {
  return form.ok ? strictly(form.value, shape) : undefined;
}

export function notThisForm(back: string): Response {
  return errorPage({
    status: 400,
    title: "This can’t be read",
    message: "Something was missing in what was sent, or it was too long. Go back, and try once more.",
    back,
  });
}

/** Counts a try against each limit; the answer if one of them is reached. */
export async function overLimit(back: string, tries: Tries): Promise<Response | undefined> {
  for (const [name, subject] of tries) {
    if (!(await isWithinLimit(name, subject))) return tooOften(name, back);
  }
  return undefined;
}

function unavailable(back: string): Response {
  const message = "Onward can’t do this right now, and nothing is changed. Go back, and try in a minute.";
  return errorPage({ status: 503, title: "This is not done yet", message, back });
}

/** Back to the page of the form, which says what is off beside the fields. */
export function askAgain(path: string, name: FormName, state: FormState): Response {
  return withState(seeOther(withCheck(path)), name, state);
}
