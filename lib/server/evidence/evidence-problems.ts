import "server-only";
import { evidenceFields, evidenceNeeds } from "../../evidence/evidence";
import type { Answers } from "../../forms/field";
import { type Problem, problemsIn } from "../../forms/schema";
import { factsOf } from "../../walkthroughs/facts";

// Every question applies to everybody, and none asks for a day.
const today = "";
const anyFacts = factsOf({ entries: new Map(), first: false, today });

/** What is wrong in a piece of evidence, in words beside the field. */
export function evidenceProblems(answers: Answers): Problem[] {
  return problemsIn({ fields: evidenceFields, needs: evidenceNeeds }, answers, anyFacts, today);
}
