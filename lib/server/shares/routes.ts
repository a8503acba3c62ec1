import "server-only";
import { z } from "zod";
import { readAnswers } from "../../forms/form-data";
import { storableSchema } from "../../forms/schema";
import { fail, ok, type Result } from "../../result";
import { routes } from "../../routes";
import { shareFields, shareFromForm } from "../../shares/share-form";
import { newLinkCookie } from "../cookies/new-link";
import { personTimeZone, personToday } from "../cookies/time-zone";
import { withoutUnsaved } from "../cookies/unsaved-form";
import { otherId } from "../http/add-once";
import { missingPage } from "../http/error-page";
import type { FormResult } from "../http/form";
import type { Outcome } from "../http/refusals";
import { seeOther } from "../http/reply";
import { namesOf, strictly } from "../http/strict-form";
import type { OwnerId } from "../owners/owner-id";
import {
  addShare,
  chosenIn,
  deleteShare,
  hasShare,
  renewShare,
  revokeShare,
  type ShareError,
} from "./repository";

/** Creates a link and shows it; the form's own id makes sending it twice harmless. */
export async function postNewShare(owner: OwnerId, form: FormResult, walkthrough: string): Promise<Outcome> {
  const today = await personToday();
  const fields = shareFields(today);
  const read = form.ok ? strictly(form.value, { ...namesOf(fields), id: z.uuid() }) : undefined;
  if (!form.ok || !read) return fail({ kind: "not-a-form" });
  const answers = readAnswers(form.value, fields);
  if (!storableSchema(fields).safeParse(answers).success) return fail({ kind: "not-a-form" });
  const share = shareFromForm(answers, { today, timeZone: await personTimeZone() });
  if (!share.ok) return fail({ kind: "incomplete", answers });
  const added = await addLink(owner, walkthrough, read.id, share.value);
  return added.ok ? showLink(owner, walkthrough, added.value.id, added.value.token) : added;
}

/** If the person goes back and chooses something else, that is another link, and the first one stays as it is. */
async function addLink(
  owner: OwnerId,
  walkthrough: string,
  id: string,
  share: Parameters<typeof addShare>[3],
): Promise<Result<{ id: string; token: string }, ShareError>> {
  for (const as of [id, otherId(id, chosenIn(share.content))]) {
    const added = await addShare(owner, walkthrough, as, share);
    if (added.ok) return ok({ id: as, token: added.value });
    const { error } = added;
    if (error.kind !== "taken") return fail(error);
  }
  return fail({ kind: "not-found" });
}

const pressed = {
  intent: z.enum(["revoke", "renew", "delete"]),
  /** The list it was pressed on; by default the walkthrough's own. */
  from: z.literal("all").optional(),
};

/** Revokes a share, gives it a new link, or deletes it, depending on the pressed button. */
export async function postShare(
  owner: OwnerId,
  form: FormResult,
  walkthrough: string,
  id: string,
): Promise<Outcome> {
  const read = form.ok ? strictly(form.value, pressed) : undefined;
  if (!read) return fail({ kind: "not-a-form" });
  const { intent, from } = read;
  const back = from === "all" ? routes.shares() : routes.share(walkthrough);
  if (!(await hasShare(owner, walkthrough, id))) return missingPage();
  if (intent === "renew") {
    const renewed = await renewShare(owner, id);
    return renewed.ok ? showLink(owner, walkthrough, id, renewed.value) : missingPage();
  }
  if (intent === "revoke") return (await revokeShare(owner, id)) ? seeOther(back) : missingPage();
  await deleteShare(owner, id);
  return seeOther(back);
}

function showLink(owner: OwnerId, walkthrough: string, share: string, token: string): Response {
  const response = seeOther(`${routes.share(walkthrough)}#new-link`);
  response.headers.append("Set-Cookie", newLinkCookie(owner, { share, token }));
  return withoutUnsaved(response);
}
