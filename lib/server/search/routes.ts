import "server-only";
import { routes } from "../../routes";
import { readQuery, searchCookie } from "../cookies/search-query";
import { errorPage } from "../http/error-page";
import type { FormResult } from "../http/form";
import { seeOther } from "../http/reply";
import type { OwnerId } from "../owners/owner-id";

/** Takes a search, or ends it, and shows the list. */
export async function postSearch(owner: OwnerId, form: FormResult): Promise<Response> {
  const query = form.ok ? readQuery(form.value) : undefined;
  if (!form.ok || !query)
    return errorPage({
      status: 400,
      title: "This can’t be looked for",
      message:
        "A search can have up to 300 characters, and nothing that its page does not ask for. Go back, and try once more.",
      back: routes.walkthroughs(),
      ...(form.ok && { form: form.value }),
    });
  const isEnd = form.value.get("intent") === "clear";
  const response = seeOther(isEnd ? routes.walkthroughs() : routes.found());
  response.headers.append("Set-Cookie", searchCookie(owner, isEnd ? undefined : query));
  return response;
}
