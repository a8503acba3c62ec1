import "server-only";
import { z } from "zod";
import { routes } from "../../routes";
import { errorPage, missingPage } from "../http/error-page";
import type { FormResult } from "../http/form";
import { seeOther } from "../http/reply";
import { strictly, unknownForm } from "../http/strict-form";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { resolveVersion } from "../walkthroughs/versions";

const settled = { version: z.uuid(), choice: z.enum(["keep", "use", "join"]) };

/** The person's choice between two versions of a step, or an earlier one brought back. */
export async function postVersion(
  owner: OwnerId,
  form: FormResult,
  walkthroughId: string,
  key: string,
): Promise<Response> {
  const here = routes.exercise(walkthroughId, key);
  const read = form.ok ? strictly(form.value, settled) : undefined;
  if (!read)
    return errorPage({
      status: 400,
      message: unknownForm,
      back: here,
      ...(form.ok && { form: form.value }),
    });
  try {
    const step = { walkthroughId, exercise: key };
    const isThere = await resolveVersion(owner, read.version, read.choice, step);
    return isThere ? seeOther(here) : missingPage();
  } catch (error) {
    log.error("A version was not settled", error);
    return errorPage({
      status: 503,
      message: "Your choice could not be kept right now. Both versions are still there.",
      back: here,
    });
  }
}
