import "server-only";
import { z } from "zod";
import { readAnswers } from "../../forms/form-data";
import { draftSchema } from "../../forms/schema";
import { routes } from "../../routes";
import { shareFields, shareFromForm } from "../../shares/share-form";
import { newLinkCookie } from "../cookies/new-link";
import { personTimeZone, personToday } from "../cookies/time-zone";
import { backToForm, withoutUnsaved } from "../cookies/unsaved-form";
import { errorPage, missingPage, type Refusal } from "../http/error-page";
import type { FormResult } from "../http/form";
import { seeOther } from "../http/reply";
import { namesOf, strictly, unknownForm } from "../http/strict-form";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import {
  addShare,
  deleteShare,
  hasShare,
  renewShare,
  revokeShare,
  type ShareError,
  shareLimit,
} from "./repository";

/** Makes a link, and shows it; the form's own id makes a second sending harmless. */
export async function postNewShare(owner: OwnerId, form: FormResult, walkthrough: string): Promise<Response> {
  const back = routes.share(walkthrough);
  if (!form.ok) return refused("not-a-form", back);
  const wish = new URLSearchParams({ wish: form.value.get("wish") ?? "" });

  const today = await personToday();
  const fields = shareFields(today);
  const read = strictly(form.value, { ...namesOf(fields), id: z.uuid() });
  if (!read) return refused("not-a-form", back, form.value);
  const { id } = read;
  const answers = readAnswers(form.value, fields);
  if (!draftSchema(fields).safeParse(answers).success) return refused("not-a-form", back, wish);
  const share = shareFromForm(answers, { today, timeZone: await personTimeZone() });
  if (!share.ok) {
    const message = share.error.map((problem) => problem.message).join(" ");
    return (
      backToForm(owner, back, { answers }) ?? errorPage({ status: 400, title, message, back, form: wish })
    );
  }
  return guarded(back, wish, async () => {
    const added = await addShare(owner, walkthrough, id, share.value);
    return added.ok ? showLink(owner, walkthrough, id, added.value) : refused(added.error.kind, back, wish);
  });
}

const pressed = {
  intent: z.enum(["revoke", "renew", "delete"]),
  /** The list that it was pressed on; the walkthrough's own if it does not say. */
  from: z.literal("all").optional(),
};

/** Revokes a share, gives it a new link, or takes it off the list, as the pressed button says. */
export async function postShare(
  owner: OwnerId,
  form: FormResult,
  walkthrough: string,
  id: string,
): Promise<Response> {
  const read = form.ok ? strictly(form.value, pressed) : undefined;
  if (!read) return refused("not-a-form", routes.share(walkthrough), form.ok ? form.value : undefined);
  const { intent, from } = read;
  const back = from === "all" ? routes.shares() : routes.share(walkthrough);
  return guarded(back, undefined, async () => {
    if (!(await hasShare(owner, walkthrough, id))) return missingPage();
    if (intent === "renew") {
      const renewed = await renewShare(owner, id);
      return renewed.ok ? showLink(owner, walkthrough, id, renewed.value) : missingPage();
    }
    if (intent === "revoke") return (await revokeShare(owner, id)) ? seeOther(back) : missingPage();
    await deleteShare(owner, id);
    return seeOther(back);
  });
}

function showLink(owner: OwnerId, walkthrough: string, share: string, token: string): Response {
  const response = seeOther(`${routes.share(walkthrough)}#new-link`);
  response.headers.append("Set-Cookie", newLinkCookie(owner, { share, token }));
  return withoutUnsaved(response);
}

const title = "No link is made yet";

type Problem = ShareError["kind"] | "not-a-form";

const refusals: Record<Problem, Pick<Refusal, "status" | "message">> = {
  "not-a-form": {
    status: 400,
    message: `It may be too long. ${unknownForm}`,
  },
  "too-many": {
    status: 409,
    message: `This walkthrough has ${shareLimit} links, those that have ended included. Take one off the list first.`,
  },
  "not-found": {
    status: 404,
    message: "This walkthrough is not here any more. It may have been deleted in another window.",
  },
};

function refused(problem: Problem, back: string, form?: URLSearchParams): Response {
  return errorPage({ ...refusals[problem], title, back, ...(form && { form }) });
}

async function guarded(
  back: string,
  form: URLSearchParams | undefined,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    log.error("A share was not changed", error);
    return errorPage({
      status: 503,
      title: "Nothing is changed yet",
      message: "The place where your links are kept can’t be reached right now. Go back, and try once more.",
      back,
      ...(form && { form }),
    });
  }
}
