import "server-only";
import { z } from "zod";
import { routes } from "../../routes";
import type { OwnerId } from "../auth/owner-id";
import { log } from "../log";
import { setLength } from "../walkthroughs";
import { readForm } from "./form";
import { missingPage, refusedPage } from "./refused-page";
import { seeOther } from "./reply";

const chosen = z.object({ length: z.enum(["short", "full"]) });

/** Switches between the two lengths. What was answered in the other one stays. */
export async function postLength(owner: OwnerId, request: Request, walkthrough: string): Promise<Response> {
  const back = routes.hub(walkthrough);
  const form = await readForm(request);
  const read = chosen.safeParse(form.ok ? Object.fromEntries(form.value) : {});
  if (!read.success)
    return refusedPage({ status: 400, message: "Something was missing in what was sent.", back });
  try {
    const isThere = await setLength(owner, walkthrough, read.data.length === "full");
    return isThere ? seeOther(back) : missingPage();
  } catch (error) {
    log.error("A length was not changed", error);
    return refusedPage({
      status: 503,
      message: "This could not be changed right now. Nothing that was saved is lost.",
      back,
    });
  }
}
