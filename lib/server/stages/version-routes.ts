import "server-only";
import { z } from "zod";
import { fail } from "../../result";
import { routes } from "../../routes";
import { missingPage } from "../http/error-page";
import type { FormResult } from "../http/form";
import type { Outcome } from "../http/refusals";
import { seeOther } from "../http/reply";
import { strictly } from "../http/strict-form";
import type { OwnerId } from "../owners/owner-id";
import { resolveVersion } from "../walkthroughs/versions";

const settled = { version: z.uuid(), choice: z.enum(["keep", "use", "join"]) };

/** The person's choice between two versions of a step, or restoring an earlier one. */
export async function postVersion(
  owner: OwnerId,
  form: FormResult,
  walkthroughId: string,
  key: string,
): Promise<Outcome> {
  const read = form.ok ? strictly(form.value, settled) : undefined;
  if (!read) return fail({ kind: "not-a-form" });
  const isThere = await resolveVersion(owner, read.version, read.choice, { walkthroughId, exercise: key });
  return isThere ? seeOther(routes.step(walkthroughId, key)) : missingPage();
}
