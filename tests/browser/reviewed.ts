// Compares a review page with what was answered on the way to it.
import { close, stages } from "@/lib/stages";
import { start } from "@/lib/stages/start";
import { reviewStages, reviewStep } from "@/lib/walkthroughs/review";
import { coresOf } from "@/lib/walkthroughs/steps";
import { wordsOf } from "./samples";
import { factsFor, type Told } from "./walkthroughs";

/** Every question and answer line missing from the text in its order, and how many were answered. */
export function reviewed(text: string, told: Told): { missing: string[]; answered: number } {
  const facts = factsFor(told);
  const steps = [
    reviewStep("start", start, told.entries, facts),
    ...reviewStages(stages, told.entries, facts).flatMap((stage) => stage.steps),
    reviewStep("close", close, told.entries, facts),
  ];
  const missing: string[] = [];
  let at = 0;
  let answered = 0;
  for (const { key, questions } of steps)
    for (const { field: name, question } of questions) {
      const saved = told.entries.get(key);
      const [field, answer] = [saved?.asked[name], saved?.answers[name]];
      // On the shorter way, deeper and collapsed questions were left open.
      if (!field || answer === undefined) continue;
      // A rating that was taken twice is on one line, where it was asked first.
      if (field.kind === "rating" && field.moment === "after") continue;
      const said = field.kind === "rating" ? [`${answer} ${field.moment}`] : wordsOf(field, answer);
      for (const words of [question, ...said]) {
        const found = text.indexOf(words, at);
        if (found < 0) missing.push(`“${words}” of ${key}.${name}`);
        else at = found;
      }
      answered++;
    }
  return { missing, answered };
}

/** Somebody who walked the whole way has given at least this many answers. */
export function fewestAnswers(told: Told): number {
  return stages.flatMap((stage) => coresOf(stage, factsFor(told))).length * 2;
}
