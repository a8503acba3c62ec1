import "server-only";
import { z } from "zod";
import { fail } from "../../../result";
import { routes } from "../../../routes";
import type { PrincipalInput } from "../../auth/with-principal";
import { withSession } from "../../cookies/session-reply";
import { missingPage } from "../../http/error-page";
import { isWithinLimit } from "../../http/rate-limit";
import type { Outcome } from "../../http/refusals";
import { seeOther } from "../../http/reply";
import { strictly } from "../../http/strict-form";
import { tooOften } from "../../http/too-often";
import { log } from "../../log/log";
import { requireRecentAuth } from "../account-routes/recent-auth";
import { tellOwner } from "../accounts/tell-owner";
import { endOtherSessions, rotateSession, sessionIdOf } from "../sessions/sessions";
import { removePasskey } from "./passkey-changes";

const removing = { others: z.literal("yes").optional() };

/** Removes a passkey; with `others`, every other browser is signed out. */
export async function postRemovePasskey(
  { principal, form, request }: PrincipalInput,
  id: string,
): Promise<Outcome> {
  const { owner } = principal;
  const read = form.ok ? strictly(form.value, removing) : undefined;
  if (!read) return fail({ kind: "not-a-form" });
  if (!(await isWithinLimit("own-passkey", owner))) return tooOften("own-passkey", routes.account());
  const proof = await requireRecentAuth(principal, routes.account());
  if (proof) return seeOther(proof);
  const removed = await removePasskey(owner, id);
  if (!removed.ok) return removed.error === "not-found" ? missingPage() : fail({ kind: removed.error });
  log.event("passkey-removed", { owner });
  tellOwner(owner, "passkey-removed");
  if (read.others) await endOtherSessions(owner, sessionIdOf(principal));
  const token = await rotateSession(principal, request);
  return withSession(seeOther(routes.accountAfter("passkey-removed")), token);
}
