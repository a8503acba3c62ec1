import { isBlank } from "../text";
import type { Answer, Answers } from "./field";

/** Whether an answer says anything: white space, an empty choice and an empty group do not. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  if (typeof answer === "string") return !isBlank(answer);
  if (typeof answer === "number") return true;
  if (Array.isArray(answer)) return answer.some(hasAnswers);
  const picked = answer.picked ?? "";
  return picked.length > 0 || !isBlank(answer.own ?? "");
}

export function hasAnswers(answers: Answers): boolean {
  return Object.values(answers).some(isAnswered);
}
