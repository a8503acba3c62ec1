import "server-only";
import { fail } from "../../result";
import { routes } from "../../routes";
import { readQuery, searchCookie } from "../cookies/search-query";
import type { FormResult } from "../http/form";
import type { Outcome } from "../http/refusals";
import { seeOther } from "../http/reply";
import type { OwnerId } from "../owners/owner-id";

/** Starts a search, or ends it, and shows the list. */
export async function postSearch(owner: OwnerId, form: FormResult): Promise<Outcome> {
  const query = form.ok ? readQuery(form.value) : undefined;
  if (!form.ok || !query) return fail({ kind: "not-a-form" });
  const isEnd = form.value.get("intent") === "clear";
  const response = seeOther(isEnd ? routes.walkthroughs() : routes.found());
  response.headers.append("Set-Cookie", searchCookie(owner, isEnd ? undefined : query));
  return response;
}
