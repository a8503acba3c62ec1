import "server-only";
import { routes } from "../../routes";
import type { OwnerId } from "../auth/owner-id";
import { readQuery, searchCookie } from "../search-query";
import { readForm } from "./form";
import { refusedPage } from "./refused-page";
import { seeOther } from "./reply";

/** Takes a search, or ends it, and shows the list. */
export async function postSearch(owner: OwnerId, request: Request): Promise<Response> {
  const form = await readForm(request);
  const isEnd = form.ok && form.value.get("intent") === "clear";
  const query = form.ok && !isEnd ? readQuery(form.value) : undefined;
  if (!query && !isEnd)
    return refusedPage({
      status: 400,
      title: "This can't be looked for",
      message: "A search can have up to 300 characters. Go back, and shorten it.",
      back: routes.walkthroughs(),
    });
  const response = seeOther(routes.walkthroughs());
  response.headers.append("Set-Cookie", searchCookie(owner, query));
  return response;
}
