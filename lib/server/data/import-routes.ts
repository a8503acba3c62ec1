import "server-only";
import { z } from "zod";
import { fileLimits } from "../../data/limits";
import type { DataProblem } from "../../data/read";
import { sentenceFor } from "../../data/sentence";
import { routes, withCheck } from "../../routes";
import { errorPage, type Refusal } from "../http/error-page";
import { readFormWithFiles } from "../http/form";
import { seeOther } from "../http/reply";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { importData } from "./data-import";

const limit = fileLimits.browser;
/** What the form says besides the file. */
const rest = 64 * 1024;

/** Adds what is in the chosen file; the form's own id makes a second sending harmless. */
export async function postImport(owner: OwnerId, request: Request): Promise<Response> {
  const form = await readFormWithFiles(request, limit + rest);
  if (!form.ok && form.error === "too-large") return refused({ kind: "too-large" });
  const id = z.uuid().safeParse(form.ok ? form.value.get("id") : undefined).data;
  const file = form.ok ? form.value.get("file") : undefined;
  if (!id || !(file instanceof Blob))
    return nothingAdded(400, "Something was missing in what was sent. Go back, and try once more.");
  const isChosen = file instanceof File && file.name !== "";
  if (file.size === 0 && !isChosen) return seeOther(withCheck(routes.data()));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const added = await importData(bytes, { limit, owner, form: id });
    if (!added.ok) return refused(added.error);
    const { walkthroughs, actionItems, evidence, here } = added.value;
    return seeOther(routes.imported(walkthroughs, actionItems, evidence, here.walkthroughs, here.evidence));
  } catch (error) {
    log.error("A file was not imported", error);
    return nothingAdded(503, "The place where your words are kept can’t be reached right now.");
  }
}

function refused(problem: DataProblem): Response {
  return nothingAdded(problem.kind === "too-large" ? 413 : 400, sentenceFor(problem));
}

function nothingAdded(status: Refusal["status"], why: string): Response {
  return errorPage({
    status,
    title: "Nothing was added",
    message: `${why} What was here is as it was.`,
    back: routes.data(),
  });
}
