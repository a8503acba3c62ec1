// What a file of a walkthrough is called where it is kept: what it is, whose answer it was about, and the day.
import { isCivilDate } from "../dates";
import { textIn } from "../forms/answers";
import { jobOf } from "../walkthroughs/interviews";
import { answersIn } from "../walkthroughs/walkthrough";
import { safeName } from "./folder-names";
import type { WalkthroughSource } from "./source";

/**
 * "plan Harbour Press 2026-03-03.pdf" for `plan.pdf`: the company, or else the role, and the day they heard, or else
 * the one on which they began.
 */
export function fileName(file: string, { journey: { entries }, startedOn }: WalkthroughSource): string {
  const start = answersIn(entries, "start");
  const job = jobOf(entries);
  const heardOn = textIn(start, "heardOn");
  const place = safeName(textIn(job, "company") || textIn(job, "role"));
  const dot = file.lastIndexOf(".");
  const parts = [file.slice(0, dot), place, isCivilDate(heardOn) ? heardOn : startedOn];
  return `${parts.filter((part) => part !== "").join(" ")}${file.slice(dot)}`;
}
