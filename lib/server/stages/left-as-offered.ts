import "server-only";
import { z } from "zod";
import { todayIn } from "../../dates";
import { isAnswered } from "../../forms/answered";
import type { Answers } from "../../forms/field";
import { readAnswers } from "../../forms/form-data";
import { interviewIn } from "../../stages/interview";
import { start } from "../../stages/start";
import { nothingPast } from "../../walkthroughs/past";
import { saysTheSame } from "../../walkthroughs/snapshot";
import { emptyWalkthrough, viewStep } from "../../walkthroughs/step-view";
import type { OwnerId } from "../owners/owner-id";
import { findPast } from "../walkthroughs/past";
import { findWalkthrough } from "../walkthroughs/repository";
import type { StepTarget } from "../walkthroughs/save-step";

const goesOn: readonly string[] = ["continue", "anyway"];

/**
 * Whether somebody leaves a start, a card or a note that was never saved, with nothing in it but what its page
 * offered. Saving it would say of the job that there was a rejection or an interview, and nobody has said so.
 */
export async function isLeftAsOffered(
  owner: OwnerId,
  { walkthroughId, key, step }: StepTarget,
  form: URLSearchParams,
  timeZone: string,
): Promise<boolean> {
  const interview = interviewIn(key);
  if (goesOn.includes(form.get("intent") ?? "continue") || (key !== start.slug && !interview)) return false;
  if (!z.uuid().safeParse(walkthroughId).success) return false;
  const today = todayIn(timeZone);
  const found = await findWalkthrough(owner, walkthroughId, today);
  const walkthrough = found ?? emptyWalkthrough(walkthroughId, new Date());
  if (walkthrough.entries.has(key)) return false;
  const past = interview?.kind === "card" ? await findPast(owner, { rows: 0 }) : nothingPast;
  const { questions } = viewStep(walkthrough, key, step, {
    check: false,
    today,
    timeZone,
    past,
  });
  const offered = questions.flatMap(({ name, answer }) => (answer === undefined ? [] : [[name, answer]]));
  return saysTheSame(answered(readAnswers(form, step.fields)), answered(Object.fromEntries(offered)));
}

function answered(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => isAnswered(answer)));
}
