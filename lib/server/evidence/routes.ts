import "server-only";
import { z } from "zod";
import { evidenceAnswers, evidenceFields, evidenceFrom } from "../../evidence/evidence";
import type { Answers } from "../../forms/field";
import { readAnswers } from "../../forms/form-data";
import { draftSchema } from "../../forms/schema";
import type { ItemError } from "../../result";
import { routes, withCheck } from "../../routes";
import { deletedEvidence, withDeleted, withTakenBack } from "../cookies/just-deleted";
import { backToForm, seeSaved } from "../cookies/unsaved-form";
import { UnreadableError } from "../crypto/codec";
import { addOnce } from "../http/add-once";
import { errorPage, type Refusal, unreadable } from "../http/error-page";
import type { FormResult } from "../http/form";
import { seeOther } from "../http/reply";
import { draftNames, namesOf, strictly, unknownForm } from "../http/strict-form";
import { wholeNumber } from "../http/whole-number";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { evidenceProblems } from "./evidence-problems";
import { addEvidence, deleteEvidence, findEvidence, updateEvidence } from "./repository";

// The forms of the evidence library, outside any walkthrough.

const newPiece = { ...draftNames, ...namesOf(evidenceFields), id: z.uuid() };
const changed = {
  ...draftNames,
  ...namesOf(evidenceFields),
  revision: wholeNumber,
  intent: z.literal("delete").optional(),
};

/** Adds one piece; the form's own id makes a second sending harmless. */
export async function postNewEvidence(owner: OwnerId, form: FormResult): Promise<Response> {
  if (!form.ok) return refused({ kind: "not-a-form" });
  const read = strictly(form.value, newPiece);
  if (!read) return refused({ kind: "not-a-form" }, form.value);
  const { id } = read;
  const answers = answersIn(form.value);
  if (!answers) return refused({ kind: "too-large" }, form.value);
  const evidence = evidenceFrom(answers);
  if (!evidence) return withoutDeed(owner, routes.evidence(), answers, form.value);
  return guarded(form.value, routes.addEvidence(), async () => {
    const words = JSON.stringify(evidenceAnswers(evidence));
    const added = await addOnce(id, words, {
      add: (as) => addEvidence(owner, as, evidence),
      async isThere(as) {
        const there = await findEvidence(owner, as);
        return there !== undefined && JSON.stringify(evidenceAnswers(there)) === words;
      },
    });
    return added.ok
      ? seeSaved(afterSaving(added.value, answers), form.value)
      : refused(added.error, form.value);
  });
}

/** Changes or deletes one piece, as the pressed button says. */
export async function postEvidence(owner: OwnerId, form: FormResult, id: string): Promise<Response> {
  if (!form.ok) return refused({ kind: "not-a-form" });
  const read = strictly(form.value, changed);
  if (!read) return refused({ kind: "not-a-form" }, form.value);
  const { revision, intent } = read;
  const action = routes.saveEvidence(id);
  return guarded(form.value, action, async () => {
    const previous = await findEvidence(owner, id);
    if (!previous) return refused({ kind: "not-found" }, form.value);
    if (intent === "delete") {
      await deleteEvidence(owner, id);
      const { id: _, revision: __, createdAt: ___, ...content } = previous;
      return withDeleted(seeSaved(routes.evidenceWithout(), form.value), owner, { id, content });
    }
    const answers = answersIn(form.value);
    if (!answers) return refused({ kind: "too-large" }, form.value);
    const evidence = evidenceFrom(answers);
    if (!evidence) return withoutDeed(owner, routes.evidencePiece(id), answers, form.value);
    const { origin } = previous;
    const next = { ...evidence, ...(origin && { origin }) };
    const saved = await updateEvidence(owner, id, revision, next);
    return saved.ok
      ? seeSaved(afterSaving(id, answers), form.value)
      : refused(saved.error, form.value, action);
  });
}

/** Collects once more what was just deleted. */
export async function postTakenBackEvidence(owner: OwnerId): Promise<Response> {
  return guarded(new URLSearchParams(), routes.takeBackEvidence(), async () => {
    const deleted = await deletedEvidence(owner);
    if (!deleted) return seeOther(routes.evidence());
    const added = await addEvidence(owner, deleted.id, deleted.content);
    return added.ok ? withTakenBack(seeOther(`${routes.evidence()}#${deleted.id}`)) : refused(added.error);
  });
}

/** Undefined if it is more than a piece can keep. */
function answersIn(form: URLSearchParams): Answers | undefined {
  const answers = readAnswers(form, evidenceFields);
  return draftSchema(evidenceFields).safeParse(answers).success ? answers : undefined;
}

/** A piece is what somebody did. Without it nothing is kept, and whatever else was written is given back. */
function withoutDeed(owner: OwnerId, page: string, answers: Answers, form: URLSearchParams): Response {
  return (
    backToForm(owner, page, { answers, writer: form.get("writer") ?? undefined }) ??
    errorPage({
      status: 400,
      message: "A piece of evidence needs what you did. Go back, and write it in one line.",
      back: page,
      form,
    })
  );
}

/** What is longer than it should be is saved all the same, and its page says so. */
function afterSaving(id: string, answers: Answers): string {
  const isOff = evidenceProblems(answers).length > 0;
  return isOff ? withCheck(routes.evidencePiece(id)) : `${routes.evidence()}#${id}`;
}

type Problem = ItemError | { kind: "not-a-form" | "too-large" };

function refused(error: Problem, form?: URLSearchParams, action?: string): Response {
  const refusals: Record<Problem["kind"], Pick<Refusal, "status" | "message">> = {
    "not-a-form": { status: 400, message: unknownForm },
    "too-large": { status: 413, message: "This is more than one piece of evidence can keep." },
    "too-many": {
      status: 409,
      message: "Your evidence is as long as Onward can keep. Delete a piece first.",
    },
    "not-found": { status: 404, message: "This piece is not here any more. It may have been deleted." },
    stale: { status: 409, message: "This piece was also changed in another window. Here is what you wrote." },
  };
  const isStale = error.kind === "stale" && action !== undefined;
  const again = isStale && {
    action,
    label: "Save mine instead",
    changes: { revision: String(error.revision) },
  };
  const back = routes.evidence();
  return errorPage({ ...refusals[error.kind], back, ...(form && { form }), ...(again && { again }) });
}

async function guarded(
  form: URLSearchParams,
  action: string,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    log.error("A piece of evidence was not changed", error);
    if (error instanceof UnreadableError) return errorPage({ ...unreadable, back: routes.evidence(), form });
    return errorPage({
      status: 503,
      message:
        "Onward can’t write to the place where your evidence is kept right now. Nothing saved is lost.",
      back: routes.evidence(),
      form,
      again: { action, label: "Try it again" },
    });
  }
}
