// The name of an exported file: what it is, whose answer it is about, and the day.
import { isCivilDate } from "../dates";
import { textIn } from "../forms/answers";
import { jobOf } from "../walkthroughs/interviews";
import { answersIn } from "../walkthroughs/walkthrough";
import { newestCard } from "./card-document";
import { safeName } from "./folder-names";
import type { WalkthroughSource } from "./source";

/**
 * "plan Harbour Press 2026-03-03.pdf" for `plan.pdf`: the company, or else the role; and the day they heard, or else
 * the day they began. A card uses the day of its interview if that is known.
 */
export function fileName(file: string, { walkthrough, startedOn }: WalkthroughSource): string {
  const { entries } = walkthrough;
  const start = answersIn(entries, "start");
  const job = jobOf(entries);
  const heardOn = textIn(start, "heardOn");
  const place = safeName(textIn(job, "company") || textIn(job, "role"));
  const dot = file.lastIndexOf(".");
  const what = file.slice(0, dot);
  const interview = what === "card" ? newestCard({ walkthrough })?.day : undefined;
  const parts = [what, place, interview ?? (isCivilDate(heardOn) ? heardOn : startedOn)];
  return `${parts.filter((part) => part !== "").join(" ")}${file.slice(dot)}`;
}
