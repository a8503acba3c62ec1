import "server-only";
import { z } from "zod";
import type { Answers, Fields } from "../forms/field";
import { readAnswers } from "../forms/form-data";
import { draftSchema } from "../forms/schema";
import { withAnswers } from "../journey/snapshot";
import { fail, ok, type Result } from "../result";
import type { Exercise } from "../stages/stage";
import type { OwnerId } from "./auth/owner";
import { type Kept, type SaveError, saveEntry } from "./entries";
import { wholeNumber } from "./http/whole-number";
import { log } from "./log";

// Saving one exercise from a posted form, for the form's own POST and for the autosave's PUT. The draft is
// saved as it is; what is wrong with it is said later, from what was saved.

export type ExerciseTarget = { walkthroughId: string; key: string; exercise: Exercise };

export type ExerciseError = SaveError | { kind: "not-a-form" | "too-large" | "unavailable" };

/** The form's own hidden fields. `asked` names the questions that it showed. */
const control = z.object({
  revision: wholeNumber,
  writer: z.uuid(),
  sequence: wholeNumber.optional(),
  asked: z.string().transform((names) => names.split(" ")),
});

/** Saves what a form holds. */
export async function saveExercise(
  owner: OwnerId,
  { walkthroughId, key, exercise }: ExerciseTarget,
  form: URLSearchParams,
): Promise<Result<Kept & { answers: Answers }, ExerciseError>> {
  const read = control.safeParse(Object.fromEntries(form));
  if (!read.success || !z.uuid().safeParse(walkthroughId).success) return fail({ kind: "not-a-form" });
  const { revision, writer, sequence } = read.data;
  const asked = fieldsNamed(exercise.fields, read.data.asked);
  const answers = readAnswers(form, asked);
  if (!draftSchema(asked).safeParse(answers).success) return fail({ kind: "too-large" });
  try {
    const write = { walkthroughId, exercise: key, revision, writer, sequence };
    const saved = await saveEntry(owner, write, (previous) => withAnswers(previous, asked, answers));
    return saved.ok ? ok({ ...saved.value, answers }) : saved;
  } catch (error) {
    log.error("An exercise was not saved", error);
    return fail({ kind: "unavailable" });
  }
}

/** What the form showed may differ from what would be asked by now, and nothing that was typed is dropped. */
function fieldsNamed(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
}
