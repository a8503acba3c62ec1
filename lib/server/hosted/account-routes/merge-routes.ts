import "server-only";
import { z } from "zod";
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
import { errorPage } from "../../http/error-page";
import { isWithinLimit } from "../../http/rate-limit";
import { seeOther } from "../../http/reply";
import { log } from "../../log/log";
import { type OwnerId, ownerOfVisitor } from "../../owners/owner-id";
import { hasAccount } from "../accounts/has-account";
import { type MergeError, mergeInto } from "../accounts/merge";
import { waitingIn } from "../sessions/waiting-sessions";

const answered = z.strictObject({
  choice: z.enum(["bring", "later", "stay"]),
  to: z.string().optional(),
  owner: z.string().optional(),
});

/** What becomes of the pages that were written in this browser before its person signed in. */
export async function postMerge({ owner, form, request }: OwnerInput): Promise<Response> {
  if (!(await hasAccount(owner))) return seeOther(signInPath(routes.merge()));
  if (!(await isWithinLimit("bring", owner)))
    return refused(429, "This was tried often just now. Wait a few minutes.", mergePath());
  const read = answered.safeParse(form.ok ? Object.fromEntries(form.value) : undefined);
  if (!read.success)
    return refused(400, "Something was missing in what was sent. Go back, and try once more.", mergePath());
  const { choice, to } = read.data;
  const before = readBefore(request.headers.get("cookie"));
  const response = seeOther(ownPath(to) ?? routes.home());
  if (choice === "stay") return remembering(response, { ...before, isSettled: true });
  return choice === "bring" ? await bringAll(owner, before, response, to) : response;
}

function remembering(response: Response, before: Before): Response {
  response.headers.append("Set-Cookie", beforeCookie(before));
  return response;
}

async function bringAll(
  owner: OwnerId,
  before: Before,
  done: Response,
  to: string | undefined,
): Promise<Response> {
  let now = before;
  try {
    now = await withBroughtAlready(now, owner);
    for (const { token, principal } of await waitingIn(before)) {
      const brought = await mergeInto(principal.owner, owner);
      const error = brought.ok ? undefined : brought.error;
      if (error?.kind === "too-many" || error?.kind === "unreadable")
        return remembering(refused(409, sentenceFor(error), mergePath(to)), now);
      // What is gone has not begun: its first save may be on its way, and then it is asked for again.
      if (error?.kind !== "gone") now = withoutToken(now, token);
      if (error?.kind !== "kept") now = withMerged(now, principal.owner, owner);
    }
    return remembering(done, now);
  } catch (error) {
    log.error("Pages were not brought along", error);
    const why = "The place where your pages are kept can’t be reached right now.";
    return remembering(refused(503, why, mergePath(to)), now);
  }
}

/** Sent twice, the second one finds that the first has brought it. */
async function withBroughtAlready(before: Before, owner: OwnerId): Promise<Before> {
  const waiting = (await waitingIn(before)).map(({ token }) => token);
  let now = before;
  for (const token of before.tokens) {
    const from = ownerOfVisitor(token);
    if (!waiting.includes(token) && !(await hasAccount(from))) now = withMerged(now, from, owner);
  }
  return now;
}

function sentenceFor(error: MergeError): string {
  if (error.kind === "too-many")
    return `Together with what is in your account these would be more than ${error.most} ${error.what}, and Onward can keep no more. Delete some first.`;
  return "One of these pages can’t be opened: it was changed outside of Onward, or its key is gone.";
}

function refused(status: 400 | 409 | 429 | 503, why: string, back: string): Response {
  return errorPage({
    status,
    title: "Nothing is brought along yet",
    message: `${why} All of it is where it was.`,
    back,
  });
}
