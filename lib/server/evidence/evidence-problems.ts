import "server-only";
import { evidenceFields, evidenceNeeds } from "../../evidence/evidence";
import type { Answers } from "../../forms/field";
import { type Problem, problemsIn } from "../../forms/schema";
import { noFacts } from "../../walkthroughs/facts";

/** What is wrong in a piece of evidence, in words beside the field. */
export function evidenceProblems(answers: Answers): Problem[] {
  // Every question applies to everybody, and none asks for a day.
  return problemsIn({ fields: evidenceFields, needs: evidenceNeeds }, answers, noFacts, "");
}
