import "server-only";
import { z } from "zod";
import { fail } from "../../../result";
import { routes } from "../../../routes";
import { mergePath, ownPath, signInPath } from "../../auth/sign-in-path";
import type { OwnerInput } from "../../auth/with-owner";
import {
  type Before,
  beforeCookie,
  readBefore,
  withMerged,
  withoutToken,
} from "../../cookies/before-sign-in";
import { isWithinLimit } from "../../http/rate-limit";
import type { Outcome } from "../../http/refusals";
import { seeOther } from "../../http/reply";
import { tooOften } from "../../http/too-often";
import { log } from "../../log/log";
import { type OwnerId, ownerOfVisitor } from "../../owners/owner-id";
import { hasAccount } from "../accounts/has-account";
import { mergeInto } from "../accounts/merge";
import { waitingIn } from "../sessions/waiting-sessions";

const answered = z.strictObject({
  choice: z.enum(["bring", "later", "stay"]),
  to: z.string().optional(),
  owner: z.string().optional(),
});

/** What happens to the pages that were written in this browser before its person signed in. */
export async function postMerge({ owner, form, request }: OwnerInput): Promise<Outcome> {
  if (!(await hasAccount(owner))) return seeOther(signInPath(routes.merge()));
  if (!(await isWithinLimit("bring", owner))) return tooOften("bring", mergePath());
  const read = answered.safeParse(form.ok ? Object.fromEntries(form.value) : undefined);
  if (!read.success) return fail({ kind: "not-a-form" });
  const { choice, to } = read.data;
  const before = readBefore(request.headers.get("cookie"));
  const response = seeOther(ownPath(to) ?? routes.home());
  if (choice === "stay") return remembering(response, { ...before, isSettled: true });
  return choice === "bring" ? await bringAll(owner, before, response, mergePath(to)) : response;
}

function remembering(response: Response, before: Before): Response {
  response.headers.append("Set-Cookie", beforeCookie(before));
  return response;
}

async function bringAll(owner: OwnerId, before: Before, done: Response, back: string): Promise<Outcome> {
  let now = before;
  const also = (answer: Response) => remembering(answer, now);
  try {
    now = await withBroughtAlready(now, owner);
    for (const { token, principal } of await waitingIn(before)) {
      const brought = await mergeInto(principal.owner, owner);
      const error = brought.ok ? undefined : brought.error;
      if (error?.kind === "too-many" || error?.kind === "unreadable") return fail({ ...error, back, also });
      // An owner without a row may be a visitor whose first save is on its way; then the question is asked again.
      if (error?.kind !== "gone") now = withoutToken(now, token);
      if (error?.kind !== "kept") now = withMerged(now, principal.owner, owner);
    }
    return also(done);
  } catch (error) {
    log.error("Pages were not brought along", error);
    return fail({ kind: "unavailable", back, also });
  }
}

/** If it is sent twice, the second request finds that the first has merged it. */
async function withBroughtAlready(before: Before, owner: OwnerId): Promise<Before> {
  const waiting = (await waitingIn(before)).map(({ token }) => token);
  let now = before;
  for (const token of before.tokens) {
    const from = ownerOfVisitor(token);
    if (!waiting.includes(token) && !(await hasAccount(from))) now = withMerged(now, from, owner);
  }
  return now;
}
