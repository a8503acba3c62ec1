import "server-only";
import { z } from "zod";
import { ownCookie } from "./own-cookie";

/** Long enough for the next page to read it. */
const seconds = 60;

/**
 * Tells the browser that a draft can be deleted: the one with this id (a form's writer) now that its form is saved,
 * or all drafts of a deleted walkthrough. Read by components/elements/browser-setup.ts.
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
