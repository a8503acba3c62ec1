import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Answers, Fields } from "../../forms/field";
import { readAnswers } from "../../forms/form-data";
import { withoutDeleted, withRowIds, withRowsChanged } from "../../forms/revise";
import { storableSchema } from "../../forms/schema";
import { fail, ok, type Result } from "../../result";
import type { Step } from "../../stages/stage";
import { cleanText } from "../../text";
import { type EntryContent, withAnswers } from "../../walkthroughs/snapshot";
import { UnreadableError } from "../crypto/codec";
import { wholeNumber } from "../http/whole-number";
import { log } from "../log/log";
import type { OwnerId } from "../owners/owner-id";
import { type SavedEntry, type SaveError, saveEntry } from "./entries";
import { forgetFormer, formerAnswers } from "./stored-answers";
import { deleteVersions } from "./versions";
import { readFollows } from "./writers";

// Saves one step from a posted form, for the form's own POST and for the autosave's PUT. Unfinished answers are saved as they are;
// problems are reported later, from what was saved.

export type StepTarget = { walkthroughId: string; key: string; step: Step };

export type StepError = SaveError | { kind: "not-a-form" | "too-large" | "unreadable" | "unavailable" };

/** `before`: what was stored until now. */
export type SavedStep = SavedEntry & { answers: Answers; before: Answers };

/** The form's own hidden fields. `asked` names the questions that it showed. */
const control = z.object({
  revision: wholeNumber,
  writer: z.uuid(),
  sequence: wholeNumber.optional(),
  follows: z.string().default("").transform(readFollows),
  asked: z.string().transform((names) => names.split(" ")),
});

/**
 * Saves a form's content. Only a form submitted by its person (`isPosted`), not its autosave, joins and splits rows,
 * and deletes a text for good if they said so.
 */
export async function saveStep(
  owner: OwnerId,
  { walkthroughId, key, step }: StepTarget,
  form: URLSearchParams,
  { isPosted }: { isPosted: boolean },
): Promise<Result<SavedStep, StepError>> {
  const read = control.safeParse(Object.fromEntries(form));
  if (!read.success || !z.uuid().safeParse(walkthroughId).success) return fail({ kind: "not-a-form" });
  const { revision, writer, sequence, follows } = read.data;
  const asked = fieldsNamed(step.fields, read.data.asked);
  const sent = readAnswers(form, asked);
  const { answers, hasDeleted } = isPosted
    ? withoutDeleted(withRowsChanged(sent, asked, form.get("rows") ?? ""), asked)
    : { answers: sent, hasDeleted: false };
  if (!storableSchema(asked).safeParse(answers).success) return fail({ kind: "too-large" });
  try {
    const write = { walkthroughId, exercise: key, revision, writer, sequence, follows };
    const kept = withRowIds(answers, asked, randomUUID);
    const offered = offeredIn(form, asked);
    let stood: EntryContent | undefined;
    const saved = await saveEntry(owner, write, (previous) => {
      stood = previous;
      return withAnswers(previous, asked, kept, offered);
    });
    if (!saved.ok) return saved;
    if (hasDeleted) await deleteVersions(owner, walkthroughId, key);
    const place = { walkthroughId, key, step };
    const former = await formerAnswers(owner, { ...place, asked: stood?.asked ?? {} });
    await forgetFormer(owner, { ...place, asked });
    return ok({ ...saved.value, answers: kept, before: { ...former, ...stood?.answers } });
  } catch (error) {
    log.error("A step was not saved", error);
    return fail({ kind: error instanceof UnreadableError ? "unreadable" : "unavailable" });
  }
}

/** What the form showed may differ from what would be asked now, and nothing that was typed is dropped. */
function fieldsNamed(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}

/** The suggested texts that the form was rendered with. */
function offeredIn(form: URLSearchParams, asked: Fields): Record<string, string> {
  const names = Object.keys(asked).filter((name) => form.has(`${name}.offered`));
  return Object.fromEntries(names.map((name) => [name, cleanText(form.get(`${name}.offered`) ?? "")]));
}
