import "server-only";
import { evidenceFrom } from "../../evidence/evidence";
import type { Origin } from "../../forms/answers";
import type { Answers } from "../../forms/field";
import { candidateName, candidatesIn } from "../../plan/candidate";
import type { ItemError, Result } from "../../result";
import type { Step } from "../../stages/stage";
import type { Walkthrough } from "../../walkthroughs/walkthrough";
import { uuidOf } from "../crypto/uuid";
import { addEvidence } from "../evidence/repository";
import type { OwnerId } from "../owners/owner-id";
import { addItem } from "./repository";

// One tap makes one thing. Its id follows from where it comes from, so a second tap, a second window or a
// repeated request finds it there; once deleted, it can be made again.

type Source = { journey: Walkthrough; key: string; exercise: Step; answers: Answers };

/** Adds the named proposal to the plan; undefined if these answers offer none by that name. */
export async function promote(
  owner: OwnerId,
  { journey, key, exercise, answers }: Source,
  name: string,
): Promise<Result<undefined, ItemError> | undefined> {
  const proposals = candidatesIn(key, exercise, answers, journey.facts);
  const proposal = proposals.find((one) => candidateName(one.origin) === name);
  if (!proposal) return undefined;
  const { origin, text, due } = proposal;
  return addItem(owner, journey.id, originId(journey.id, origin), {
    text,
    ...(due !== undefined && { due }),
    priority: "normal",
    status: "to-do",
    stage: key.split("/")[0] ?? key,
    origin,
  });
}

/** Keeps what was said in stage 4 in the library; undefined while there is nothing to keep. */
export async function promoteEvidence(
  owner: OwnerId,
  { journey, key, answers }: Source,
): Promise<Result<undefined, ItemError> | undefined> {
  const evidence = evidenceFrom(answers);
  if (!evidence) return undefined;
  const origin = { exercise: key, field: "evidence", walkthroughId: journey.id };
  return addEvidence(owner, evidenceIdFor(journey.id), { ...evidence, origin });
}

/** The id in the library of what one walkthrough brought there. */
export function evidenceIdFor(walkthroughId: string): string {
  return originId(walkthroughId, { exercise: "library", field: "evidence" });
}

/** The same origin always gives the same id. */
export function originId(walkthroughId: string, { exercise, field, row = "" }: Origin): string {
  return uuidOf([walkthroughId, exercise, field, row].join("\n"));
}
