import "server-only";
import { z } from "zod";
import { routes } from "../../routes";
import { errorPage, missingPage } from "../http/error-page";
import type { FormResult } from "../http/form";
import { seeOther } from "../http/reply";
import { strictly, unknownForm } from "../http/strict-form";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { setLength } from "./repository";

const chosen = { length: z.enum(["short", "full"]) };

/** Switches between the two lengths. What was answered in the other one stays. */
export async function postLength(owner: OwnerId, form: FormResult, walkthrough: string): Promise<Response> {
  const back = routes.hub(walkthrough);
  const read = form.ok ? strictly(form.value, chosen) : undefined;
  if (!read)
    return errorPage({ status: 400, message: unknownForm, back, ...(form.ok && { form: form.value }) });
  try {
    const isThere = await setLength(owner, walkthrough, read.length === "full");
    return isThere ? seeOther(back) : missingPage();
  } catch (error) {
    log.error("A length was not changed", error);
    return errorPage({
      status: 503,
      message: "This could not be changed right now. Nothing that was saved is lost.",
      back,
    });
  }
}
