import "server-only";
import { z } from "zod";
import { fileLimits } from "../../data/limits";
import type { DataProblem } from "../../data/read";
import { sentenceFor } from "../../data/sentence";
import { fail } from "../../result";
import { routes, withCheck } from "../../routes";
import { readFormWithFiles } from "../http/form";
import type { Outcome } from "../http/refusals";
import { seeOther } from "../http/reply";
import type { OwnerId } from "../owners/owner-id";
import { importData } from "./data-import";

const limit = fileLimits.browser;
/** The form's fields besides the file. */
const rest = 64 * 1024;

/** Adds what is in the chosen file; the form's own id makes submitting it twice harmless. */
export async function postImport(owner: OwnerId, request: Request): Promise<Outcome> {
  const form = await readFormWithFiles(request, limit + rest);
  if (!form.ok && form.error === "too-large") return refused({ kind: "too-large" });
  const id = z.uuid().safeParse(form.ok ? form.value.get("id") : undefined).data;
  const file = form.ok ? form.value.get("file") : undefined;
  if (!id || !(file instanceof Blob)) return fail({ kind: "not-a-form" });
  const isChosen = file instanceof File && file.name !== "";
  if (file.size === 0 && !isChosen) return seeOther(withCheck(routes.data()));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const added = await importData(bytes, { limit, owner, form: id });
  if (!added.ok) return refused(added.error);
  const { walkthroughs, actionItems, evidence, here } = added.value;
  return seeOther(routes.imported(walkthroughs, actionItems, evidence, here.walkthroughs, here.evidence));
}

function refused(problem: DataProblem): Outcome {
  return fail({
    kind: problem.kind === "too-large" ? "too-large" : "incomplete",
    what: sentenceFor(problem),
  });
}
