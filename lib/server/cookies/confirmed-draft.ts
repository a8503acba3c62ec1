import "server-only";
import { z } from "zod";
import { ownCookie } from "./own-cookie";

/** Long enough for the page that follows. */
const seconds = 60;

/**
 * Tells the browser that what it keeps under this id can go: the draft of a form that is saved now (its writer), or
 * all drafts of a walkthrough that is deleted. Read by components/elements/browser-setup.tsx.
 */
export function withConfirmedDraft(response: Response, id: string | null): Response {
  const known = z.uuid().safeParse(id);
  if (known.success)
    response.headers.append(
      "Set-Cookie",
      ownCookie(`settled.${known.data}`, "1", { seconds, isForScript: true }),
    );
  return response;
}
