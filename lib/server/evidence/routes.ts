import "server-only";
import { z } from "zod";
import { evidenceAnswers, evidenceFields, evidenceFrom } from "../../evidence/evidence";
import type { Answers } from "../../forms/field";
import { readAnswers } from "../../forms/form-data";
import { storableSchema } from "../../forms/schema";
import { fail } from "../../result";
import { routes, withCheck } from "../../routes";
import { deletedEvidence, withDeleted, withDeletionUndone } from "../cookies/just-deleted";
import { seeSaved } from "../cookies/unsaved-form";
import { addOnce } from "../http/add-once";
import type { FormResult } from "../http/form";
import type { Outcome } from "../http/refusals";
import { seeOther } from "../http/reply";
import { draftNames, namesOf, strictly } from "../http/strict-form";
import { wholeNumber } from "../http/whole-number";
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

/** Adds one piece; the form's own id makes sending it twice harmless. */
export async function postNewEvidence(owner: OwnerId, form: FormResult): Promise<Outcome> {
  const read = form.ok ? strictly(form.value, newPiece) : undefined;
  if (!form.ok || !read) return fail({ kind: "not-a-form" });
  const answers = answersIn(form.value);
  if (!answers) return fail({ kind: "too-large" });
  const evidence = evidenceFrom(answers);
  // A piece needs what was done. Without it nothing is stored, and everything else that was written is given back.
  if (!evidence) return fail({ kind: "incomplete", answers });
  const words = JSON.stringify(evidenceAnswers(evidence));
  const added = await addOnce(read.id, words, {
    add: (as) => addEvidence(owner, as, evidence),
    async isThere(as) {
      const there = await findEvidence(owner, as);
      return there !== undefined && JSON.stringify(evidenceAnswers(there)) === words;
    },
  });
  return added.ok ? seeSaved(afterSaving(added.value, answers), form.value) : added;
}

/** Changes or deletes one piece, depending on the pressed button. */
export async function postEvidence(owner: OwnerId, form: FormResult, id: string): Promise<Outcome> {
  const read = form.ok ? strictly(form.value, changed) : undefined;
  if (!form.ok || !read) return fail({ kind: "not-a-form" });
  const previous = await findEvidence(owner, id);
  if (!previous) return fail({ kind: "not-found" });
  if (read.intent === "delete") {
    await deleteEvidence(owner, id);
    const { id: _, revision: __, createdAt: ___, ...content } = previous;
    return withDeleted(seeSaved(routes.evidenceWithout(), form.value), owner, { id, content });
  }
  const answers = answersIn(form.value);
  if (!answers) return fail({ kind: "too-large" });
  const evidence = evidenceFrom(answers);
  if (!evidence) return fail({ kind: "incomplete", answers, back: routes.evidencePiece(id) });
  const { origin } = previous;
  const saved = await updateEvidence(owner, id, read.revision, { ...evidence, ...(origin && { origin }) });
  return saved.ok ? seeSaved(afterSaving(id, answers), form.value) : saved;
}

/** Restores what was just deleted. */
export async function postTakenBackEvidence(owner: OwnerId): Promise<Outcome> {
  const deleted = await deletedEvidence(owner);
  if (!deleted) return seeOther(routes.evidence());
  const added = await addEvidence(owner, deleted.id, deleted.content);
  return added.ok ? withDeletionUndone(seeOther(`${routes.evidence()}#${deleted.id}`)) : added;
}

/** Undefined if it is more than a piece can hold. */
function answersIn(form: URLSearchParams): Answers | undefined {
  const answers = readAnswers(form, evidenceFields);
  return storableSchema(evidenceFields).safeParse(answers).success ? answers : undefined;
}

/** Text over the limit is saved all the same, and the page says so. */
function afterSaving(id: string, answers: Answers): string {
  const hasProblems = evidenceProblems(answers).length > 0;
  return hasProblems ? withCheck(routes.evidencePiece(id)) : `${routes.evidence()}#${id}`;
}
